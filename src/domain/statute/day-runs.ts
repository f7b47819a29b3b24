import type { Step } from '#law/counting.ts';
import { parseDay } from '#law/day.ts';
import type { Due } from '#law/due.ts';
import { capitalised, formatCount, formatLongDay } from '#platform/i18n/format.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import { eventWords } from './explanation.ts';
import { statuteMessages, type StatuteMessages } from './messages/index.ts';

type Run = { first: Step; last: Step };

/** The strip as sentences, for screen readers and for paper: days that follow each other for one reason are told together. */
export function dayRuns(due: Due, locale: Locale): string[] {
  const m = statuteMessages(locale);
  const runs: Run[] = [];
  for (const step of due.steps) {
    const open = runs.at(-1);
    if (open !== undefined && continues(open.last, step)) open.last = step;
    else runs.push({ first: step, last: step });
  }
  const start = m.runs.start(capitalised(formatLongDay(due.from, locale)), eventWords(due, m));
  return [start, ...runs.map((run) => sentence(run, m, locale))];
}

function continues(last: Step, next: Step): boolean {
  const gap = Math.abs((parseDay(next.date) ?? 0) - (parseDay(last.date) ?? 0));
  return gap === 1 && last.reason === next.reason && last.holiday === next.holiday;
}

function sentence({ first, last }: Run, m: StatuteMessages, locale: Locale): string {
  const days = span(first, last, m, locale);
  const name = first.holiday === undefined ? '' : m.holidays[first.holiday];
  const ordinal = ({ ordinal = 0 }: Step) => formatCount(ordinal, locale);
  switch (first.reason) {
    case 'day':
    case 'working-day':
      return m.runs.counted(days, ordinal(first), ordinal(last));
    case 'make-up-work':
      return m.runs.madeUp(days, ordinal(first));
    case 'weekend':
      return m.runs.weekend(days);
    case 'holiday':
      return m.runs.holiday(days, name);
    case 'comp-off':
      return first.holiday === 'swap' ? m.runs.swap(days) : m.runs.compOff(days, name);
    case 'suspended':
      return m.runs.suspended(days);
    case 'rolled':
      return m.runs.rolled(days);
    case 'removal':
      return m.runs.removal(days);
  }
}

function span(first: Step, last: Step, m: StatuteMessages, locale: Locale): string {
  const [from, to] = [formatLongDay(first.date, locale), formatLongDay(last.date, locale)];
  return capitalised(first.date === last.date ? from : m.runs.span(from, to));
}
