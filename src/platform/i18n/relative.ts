import { formatCount } from './format.ts';
import { byLocale, type Locale } from './locale.ts';

type DayKind = 'workingDays' | 'days';

const words = byLocale({
  vi: {
    today: 'hôm nay',
    workingDays: (n: string) => `${n} ngày làm việc`,
    days: (n: string) => `${n} ngày`,
    left: (span: string) => `còn ${span}`,
    late: (span: string) => `quá hạn ${span}`,
  },
  en: {
    today: 'today',
    workingDays: (n: string) => (n === '1' ? '1 working day' : `${n} working days`),
    days: (n: string) => (n === '1' ? '1 day' : `${n} days`),
    left: (span: string) => `${span} left`,
    late: (span: string) => `${span} overdue`,
  },
});

/** 'còn 3 ngày làm việc', 'hôm nay', 'quá hạn 3 ngày làm việc'. The number comes from the law's calendar, never from here. */
export function formatDaysLeft(left: number, kind: DayKind, locale: Locale = 'vi'): string {
  const m = words(locale);
  if (left === 0) return m.today;
  const span = formatSpan(Math.abs(left), kind, locale);
  return left > 0 ? m.left(span) : m.late(span);
}

/** '30 ngày làm việc', kept together on one line. */
export function formatSpan(count: number, kind: DayKind, locale: Locale = 'vi'): string {
  return words(locale)[kind](formatCount(count, locale)).replaceAll(' ', '\u00a0');
}
