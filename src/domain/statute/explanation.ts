import type { Due } from '#law/due.ts';
import type { Step } from '#law/counting.ts';
import type { StartEvent } from '#law/rule.ts';
import { formatCount, formatDay, formatLongDay, formatShortDay } from '#platform/i18n/format.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import { statuteMessages, type StatuteMessages } from './messages/index.ts';

/** Why it is this date: a few sentences, the basis, and what is not sure about it. */
export type Explanation = { sentences: string[]; basis: string; caution: string; provisional: string };

export function explain(due: Due, locale: Locale): Explanation {
  const m = statuteMessages(locale);
  const { citation } = due;
  return {
    sentences: [termSentence(due, m, locale), ...skippedSentences(due, m, locale), ...endSentences(due, m, locale)],
    basis: citation === null ? m.countingBasis : m.basis(citation.text),
    caution: citation === null ? '' : m.certainty[citation.certainty],
    provisional: due.provisional ? m.provisional(due.uncertainYears.join(m.sentences.comma)) : '',
  };
}

/** '30 ngày làm việc' */
export function termSpan(due: Due, locale: Locale): string {
  const { value, unit } = due.term;
  return statuteMessages(locale).units[unit](formatCount(value, locale)).replaceAll(' ', '\u00a0');
}

export function eventKey(due: Due): StartEvent | 'own' | 'fixed' {
  return due.start ?? (due.kind === 'backward' ? 'fixed' : 'own');
}

export function eventWords(due: Due, m: StatuteMessages): string {
  return m.events[eventKey(due)];
}

function termSentence(due: Due, m: StatuteMessages, locale: Locale): string {
  return m.sentences[due.kind](termSpan(due, locale), eventWords(due, m), formatDay(due.from));
}

function skippedSentences(due: Due, m: StatuteMessages, locale: Locale): string[] {
  const s = m.sentences;
  const counting = due.steps.slice(0, due.steps.findLastIndex((step) => step.counted) + 1);
  const of = (reason: Step['reason']) => counting.filter((step) => step.reason === reason);
  const count = (steps: readonly Step[]) => formatCount(steps.length, locale);
  const [weekend, holiday, compOff] = [of('weekend'), of('holiday'), of('comp-off')];
  const [suspended, madeUp] = [of('suspended'), of('make-up-work')];
  const parts = [
    weekend.length > 0 && s.weekendDays(count(weekend)),
    holiday.length > 0 && s.holidays(count(holiday), named(holiday, m)),
    compOff.length > 0 && s.compOff(count(compOff), compOff.map((step) => formatShortDay(step.date)).join(s.comma)),
    suspended.length > 0 && s.suspended(count(suspended)),
  ].filter((part) => part !== false);
  const list = madeUp.map((step) => formatLongDay(step.date, locale)).join(s.comma);
  return [...(parts.length > 0 ? [s.skipped(joined(parts, s))] : []), ...(list === '' ? [] : [s.madeUp(list)])];
}

function endSentences(due: Due, m: StatuteMessages, locale: Locale): string[] {
  const [raw, end] = [formatLongDay(due.rawDueOn, locale), formatLongDay(due.dueOn, locale)];
  const last = due.steps.at(-1);
  if (last?.reason === 'rolled') return [due.kind === 'backward' ? m.sentences.rolledBack(raw, end) : m.sentences.rolled(raw, end)];
  if (last?.reason !== 'removal') return [];
  return [m.sentences.removal(formatDay(due.steps.at(-2)?.date ?? due.from), formatDay(due.dueOn))];
}

// '16/02–20/02 Tết Nguyên đán, 24/11 Ngày Văn hóa Việt Nam': days of one holiday are told together.
function named(steps: readonly Step[], m: StatuteMessages): string {
  const groups: { name: string; days: string[] }[] = [];
  for (const { date, holiday } of steps) {
    const name = holiday === undefined ? '' : m.holidays[holiday];
    const group = groups.at(-1);
    if (group?.name === name) group.days.push(formatShortDay(date));
    else groups.push({ name, days: [formatShortDay(date)] });
  }
  return groups.map(({ name, days }) => `${dayList(days, m)} ${name}`.trim()).join('; ');
}

function dayList(days: readonly string[], m: StatuteMessages): string {
  return days.length > 2 ? `${days[0] ?? ''}–${days.at(-1) ?? ''}` : days.join(m.sentences.comma);
}

function joined(parts: readonly string[], s: StatuteMessages['sentences']): string {
  return [parts.slice(0, -1).join(s.comma), parts.at(-1) ?? ''].filter(Boolean).join(s.and);
}
