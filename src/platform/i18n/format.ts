import type { Locale } from './locale.ts';

const zone = 'Asia/Ho_Chi_Minh';

// One formatter per row would cost fifteen times the CPU: they are made once, here.
const counts = { vi: new Intl.NumberFormat('vi-VN'), en: new Intl.NumberFormat('en-GB') };
const tenths = {
  vi: new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 }),
};
const dayInZone = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
const clockInZone = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

const weekdays = {
  vi: ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const;

/** '2026-12-23' → '23/12/2026', in both languages: it is the form on the signed papers. */
export function formatDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${date}/${month}/${year}`;
}

/** '2026-12-23' → '23/12': only inside one list of one year. */
export function formatShortDay(day: string): string {
  return formatDay(day).slice(0, 5);
}

/** '2026-12-23' → 'thứ Tư'. */
export function formatWeekday(day: string, locale: Locale = 'vi'): string {
  return weekdays[locale][new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';
}

/** '2026-12-23' → 'thứ Tư, 23/12/2026'; `capital` where it begins a line. */
export function formatLongDay(day: string, locale: Locale = 'vi', capital = false): string {
  const words = `${formatWeekday(day, locale)}, ${formatDay(day)}`;
  return capital ? capitalised(words) : words;
}

/** '08:30' or an instant → '8 giờ 30'; whole hours lose their minutes in Vietnamese only. */
export function formatTime(at: string | Date, locale: Locale = 'vi'): string {
  const [hour = '0', minute = '00'] = (at instanceof Date ? clockInZone.format(at) : at).split(':');
  if (locale === 'en') return `${Number(hour)}:${minute}`;
  return minute === '00' ? `${Number(hour)}\u00a0giờ` : `${Number(hour)}\u00a0giờ\u00a0${minute}`;
}

/** An instant → '9 giờ 42, 23/11/2026', on the clock of Việt Nam wherever the machine stands. */
export function formatInstant(at: Date, locale: Locale = 'vi'): string {
  return `${formatTime(at, locale)}, ${formatDay(dayInZone.format(at))}`;
}

/** The day of an instant in Việt Nam, '23/11/2026'. */
export function formatInstantDay(at: Date): string {
  return formatDay(dayInZone.format(at));
}

/** 1284 → '1.284' in Vietnamese, '1,284' in English. */
export function formatCount(count: number, locale: Locale = 'vi'): string {
  // The many small ones need no separator in either language.
  return Number.isInteger(count) && count >= 0 && count < 1000 ? String(count) : counts[locale].format(count);
}

/** 421_888 → '412 KB'. */
export function formatFileSize(bytes: number, locale: Locale = 'vi'): string {
  const kilobytes = bytes / 1024;
  if (kilobytes < 1000) return `${counts[locale].format(Math.max(1, Math.round(kilobytes)))}\u00a0KB`;
  return `${tenths[locale].format(kilobytes / 1024)}\u00a0MB`;
}

export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A unit's or a body's full name inside a sentence: 'Phường Bồ Đề' → 'phường Bồ Đề'. */
export function inSentence(fullName: string): string {
  return fullName.charAt(0).toLowerCase() + fullName.slice(1);
}
