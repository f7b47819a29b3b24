import daysOff from '../../data/holidays/vn-public-sector-days-off.json' with { type: 'json' };
import names from '../../data/holidays/names.json' with { type: 'json' };
import type { Calendar, CalendarDay } from './calendar.ts';
import { calendarOf, readCalendarFile } from './calendar-file.ts';
import type { Day } from './day.ts';

const file = readCalendarFile(daysOff, names);

/** The calendar of the repository's own files, for tests. */
export const fileCalendar: Calendar = calendarOf('file', file.years, file.days);

/** The same with further days, as an administrator would enter them. */
export function calendarWith(days: Readonly<Record<Day, CalendarDay['kind']>>): Calendar {
  const added = Object.entries(days).map(([day, kind]): [Day, CalendarDay] => [day, { kind, name: 'swap' }]);
  return { ...fileCalendar, days: new Map([...fileCalendar.days, ...added]) };
}
