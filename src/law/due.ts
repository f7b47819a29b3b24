import type { Calendar } from './calendar.ts';
import type { Citation } from './citation.ts';
import { citationOf } from './citation.ts';
import type { Conditions } from './conditions.ts';
import { readConditions } from './conditions.ts';
import { countDays } from './counting.ts';
import type { Step } from './counting.ts';
import type { Day } from './day.ts';
import { parseDay } from './day.ts';
import type { Refusal } from './refusal.ts';
import { refusal } from './refusal.ts';
import type { DatedRule, OwnTerm, Rule, RuleKey, StartEvent, TermUnit } from './rule.ts';
import { termUnits } from './rule.ts';
import type { Settings } from './settings.ts';
import { rule } from './statute-book.ts';
import type { Suspension } from './suspension.ts';
import { readSuspensions } from './suspension.ts';

export type DueInput = {
  /** The day of the event; for a limit before an event, that event's day. It is itself never counted. */
  readonly from: Day;
  /** The day whose version of the rule applies; `from` if left out. */
  readonly ruleOn?: Day;
  readonly conditions?: Readonly<Record<string, unknown>>;
  readonly suspensions?: readonly Suspension[];
};

export type Due = {
  readonly ok: true;
  readonly from: Day;
  /** The last permitted day; for a posting, the earliest day of removal. */
  readonly dueOn: Day;
  /** Before rolling over days off. The law on complaints is silent on rolling, so both are shown. */
  readonly rawDueOn: Day;
  /** Some day of the count lies in a year whose official calendar is not known. */
  readonly provisional: boolean;
  readonly uncertainYears: readonly number[];
  /** In the order of counting; the last one is `dueOn`. */
  readonly steps: readonly Step[];
  readonly term: OwnTerm;
  readonly kind: DatedRule['kind'];
  /** What happened on `from`; null for an own term. */
  readonly start: StartEvent | null;
  readonly citation: Citation | null;
  readonly rule: { readonly key: RuleKey; readonly version: Day | null; readonly ruleOn: Day } | null;
  readonly calendarVersion: string;
};

const MOST: Record<TermUnit, number> = {
  days: 3650,
  workingDays: 1000,
  months: 120,
  daysBefore: 3650,
  workingDaysBefore: 1000,
  consecutiveDays: 3650,
};

/** The date under a rule of the statute book or an own term, with the reason for every day of the count. */
export function due(what: string | OwnTerm, input: DueInput, calendar: Calendar, settings: Settings = {}): Due | Refusal {
  const from = parseDay(input.from);
  if (from === undefined) return refusal('law.bad-date', { date: input.from.slice(0, 20) });
  const read = readConditions(input.conditions ?? {});
  if (!read.ok) return read;
  const ruleOn = input.ruleOn ?? input.from;
  const basis = typeof what === 'string' ? byRule(what, ruleOn, read.conditions, settings) : byWord(what);
  if (!basis.ok) return basis;
  const suspensions = readSuspensions(input.suspensions ?? []);
  if (!suspensions.ok) return suspensions;
  if (input.suspensions?.length && !canBeSuspended(basis.kind)) {
    return refusal('law.suspension-not-possible', { kind: basis.kind });
  }
  const counted = countDays(basis.term, from, calendar, suspensions.suspended);
  if (!counted.ok) return counted;
  const { steps, rawDueOn, dueOn } = counted;
  const uncertainYears = yearsWithoutNotice(steps, calendar);
  const provisional = uncertainYears.length > 0;
  const { term, kind, start, citation, rule: chosen } = basis;
  return {
    ok: true,
    from: input.from,
    dueOn,
    rawDueOn,
    provisional,
    uncertainYears,
    steps,
    term,
    kind,
    start,
    citation,
    rule: chosen,
    calendarVersion: calendar.version,
  };
}

type Basis = Pick<Due, 'ok' | 'term' | 'kind' | 'start' | 'citation' | 'rule'>;

function byRule(key: string, ruleOn: Day, conditions: Conditions, settings: Settings): Basis | Refusal {
  const chosen = rule(key, ruleOn, conditions, settings);
  if (!chosen.ok) return chosen;
  const row = chosen.rule;
  if (!isDated(row)) return refusal('law.not-a-term', { rule: row.key });
  return {
    ok: true,
    term: { value: row.value, unit: row.unit },
    kind: row.kind,
    start: row.start,
    citation: citationOf(row, chosen.source),
    rule: { key: row.key, version: row.validFrom, ruleOn },
  };
}

function byWord(term: OwnTerm): Basis | Refusal {
  if (!termUnits.includes(term.unit)) return refusal('law.bad-term', { unit: String(term.unit).slice(0, 20) });
  const most = MOST[term.unit];
  if (!Number.isInteger(term.value) || term.value < 1 || term.value > most) {
    return refusal('law.bad-term', { value: String(term.value).slice(0, 20), most });
  }
  return { ok: true, term, kind: kindOf(term.unit), start: null, citation: null, rule: null };
}

function kindOf(unit: TermUnit): DatedRule['kind'] {
  if (unit === 'daysBefore' || unit === 'workingDaysBefore') return 'backward';
  return unit === 'consecutiveDays' ? 'posting' : 'term';
}

function yearsWithoutNotice(steps: readonly Step[], calendar: Calendar): number[] {
  const years = new Set(steps.map((step) => Number(step.date.slice(0, 4))));
  return [...years].filter((year) => calendar.years.get(year) !== 'official');
}

function isDated(row: Rule): row is DatedRule {
  return row.kind !== 'minimum' && row.kind !== 'threshold';
}

function canBeSuspended(kind: DatedRule['kind']): boolean {
  return kind === 'term' || kind === 'validity';
}
