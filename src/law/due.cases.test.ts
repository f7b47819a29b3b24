import { describe, expect, it } from 'vitest';
import type { Due } from './due.ts';
import { due } from './due.ts';
import type { Refusal } from './refusal.ts';
import type { TermUnit } from './rule.ts';
import { calendarWith, fileCalendar } from './testing.ts';

// what happens, from, term, due, before rolling
const cases: [string, string, number, TermUnit, string, string][] = [
  ['acceptance of a complaint: 24/11 is skipped', '2026-11-20', 7, 'workingDays', '2026-12-02', '2026-12-02'],
  ['begins on a holiday', '2026-11-24', 1, 'workingDays', '2026-11-25', '2026-11-25'],
  ['begins on a Saturday', '2026-11-21', 1, 'workingDays', '2026-11-23', '2026-11-23'],
  ['begins on a Sunday, over 24/11', '2026-11-22', 5, 'workingDays', '2026-11-30', '2026-11-30'],
  ['local reply term from the conclusion notice', '2026-10-23', 30, 'workingDays', '2026-12-07', '2026-12-07'],
  ['an opinion sent by web', '2026-11-06', 10, 'workingDays', '2026-11-20', '2026-11-20'],
  ['over Tết 2026', '2026-02-13', 1, 'workingDays', '2026-02-23', '2026-02-23'],
  ['over Tết 2026 into the week after', '2026-02-13', 5, 'workingDays', '2026-02-27', '2026-02-27'],
  ['a worked Saturday is counted', '2026-01-09', 1, 'workingDays', '2026-01-10', '2026-01-10'],
  ['2/1/2026 is off in exchange', '2026-01-01', 1, 'workingDays', '2026-01-05', '2026-01-05'],
  ['worked Saturday 22/8/2026', '2026-08-21', 5, 'workingDays', '2026-08-27', '2026-08-27'],
  ['over National Day 2026 and its swap', '2026-08-28', 3, 'workingDays', '2026-09-07', '2026-09-07'],
  ["Hùng Kings' day made up on Monday, then 30/4 and 1/5", '2026-04-24', 3, 'workingDays', '2026-05-04', '2026-05-04'],
  ['over Tết 2025', '2025-01-24', 5, 'workingDays', '2025-02-07', '2025-02-07'],
  ['worked Saturday 26/4/2025', '2025-04-25', 1, 'workingDays', '2025-04-26', '2025-04-26'],
  ['30/4 to 4/5/2025', '2025-04-29', 1, 'workingDays', '2025-05-05', '2025-05-05'],
  ['worked Saturday 4/5/2024', '2024-05-03', 1, 'workingDays', '2024-05-04', '2024-05-04'],
  ['29/4/2024 off in exchange, 4/5 worked', '2024-04-26', 3, 'workingDays', '2024-05-04', '2024-05-04'],
  ['over Tết 2024', '2024-02-07', 1, 'workingDays', '2024-02-15', '2024-02-15'],
  ['five days off in 2023', '2023-04-28', 1, 'workingDays', '2023-05-04', '2023-05-04'],
  ['1/9 and 2/9/2022', '2022-08-31', 1, 'workingDays', '2022-09-05', '2022-09-05'],
  ['over Tết 2021', '2021-02-09', 2, 'workingDays', '2021-02-18', '2021-02-18'],
  ['over Tết 2020', '2020-01-22', 3, 'workingDays', '2020-02-03', '2020-02-03'],
  ['worked Saturday 5/1/2019', '2019-01-04', 1, 'workingDays', '2019-01-05', '2019-01-05'],
  ['31/12/2018 off in exchange, then New Year', '2018-12-28', 2, 'workingDays', '2019-01-03', '2019-01-03'],
  ['worked Saturday 4/5/2019', '2019-05-03', 1, 'workingDays', '2019-05-04', '2019-05-04'],
  ['29/4/2019 off in exchange, then 30/4 and 1/5', '2019-04-26', 2, 'workingDays', '2019-05-03', '2019-05-03'],
  ['the old conference', '2019-09-12', 30, 'workingDays', '2019-10-24', '2019-10-24'],
  ['over Tết 2019', '2019-02-01', 1, 'workingDays', '2019-02-11', '2019-02-11'],
  ['over Tết 2018', '2018-02-13', 1, 'workingDays', '2018-02-21', '2018-02-21'],
  ['over New Year 2027', '2026-12-28', 5, 'workingDays', '2027-01-05', '2027-01-05'],
  ['over the supposed Tết 2027', '2027-02-04', 1, 'workingDays', '2027-02-12', '2027-02-12'],
  ["resolution of a complaint: New Year's day, then a weekend", '2026-12-02', 30, 'days', '2027-01-04', '2027-01-01'],
  ['result of the conference: Saturday 2/1', '2026-12-23', 10, 'days', '2027-01-04', '2027-01-02'],
  ['a Sunday', '2026-10-15', 10, 'days', '2026-10-26', '2026-10-25'],
  ['ends on 24/11', '2026-11-14', 10, 'days', '2026-11-25', '2026-11-24'],
  ['a Monday that works', '2026-11-13', 10, 'days', '2026-11-23', '2026-11-23'],
  ['ends on the first day of Tết', '2026-02-06', 10, 'days', '2026-02-23', '2026-02-16'],
  ['first day of the law of 2025', '2025-06-16', 10, 'days', '2025-06-26', '2025-06-26'],
  ['first day of two tiers', '2025-07-01', 10, 'days', '2025-07-11', '2025-07-11'],
  ['leap year', '2024-02-28', 1, 'days', '2024-02-29', '2024-02-29'],
  ['common year', '2023-02-28', 1, 'days', '2023-03-01', '2023-03-01'],
  ["New Year's day is a Friday", '2026-12-31', 1, 'days', '2027-01-04', '2027-01-01'],
  ['ends on a worked Saturday', '2019-01-01', 4, 'days', '2019-01-05', '2019-01-05'],
  ['a Saturday, then four days off', '2019-04-17', 10, 'days', '2019-05-02', '2019-04-27'],
  ['ends on a worked Saturday', '2024-04-24', 10, 'days', '2024-05-04', '2024-05-04'],
  ['ends on a worked Saturday', '2026-08-12', 10, 'days', '2026-08-22', '2026-08-22'],
  ['no 31/2, and 28/2 is a Saturday', '2026-01-31', 1, 'months', '2026-03-02', '2026-02-28'],
  ['no 31/2 in a leap year', '2024-01-31', 1, 'months', '2024-02-29', '2024-02-29'],
  ['no 30/2, and 28/2/2027 is a Sunday', '2026-08-30', 6, 'months', '2027-03-01', '2027-02-28'],
  ['same numbered day, next year', '2026-11-15', 3, 'months', '2027-02-15', '2027-02-15'],
  ["over the year's end to a Saturday", '2025-12-31', 2, 'months', '2026-03-02', '2026-02-28'],
  ['same numbered day', '2026-05-20', 3, 'months', '2026-08-20', '2026-08-20'],
  ['notice of the conference', '2026-12-23', 7, 'daysBefore', '2026-12-16', '2026-12-16'],
  ['a Saturday, so Friday before', '2026-11-28', 7, 'daysBefore', '2026-11-20', '2026-11-21'],
  ['a Monday that works', '2026-11-30', 7, 'daysBefore', '2026-11-23', '2026-11-23'],
  ['24/11, so Monday before', '2026-12-01', 7, 'daysBefore', '2026-11-23', '2026-11-24'],
  ['Tết, so the Friday before', '2026-02-24', 7, 'daysBefore', '2026-02-13', '2026-02-17'],
  ['a worked Saturday stays', '2026-01-17', 7, 'daysBefore', '2026-01-10', '2026-01-10'],
  ['notice of the old conference', '2019-09-12', 7, 'daysBefore', '2019-09-05', '2019-09-05'],
  ['National Day with swap and weekend', '2026-09-08', 7, 'daysBefore', '2026-08-28', '2026-09-01'],
  ['back over New Year', '2027-01-04', 7, 'daysBefore', '2026-12-28', '2026-12-28'],
  ['a plain week', '2026-12-23', 5, 'workingDaysBefore', '2026-12-16', '2026-12-16'],
  ['24/11 skipped', '2026-11-25', 2, 'workingDaysBefore', '2026-11-20', '2026-11-20'],
  ['back over Tết', '2026-02-23', 1, 'workingDaysBefore', '2026-02-13', '2026-02-13'],
  ['a worked Saturday counts', '2026-08-24', 1, 'workingDaysBefore', '2026-08-22', '2026-08-22'],
  ['thirty full days, then free', '2026-11-02', 30, 'consecutiveDays', '2026-12-03', '2026-12-03'],
  ['three days of loudspeaker', '2026-11-02', 3, 'consecutiveDays', '2026-11-06', '2026-11-06'],
  ['over Tết, never rolled', '2026-02-10', 20, 'consecutiveDays', '2026-03-03', '2026-03-03'],
  ['first posting under the law of 2022', '2023-07-01', 30, 'consecutiveDays', '2023-08-01', '2023-08-01'],
];

