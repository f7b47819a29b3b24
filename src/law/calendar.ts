import type { Day } from './day.ts';
import { dayOf, isWeekend } from './day.ts';

/** Only what differs from an ordinary week is listed: weekdays off, and weekend days worked. */
export type CalendarDay = {
  readonly kind: 'holiday' | 'comp-off' | 'make-up-work';
  readonly name: HolidayName;
};

export type HolidayName = 'new-year' | 'tet' | 'hung-kings' | 'reunification' | 'labour-day' | 'national-day' | 'culture-day' | 'swap';

/** `provisional`: the year's notice is not out; the statutory days are there, swaps and Tết may change. */
export type YearStatus = 'official' | 'provisional';

export type Calendar = {
  readonly version: string;
  readonly years: ReadonlyMap<number, YearStatus>;
  readonly days: ReadonlyMap<Day, CalendarDay>;
};

export type DayOff = 'weekend' | 'holiday' | 'comp-off';

/** Why the offices are closed on this day, or undefined on a working day. */
export function dayOff(number: number, calendar: Calendar): DayOff | undefined {
  const listed = calendar.days.get(dayOf(number));
  if (listed === undefined) return isWeekend(number) ? 'weekend' : undefined;
  return listed.kind === 'make-up-work' ? undefined : listed.kind;
}

export function isWorkingDay(number: number, calendar: Calendar): boolean {
  return dayOff(number, calendar) === undefined;
}

export function isMakeUpWork(number: number, calendar: Calendar): boolean {
  return calendar.days.get(dayOf(number))?.kind === 'make-up-work';
}
