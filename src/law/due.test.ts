import { describe, expect, it } from 'vitest';
import { acts } from './acts/act.ts';
import { isWorkingDay } from './calendar.ts';
import { addMonths, dayOf, parseDay } from './day.ts';
import type { Due, DueInput } from './due.ts';
import { due } from './due.ts';
import type { OwnTerm } from './rule.ts';
import { termUnits } from './rule.ts';
import { fileCalendar } from './testing.ts';

describe('due', () => {
  it('tells the result of a conference, and why it is that day', () => {
    const answer = dueUnder('dialogue.gov.result', { from: '2026-12-23' });
    expect(answer).toMatchObject({ dueOn: '2027-01-04', rawDueOn: '2027-01-02', provisional: true, kind: 'term' });
    expect(answer.citation).toEqual({
      act: 'Luật 72/2025/QH15',
      article: '43.3',
      certainty: 'verified',
      text: 'khoản 3 Điều 43 Luật Tổ chức chính quyền địa phương năm 2025',
    });
    expect(answer.steps.slice(-3)).toEqual([
      { date: '2027-01-02', counted: true, reason: 'day', ordinal: 10 },
      { date: '2027-01-03', counted: false, reason: 'weekend', basis: { act: 'decision-188-1999', article: null } },
      { date: '2027-01-04', counted: false, reason: 'rolled', basis: { act: 'civil-code-2015', article: '148.5' } },
    ]);
  });
  it('tells the latest day of the notice', () => {
    const answer = dueUnder('dialogue.gov.notice', { from: '2026-12-23' });
    expect(answer).toMatchObject({ dueOn: '2026-12-16', kind: 'backward', provisional: false });
    expect(answer.steps.at(0)).toMatchObject({ date: '2026-12-22', ordinal: 1 });
    expect(answer.steps.at(-1)).toMatchObject({ date: '2026-12-16', ordinal: 7 });
  });
  it('takes the version of the day that is asked for', () => {
    expect(dueUnder('dialogue.gov.notice', { from: '2019-09-12' }).citation).toMatchObject({
      act: 'Luật 77/2015/QH13',
      certainty: 'memory-high',
    });
    expect(dueUnder('dialogue.gov.notice', { from: '2025-04-01' }).citation).toMatchObject({ act: 'Luật 65/2025/QH15', article: null });
    expect(dueUnder('dialogue.gov.notice', { from: '2025-06-20', ruleOn: '2025-06-15' }).rule).toEqual({
      key: 'dialogue.gov.notice',
      version: '2025-03-01',
      ruleOn: '2025-06-15',
    });
  });
  it('says the earliest day on which a posted paper may come down', () => {
    const answer = dueUnder('publicity.posting.min', { from: '2026-11-02' });
    expect(answer).toMatchObject({ dueOn: '2026-12-03', kind: 'posting' });
    expect(answer.steps.at(-1)).toMatchObject({ counted: false, reason: 'removal' });
  });
  it('names the holiday, the day in its place and the swap', () => {
    const reasons = (from: string, value: number) =>
      dueUnder({ value, unit: 'workingDays' }, { from }).steps.map(({ date, reason, holiday }) => [date.slice(5), reason, holiday]);
    expect(reasons('2026-11-23', 1)[0]).toEqual(['11-24', 'holiday', 'culture-day']);
    expect(reasons('2026-04-24', 1)[2]).toEqual(['04-27', 'comp-off', 'hung-kings']);
    expect(reasons('2026-01-01', 1)[0]).toEqual(['01-02', 'comp-off', 'swap']);
    expect(reasons('2026-01-09', 1)[0]).toEqual(['01-10', 'make-up-work', undefined]);
  });
  it('rests days off on the labour code of their year', () => {
    const basis = (from: string) => dueUnder({ value: 1, unit: 'workingDays' }, { from }).steps[0]?.basis;
    expect(basis('2019-04-29')).toEqual({ act: 'labour-code-2012', article: '115.1' });
    expect(basis('2026-04-29')).toEqual({ act: 'labour-code-2019', article: '112.1' });
    expect(basis('2026-11-23')).toEqual({ act: 'resolution-28-2026', article: '2' });
    expect(basis('2026-01-01')).toBeUndefined();
  });
  it('is provisional only where a year without an official calendar is crossed', () => {
    const provisional = (from: string, value: number) => dueUnder({ value, unit: 'days' }, { from }).provisional;
    expect(provisional('2026-12-21', 10)).toBe(false);
    expect(provisional('2026-12-22', 10)).toBe(true);
    expect(provisional('2028-03-01', 1)).toBe(true);
    expect(provisional('2016-03-01', 1)).toBe(true);
    expect(provisional('2017-12-31', 2)).toBe(false);
  });
});

