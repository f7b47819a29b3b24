import { describe, expect, it } from 'vitest';
import daysOff from '../../data/holidays/vn-public-sector-days-off.json' with { type: 'json' };
import names from '../../data/holidays/names.json' with { type: 'json' };
import { readCalendarFile } from './calendar-file.ts';
import { isWorkingDay } from './calendar.ts';
import { dayOf, isWeekend, parseDay, weekdayOf } from './day.ts';
import { fileCalendar } from './testing.ts';

const { years, days } = readCalendarFile(daysOff, names);

describe('the calendar files', () => {
  it('cover 2018 to 2026 officially and 2027 provisionally', () => {
    expect(years.map(({ year, status }) => [year, status])).toEqual([
      ...[2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026].map((year) => [year, 'official']),
      [2027, 'provisional'],
    ]);
  });
  it('list weekdays off and weekend days worked, each once', () => {
    expect(new Set(days.map(({ day }) => day)).size).toBe(days.length);
    for (const { day, kind } of days) expect(isWeekend(parseDay(day) ?? 0), day).toBe(kind === 'make-up-work');
  });
  it('name every day off', () => {
    for (const [year, { off }] of Object.entries(daysOff.years)) {
      const named = Object.keys((names as Record<string, object>)[year] ?? {});
      if (off !== null) expect(named.toSorted()).toEqual(off.toSorted());
    }
  });
  it('give the workers of 2026 the days off that were announced', () => {
    const off = ['2026-01-02', '2026-02-20', '2026-04-27', '2026-08-31', '2026-11-24'];
    const worked = ['2026-01-10', '2026-08-22', '2026-11-23'];
    expect(off.map((day) => isWorkingDay(parseDay(day) ?? 0, fileCalendar))).toEqual(off.map(() => false));
    expect(worked.map((day) => isWorkingDay(parseDay(day) ?? 0, fileCalendar))).toEqual(worked.map(() => true));
  });
});

describe('days', () => {
  it('are the days of the calendar, whatever the clock of the machine', () => {
    expect(['2026-11-23', '2026-11-29', '1970-01-01'].map((day) => weekdayOf(parseDay(day) ?? 0))).toEqual([1, 7, 4]);
    expect(dayOf((parseDay('2024-02-28') ?? 0) + 1)).toBe('2024-02-29');
  });
  it.each(['2026-02-29', '2026-13-01', '2026-1-1', '26-11-23', '0001-01-01', '2026-11-23T00:00', '', '9999-01-01'])(
    '%s is none',
    (text) => {
      expect(parseDay(text)).toBeUndefined();
    },
  );
});
