import type { Step } from '#law/counting.ts';
import { dayOf, parseDay, weekdayOf } from '#law/day.ts';
import type { Due } from '#law/due.ts';
import { formatCount, formatDay } from '#platform/i18n/format.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import { eventKey } from './explanation.ts';
import { statuteMessages, type StatuteMessages } from './messages/index.ts';

/** What a day of the strip looks like; `outside` days only fill the week. */
export type CellLook = 'outside' | 'start' | 'counted' | 'weekend' | 'off' | 'suspended' | 'due';
export type Cell = { date: string; day: string; under: string; look: CellLook };
export type Week = readonly Cell[];

/** The weeks from the start to the due date, Monday to Sunday, each day with its look and its word. */
export function weeksOf(due: Due, locale: Locale): Week[] {
  const m = statuteMessages(locale);
  const [from, end] = [parseDay(due.from) ?? 0, parseDay(due.dueOn) ?? 0];
  const [first, last] = [Math.min(from, end), Math.max(from, end)];
  const steps = new Map(due.steps.map((step) => [step.date, step]));
  const weeks: Cell[][] = [];
  for (let monday = first - (weekdayOf(first) - 1); monday <= last; monday += 7) {
    const days = [0, 1, 2, 3, 4, 5, 6].map((at) => dayOf(monday + at));
    weeks.push(days.map((date) => cellOf(date, due, steps.get(date), m, locale, date === dayOf(monday) && monday <= first)));
  }
  return weeks;
}

/** Which looks occur, for a legend that names nothing else. */
export function looksIn(weeks: readonly Week[]): ReadonlySet<CellLook> {
  return new Set(weeks.flatMap((week) => week.map((cell) => cell.look)));
}

function cellOf(date: string, due: Due, step: Step | undefined, m: StatuteMessages, locale: Locale, first: boolean): Cell {
  const look = lookOf(date, due, step);
  const withMonth = first || date.endsWith('-01') || look === 'start' || look === 'off' || look === 'due';
  return { date, day: withMonth ? dayAndMonth(date) : String(Number(date.slice(8))), under: under(date, due, step, m, locale), look };
}

function lookOf(date: string, due: Due, step: Step | undefined): CellLook {
  if (date === due.from) return 'start';
  if (step === undefined) return 'outside';
  if (date === due.dueOn) return 'due';
  if (step.counted) return 'counted';
  if (step.reason === 'suspended') return 'suspended';
  return step.reason === 'weekend' ? 'weekend' : 'off';
}

function under(date: string, due: Due, step: Step | undefined, m: StatuteMessages, locale: Locale): string {
  if (date === due.from) return m.shortEvents[eventKey(due)];
  if (step === undefined) return '';
  const ordinal = step.ordinal === undefined ? '' : formatCount(step.ordinal, locale);
  switch (step.reason) {
    case 'day':
    case 'working-day':
      return ordinal;
    case 'make-up-work':
      return m.strip.madeUp(ordinal);
    case 'weekend':
      return m.strip.weekend;
    case 'holiday':
      return m.strip.holiday;
    case 'comp-off':
      return m.strip.compOff;
    case 'suspended':
      return m.strip.suspended;
    case 'rolled':
    case 'removal':
      return m.strip.due;
  }
}

// '24/11', '1/12': the day without its leading zero, as on the pages of a wall calendar.
function dayAndMonth(date: string): string {
  const [day = '', month = ''] = formatDay(date).split('/');
  return `${Number(day)}/${Number(month)}`;
}
