/** A legal day, 'YYYY-MM-DD', in Asia/Ho_Chi_Minh. Never an instant, so no time zone can move it. */
export type Day = string;

const MILLISECONDS = 86_400_000;
const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const FIRST_YEAR = 1945;
const LAST_YEAR = 2199;

/** Days since 1970-01-01, or undefined when the text is no day of the calendar. */
export function parseDay(text: string): number | undefined {
  const parts = SHAPE.exec(text);
  if (parts === null) return undefined;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (year < FIRST_YEAR || year > LAST_YEAR) return undefined;
  const at = new Date(Date.UTC(year, month - 1, day));
  // 30 February would have become a day of March.
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day ? at.getTime() / MILLISECONDS : undefined;
}

export function dayOf(number: number): Day {
  return new Date(number * MILLISECONDS).toISOString().slice(0, 10);
}

/** 1 is Monday, 7 is Sunday. 1970-01-01 was a Thursday. */
export function weekdayOf(number: number): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  const fromMonday = (((number + 3) % 7) + 7) % 7;
  return (fromMonday + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7; // the remainder is 0 to 6
}

export function isWeekend(number: number): boolean {
  return weekdayOf(number) >= 6;
}

/** Civil Code 148.3: the same numbered day; where the month has none, its last day. */
export function addMonths(number: number, months: number): number {
  const start = new Date(number * MILLISECONDS);
  const [year, month] = [start.getUTCFullYear(), start.getUTCMonth() + months];
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(start.getUTCDate(), lastOfMonth)) / MILLISECONDS;
}