describe('dated cases', () => {
  it.each(cases)('%s: %s and %i %s', (_, from, value, unit, dueOn, rawDueOn) => {
    expect(due({ value, unit }, { from }, fileCalendar)).toMatchObject({ dueOn, rawDueOn });
  });
});

describe('the swap of 23/11/2026, if it is decided', () => {
  const complaint = (calendar = fileCalendar) => answered(due({ value: 7, unit: 'workingDays' }, { from: '2026-11-20' }, calendar)).dueOn;

  it('changes nothing when Saturday 28/11 is worked for Monday 23/11', () => {
    expect(complaint(calendarWith({ '2026-11-23': 'comp-off', '2026-11-28': 'make-up-work' }))).toBe('2026-12-02');
  });
  it('adds a day when no Saturday is worked for it', () => {
    expect(complaint(calendarWith({ '2026-11-23': 'comp-off' }))).toBe('2026-12-03');
  });
});

describe('suspensions', () => {
  const cases: [string, number, TermUnit, [string, string][], string, string][] = [
    ['2026-11-02', 10, 'workingDays', [['2026-11-05', '2026-11-12']], '2026-11-23', '2026-11-23'],
    ['2026-11-02', 10, 'days', [['2026-11-05', '2026-11-12']], '2026-11-19', '2026-11-19'],
    [
      '2026-11-02',
      5,
      'workingDays',
      [
        ['2026-11-03', '2026-11-04'],
        ['2026-11-04', '2026-11-06'],
      ],
      '2026-11-12',
      '2026-11-12',
    ],
    ['2026-11-02', 10, 'days', [['2026-11-13', '2026-11-20']], '2026-11-12', '2026-11-12'],
    ['2026-11-02', 12, 'days', [['2026-11-15', '2026-11-18']], '2026-11-18', '2026-11-14'],
    ['2026-11-02', 1, 'months', [['2026-11-10', '2026-11-13']], '2026-12-07', '2026-12-05'],
    ['2026-11-02', 5, 'workingDays', [['2026-10-20', '2026-11-05']], '2026-11-11', '2026-11-11'],
  ];
  it.each(cases)('from %s, %i %s, suspended %j: due %s', (from, value, unit, spans, dueOn, rawDueOn) => {
    const suspensions = spans.map(([start, end]) => ({ from: start, to: end }));
    expect(due({ value, unit }, { from, suspensions }, fileCalendar)).toMatchObject({ dueOn, rawDueOn });
  });
  it('lets the clock run again on the last day given', () => {
    const { steps } = answered(
      due({ value: 3, unit: 'days' }, { from: '2026-11-02', suspensions: [{ from: '2026-11-03', to: '2026-11-04' }] }, fileCalendar),
    );
    expect(steps.map((step) => [step.date, step.reason])).toEqual([
      ['2026-11-03', 'suspended'],
      ['2026-11-04', 'day'],
      ['2026-11-05', 'day'],
      ['2026-11-06', 'day'],
    ]);
  });
  it('refuses one that ends before it begins, and two that overlap', () => {
    const term = { value: 5, unit: 'workingDays' } as const;
    const refusedFor = (suspensions: { from: string; to: string }[]) => due(term, { from: '2026-11-02', suspensions }, fileCalendar);
    expect(refusedFor([{ from: '2026-11-10', to: '2026-11-05' }])).toMatchObject({ ok: false, code: 'law.suspension-backward' });
    expect(refusedFor([{ from: '2026-11-10', to: '2026-11-10' }])).toMatchObject({ ok: false, code: 'law.suspension-backward' });
    expect(
      refusedFor([
        { from: '2026-11-05', to: '2026-11-10' },
        { from: '2026-11-09', to: '2026-11-12' },
      ]),
    ).toMatchObject({ code: 'law.suspension-overlap' });
    expect(refusedFor([{ from: '2026-11-31', to: '2026-12-01' }])).toMatchObject({ code: 'law.bad-date' });
  });
  it('refuses one of a limit before an event or of a posting', () => {
    const suspensions = [{ from: '2026-11-05', to: '2026-11-10' }];
    expect(due('dialogue.gov.notice', { from: '2026-12-23', suspensions }, fileCalendar)).toMatchObject({
      code: 'law.suspension-not-possible',
    });
    expect(due('publicity.posting.min', { from: '2026-11-02', suspensions }, fileCalendar)).toMatchObject({
      code: 'law.suspension-not-possible',
    });
  });
  it('refuses one so long that no date comes in sight', () => {
    expect(
      due({ value: 5, unit: 'days' }, { from: '2026-11-02', suspensions: [{ from: '2026-11-03', to: '2190-01-01' }] }, fileCalendar),
    ).toMatchObject({ code: 'law.too-long' });
  });
});

function answered(answer: Due | Refusal): Due {
  if (!answer.ok) throw new Error(answer.code);
  return answer;
}
