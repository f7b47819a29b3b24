import type { ActKey } from './acts/act.ts';
import type { Calendar, DayOff, HolidayName } from './calendar.ts';
import { dayOff, isMakeUpWork } from './calendar.ts';
import type { Day } from './day.ts';
import { addMonths, dayOf, parseDay } from './day.ts';
import type { Refusal } from './refusal.ts';
import { refusal } from './refusal.ts';
import type { OwnTerm } from './rule.ts';
import type { Suspended } from './suspension.ts';

/** `rolled` is the working day to which a term moves; `removal` the first day after a full posting. */
export type StepReason = 'day' | 'working-day' | 'make-up-work' | DayOff | 'suspended' | 'rolled' | 'removal';
export type Article = { readonly act: ActKey; readonly article: string | null };
export type Step = {
  readonly date: Day;
  readonly counted: boolean;
  readonly reason: StepReason;
  readonly ordinal?: number;
  readonly holiday?: HolidayName;
  readonly basis?: Article;
};
export type Counted = { ok: true; dueOn: Day; rawDueOn: Day; steps: readonly Step[] };

const LONGEST = 10_000;

/** Counts by the Civil Code 2015, Art. 147 and 148, and by the working calendar. */
export function countDays(term: OwnTerm, from: number, calendar: Calendar, suspended: Suspended): Counted | Refusal {
  const before = term.unit === 'daysBefore' || term.unit === 'workingDaysBefore';
  const working = term.unit === 'workingDays' || term.unit === 'workingDaysBefore';
  const walk: Walk = { at: from, direction: before ? -1 : 1, steps: [], calendar, suspended };
  const wanted = term.unit === 'months' ? addMonths(from, term.value) - from : term.value;
  count(walk, wanted, working ? 'working' : 'calendar');
  if (working) return finish(walk);
  return term.unit === 'consecutiveDays' ? remove(walk) : roll(walk);
}

type Walk = { at: number; direction: 1 | -1; steps: Step[]; calendar: Calendar; suspended: Suspended };

// Civil Code 147.2: the day of the event is not counted; the first step is the day after it.
function count(walk: Walk, wanted: number, by: 'working' | 'calendar'): void {
  let ordinal = 0;
  while (ordinal < wanted && walk.steps.length <= LONGEST) {
    walk.at += walk.direction;
    const skipped = skippedStep(walk, by === 'working');
    if (skipped === undefined) ordinal += 1;
    walk.steps.push(skipped ?? countedStep(walk, ordinal, by));
  }
}

function skippedStep(walk: Walk, skipDaysOff: boolean): Step | undefined {
  if (walk.suspended(walk.at)) return { date: dayOf(walk.at), counted: false, reason: 'suspended' };
  return skipDaysOff ? dayOffStep(walk) : undefined;
}

function dayOffStep({ at, calendar }: Walk): Step | undefined {
  const off = dayOff(at, calendar);
  if (off === undefined) return undefined;
  const date = dayOf(at);
  const holiday = calendar.days.get(date)?.name;
  const basis = dayOffBasis(off, date, holiday);
  return {
    date,
    counted: false,
    reason: off,
    ...(holiday !== undefined && { holiday }),
    ...(basis !== undefined && { basis }),
  };
}

function countedStep({ at, calendar }: Walk, ordinal: number, by: 'working' | 'calendar'): Step {
  const made = by === 'working' && isMakeUpWork(at, calendar);
  const reason = by === 'calendar' ? 'day' : made ? 'make-up-work' : 'working-day';
  return { date: dayOf(at), counted: true, reason, ordinal };
}

// Civil Code 148.5: a last day on a day off moves to the next working day. Before an event the law is
// silent; the safe reading is the working day before, so that nobody is told too late.
function roll(walk: Walk): Counted | Refusal {
  const rawDueOn = dayOf(walk.at);
  if (dayOff(walk.at, walk.calendar) === undefined) return finish(walk);
  do {
    walk.at += walk.direction;
    walk.steps.push(skippedStep(walk, true) ?? rolledStep(walk));
  } while (walk.steps.at(-1)?.reason !== 'rolled' && walk.steps.length <= LONGEST);
  return finish(walk, rawDueOn);
}

function rolledStep({ at, direction }: Walk): Step {
  const rolled = { date: dayOf(at), counted: false, reason: 'rolled' } as const;
  return direction === -1 ? rolled : { ...rolled, basis: { act: 'civil-code-2015', article: '148.5' } };
}

// The last full day is still posted; only the day after it is free.
function remove(walk: Walk): Counted | Refusal {
  walk.at += 1;
  walk.steps.push({ date: dayOf(walk.at), counted: false, reason: 'removal' });
  return finish(walk);
}

function finish(walk: Walk, rawDueOn = dayOf(walk.at)): Counted | Refusal {
  const dueOn = dayOf(walk.at);
  if (walk.steps.length > LONGEST || parseDay(dueOn) === undefined) return refusal('law.too-long');
  return { ok: true, dueOn, rawDueOn, steps: walk.steps };
}

const NEW_LABOUR_CODE: Day = '2021-01-01';

function dayOffBasis(off: DayOff, date: Day, holiday: HolidayName | undefined): Article | undefined {
  if (off === 'weekend') return { act: 'decision-188-1999', article: null };
  // A swap rests on the year's notice alone.
  if (holiday === 'swap') return undefined;
  if (holiday === 'culture-day') return { act: 'resolution-28-2026', article: '2' };
  if (date < NEW_LABOUR_CODE) {
    return { act: 'labour-code-2012', article: off === 'holiday' ? '115.1' : '115.3' };
  }
  return { act: 'labour-code-2019', article: off === 'holiday' ? '112.1' : '111.3' };
}
