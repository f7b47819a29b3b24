import type { Calendar, CalendarDay, HolidayName, YearStatus } from './calendar.ts';
import type { Day } from './day.ts';

/** The shape of data/holidays/vn-public-sector-days-off.json; `off` is null while a year's notice is not out. */
export type DaysOffFile = {
  readonly years: Readonly<
    Record<string, { off: readonly string[] | null; work: readonly string[] | null; source: string | null; verified: string }>
  >;
};

/** The shape of data/holidays/names.json: month and day to kind and holiday. */
export type DayNamesFile = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

export type YearRow = { year: number; status: YearStatus; source: string | null; verified: string };
export type DayRow = CalendarDay & { day: Day };

const kinds: readonly string[] = ['holiday', 'comp-off'];
const names: Readonly<Record<HolidayName, true>> = {
  'new-year': true,
  tet: true,
  'hung-kings': true,
  reunification: true,
  'labour-day': true,
  'national-day': true,
  'culture-day': true,
  swap: true,
};

/** Rows of the working calendar. A year without a notice gets its statutory days and is provisional. */
export function readCalendarFile(file: DaysOffFile, named: DayNamesFile): { years: YearRow[]; days: DayRow[] } {
  const years: YearRow[] = [];
  const days: DayRow[] = [];
  for (const [year, { off, work, source, verified }] of Object.entries(file.years)) {
    const status = off === null ? 'provisional' : 'official';
    years.push({ year: Number(year), status, source, verified });
    for (const monthDay of off ?? Object.keys(named[year] ?? {})) {
      days.push({ day: `${year}-${monthDay}`, ...nameOf(named[year]?.[monthDay]) });
    }
    for (const monthDay of work ?? []) days.push({ day: `${year}-${monthDay}`, kind: 'make-up-work', name: 'swap' });
  }
  return { years, days };
}

export function calendarOf(version: string, years: readonly Pick<YearRow, 'year' | 'status'>[], days: readonly DayRow[]): Calendar {
  return {
    version,
    years: new Map(years.map(({ year, status }) => [year, status])),
    days: new Map(days.map(({ day, kind, name }) => [day, { kind, name }])),
  };
}

function nameOf(entry: readonly string[] | undefined): CalendarDay {
  const [kind, name] = entry ?? [];
  if (kind === undefined || name === undefined || !kinds.includes(kind) || !isHolidayName(name)) {
    return { kind: 'comp-off', name: 'swap' };
  }
  return { kind: kind === 'holiday' ? 'holiday' : 'comp-off', name };
}

export function isHolidayName(text: string): text is HolidayName {
  return Object.hasOwn(names, text);
}