describe('what cannot be counted', () => {
  it.each([
    ['no.such.rule', { from: '2026-12-23' }, 'law.unknown-rule'],
    ['dialogue.gov.result', { from: '2019-09-12' }, 'law.not-in-force'],
    ['dialogue.gov.result', { from: '2026-12-23', ruleOn: '2025-06-15' }, 'law.not-in-force'],
    ['publicity.default', { from: '2023-06-30' }, 'law.not-in-force'],
    ['dialogue.gov.result', { from: '2026-12-23', conditions: { moonlight: true } }, 'law.unknown-condition'],
    ['dialogue.gov.result', { from: '2026-12-23', conditions: { remote: 'yes' } }, 'law.unknown-condition'],
    ['dialogue.item.reply', { from: '2026-10-23' }, 'law.condition-missing'],
    ['dialogue.item.reply', { from: '2026-10-23', conditions: { unit: 'Huế' } }, 'law.condition-missing'],
    ['dialogue.gov.voters', { from: '2026-10-23' }, 'law.not-a-term'],
    ['dialogue.gov.min', { from: '2026-10-23' }, 'law.not-a-term'],
    ['dialogue.gov.result', { from: '2026-02-29' }, 'law.bad-date'],
    ['dialogue.gov.result', { from: '23/12/2026' }, 'law.bad-date'],
    ['dialogue.gov.result', { from: '2026-12-23', ruleOn: '2026-13-01' }, 'law.bad-date'],
  ])('%s with %j is refused as %s', (rule, input: DueInput, code) => {
    expect(due(rule, input, fileCalendar)).toMatchObject({ ok: false, code });
  });
  it.each([0, -3, 2.5, 3651, Number.NaN])('%d days is refused as a term', (value) => {
    expect(due({ value, unit: 'days' }, { from: '2026-11-02' }, fileCalendar)).toMatchObject({ code: 'law.bad-term' });
  });
  it('lets a case carry conditions that the rule does not ask for', () => {
    expect(dueUnder('dialogue.gov.result', { from: '2026-12-23', conditions: { remote: false, complex: true } }).dueOn).toBe('2027-01-04');
  });
  it('takes a local rule where its place is given', () => {
    const local = { dueOn: '2026-12-07', citation: { certainty: 'secondary' } };
    expect(due('dialogue.item.reply', { from: '2026-10-23', conditions: { unit: 'Hà Nội' } }, fileCalendar)).toMatchObject(local);
    expect(due('dialogue.item.reply', { from: '2026-10-23', conditions: { 'unit=Hà Nội': true } }, fileCalendar)).toMatchObject(local);
    expect(due('dialogue.item.reply', { from: '2026-10-23', conditions: { unit: 'Thành phố Hà Nội' } }, fileCalendar)).toMatchObject(local);
  });
});

describe('every answer, over 1,200 drawn terms', () => {
  const drawn = [...draws(1200)];

  it('tells each day from the start to the due date exactly once', () => {
    for (const { term, from, answer } of drawn) {
      const direction = answer.kind === 'backward' ? -1 : 1;
      const start = parseDay(from) ?? 0;
      const days = answer.steps.map((_, at) => dayOf(start + direction * (at + 1)));
      expect(
        answer.steps.map((step) => step.date),
        `${term.value} ${term.unit} from ${from}`,
      ).toEqual(days);
      expect(answer.steps.at(-1)?.date).toBe(answer.dueOn);
    }
  });
  it('counts as many days as the term has', () => {
    for (const { term, from, answer } of drawn) {
      const start = parseDay(from) ?? 0;
      const wanted = term.unit === 'months' ? addMonths(start, term.value) - start : term.value;
      const counted = answer.steps.filter((step) => step.counted);
      expect(counted.map((step) => step.ordinal)).toEqual(counted.map((_, at) => at + 1));
      expect(counted).toHaveLength(wanted);
    }
  });
  it('ends on a working day, but for a posting', () => {
    for (const { term, answer } of drawn) {
      if (term.unit !== 'consecutiveDays') expect(isWorkingDay(parseDay(answer.dueOn) ?? 0, fileCalendar)).toBe(true);
    }
  });
  it('cites acts of the book only', () => {
    for (const { answer } of drawn) {
      for (const { basis } of answer.steps) if (basis) expect(Object.keys(acts)).toContain(basis.act);
    }
  });
});

function dueUnder(what: string | OwnTerm, input: DueInput): Due {
  const answer = due(what, input, fileCalendar);
  if (!answer.ok) throw new Error(answer.code);
  return answer;
}

// A small fixed generator: the same terms on every run.
function* draws(wanted: number): Generator<{ term: OwnTerm; from: string; answer: Due }> {
  let seed = 20261123;
  const draw = (below: number) => (seed = (seed * 1103515245 + 12345) % 2147483648) % below;
  for (let made = 0; made < wanted; made += 1) {
    const unit = termUnits[made % termUnits.length] ?? 'days';
    const term = { unit, value: 1 + draw(unit === 'months' ? 12 : 60) };
    const from = dayOf(17532 + draw(3650));
    yield { term, from, answer: dueUnder(term, { from }) };
  }
}
