import { describe, expect, it } from 'vitest';
import { citationText } from './citation.ts';
import { due } from './due.ts';
import type { Rule } from './rule.ts';
import { ruleKeys } from './rule.ts';
import { withinBounds } from './settings.ts';
import { rule, statuteBook, versionsOf } from './statute-book.ts';
import { fileCalendar } from './testing.ts';
import { meetsThreshold, neededFor } from './threshold.ts';
import { standing, workingDaysBetween } from './working-days.ts';

describe('the statute book', () => {
  it('has a row for every key', () => {
    for (const key of ruleKeys) expect(versionsOf(key).length, key).toBeGreaterThan(0);
  });
  it('has one version of a rule on any day', () => {
    for (const key of ruleKeys) {
      const rows = versionsOf(key).toSorted((a, b) => (a.validFrom ?? '').localeCompare(b.validFrom ?? ''));
      rows.slice(1).forEach((row, at) => expect((rows[at]?.validTo ?? '9999') < (row.validFrom ?? ''), key).toBe(true));
    }
  });
  it('lets no verified value of an act be replaced', () => {
    for (const row of statuteBook) if (row.certainty === 'verified') expect(row.settable, row.key).toBe(false);
  });
  it('changes the notice with the three laws on local government', () => {
    const actOn = (on: string) => get('dialogue.gov.notice', on).act;
    expect(['2016-01-01', '2025-02-28'].map(actOn)).toEqual(['law-77-2015', 'law-77-2015']);
    expect(['2025-03-01', '2025-06-15'].map(actOn)).toEqual(['law-65-2025', 'law-65-2025']);
    expect(['2025-06-16', '2026-12-23'].map(actOn)).toEqual(['law-72-2025', 'law-72-2025']);
    expect(rule('dialogue.gov.notice', '2015-12-31')).toMatchObject({ code: 'law.not-in-force', params: { since: '2016-01-01' } });
  });
});

describe('thresholds', () => {
  const voters = get('dialogue.gov.voters', '2026-01-01');

  it('counts a tenth of the voters in whole numbers', () => {
    if (voters.kind !== 'threshold') throw new Error(voters.kind);
    expect([meetsThreshold(voters, 999, 9999), meetsThreshold(voters, 1000, 9999), meetsThreshold(voters, 1000, 10_000)]).toEqual([
      false,
      true,
      true,
    ]);
    expect([neededFor(voters, 9999), neededFor(voters, 10_000), neededFor(voters, 10_001)]).toEqual([1000, 1000, 1001]);
  });
  it('needs one more where a ratio must be exceeded', () => {
    if (voters.kind !== 'threshold') throw new Error(voters.kind);
    const half = { ...voters, numerator: 1, denominator: 2, unit: 'ratioMoreThan' } as const;
    expect([meetsThreshold(half, 50, 100), meetsThreshold(half, 51, 100), neededFor(half, 100), neededFor(half, 101)]).toEqual([
      false,
      true,
      51,
      51,
    ]);
  });
});

describe('settings of a unit', () => {
  const local = get('dialogue.item.reply', '2026-01-01', { unit: 'Hà Nội' });
  const settings = (value: number) => ({ 'dialogue.item.reply': { value, source: 'Quyết định số 12/QĐ-UBND' } });
  const reply = (value: number, unit?: string) =>
    due('dialogue.item.reply', { from: '2026-10-23', conditions: unit === undefined ? {} : { unit } }, fileCalendar, settings(value));

  it('may shorten a local term, not lengthen it', () => {
    expect(withinBounds(local, 20)).toBeUndefined();
    expect(withinBounds(local, 31)).toMatchObject({ code: 'law.setting-weaker' });
    expect(reply(20, 'Hà Nội')).toMatchObject({
      dueOn: '2026-11-20',
      citation: { act: 'Quyết định số 12/QĐ-UBND', article: null, certainty: 'local' },
    });
    expect(reply(31, 'Hà Nội')).toMatchObject({ code: 'law.setting-weaker' });
  });
  it('give a place without a local rule its own term', () => {
    expect(reply(40)).toMatchObject({ ok: true, term: { value: 40, unit: 'workingDays' }, citation: { certainty: 'local' } });
  });
  it('never touch a term of the law', () => {
    const changed = { 'dialogue.gov.result': { value: 5, source: 'x' } };
    expect(due('dialogue.gov.result', { from: '2026-12-23' }, fileCalendar, changed)).toMatchObject({ code: 'law.not-settable' });
    expect(withinBounds(get('dialogue.gov.notice', '2025-04-01'), 6)).toMatchObject({ code: 'law.setting-weaker' });
    expect(withinBounds(get('dialogue.gov.notice', '2025-04-01'), 10)).toBeUndefined();
  });
  it('are free where nothing but a proposal stands, within reason', () => {
    const proposal = get('verdict.term', '2026-01-01');
    expect(withinBounds(proposal, 30)).toBeUndefined();
    for (const value of [0, -1, 1.5, 1001]) expect(withinBounds(proposal, value)).toMatchObject({ code: 'law.bad-term' });
  });
});

describe('working days', () => {
  it.each([
    ['2026-11-23', '2026-12-07', 9, 'left'],
    ['2026-11-23', '2026-11-18', 3, 'overdue'],
    ['2026-11-23', '2026-11-23', 0, 'today'],
    ['2026-11-21', '2026-11-20', 0, 'overdue'],
    ['2026-11-20', '2026-11-21', 0, 'left'],
    ['2026-01-09', '2026-01-12', 2, 'left'],
    ['2026-02-13', '2026-02-24', 2, 'left'],
  ])('on %s, due %s: %i working days %s', (today, dueOn, workingDays, state) => {
    expect(standing(today, dueOn, fileCalendar)).toMatchObject({ state, workingDays });
  });
  it('agrees with counting day by day', () => {
    for (const [from, value] of [
      ['2018-12-20', 30],
      ['2024-04-01', 100],
      ['2026-01-01', 240],
    ] as const) {
      const answer = due({ value, unit: 'workingDays' }, { from }, fileCalendar);
      if (!answer.ok) throw new Error(answer.code);
      expect(workingDaysBetween(from, answer.dueOn, fileCalendar)).toBe(value);
      expect(workingDaysBetween(answer.dueOn, from, fileCalendar)).toBe(-value);
    }
  });
});

describe('citations', () => {
  it.each([
    ['43.3', 'khoản 3 Điều 43 Luật Tổ chức chính quyền địa phương năm 2025'],
    ['125', 'Điều 125 Luật Tổ chức chính quyền địa phương năm 2025'],
    ['12.1.a', 'điểm a khoản 1 Điều 12 Luật Tổ chức chính quyền địa phương năm 2025'],
    [null, 'Luật Tổ chức chính quyền địa phương năm 2025'],
  ])('%s is written out', (article, text) => {
    expect(citationText('law-72-2025', article)).toBe(text);
  });
});

function get(key: string, on: string, conditions: { unit?: string } = {}): Rule {
  const answer = rule(key, on, conditions);
  if (!answer.ok) throw new Error(answer.code);
  return answer.rule;
}
