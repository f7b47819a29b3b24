import type { Due } from '#law/due.ts';
import type { RuleKey } from '#law/rule.ts';
import type { Reader } from '#platform/db/database.server.ts';
import { getDue } from '#domain/statute/index.server.ts';
import type { TermCause } from '../commitment.ts';

/** By a rule of the statute book from a day on, or on the day somebody named. */
export type TermGiven =
  | {
      cause: 'rule';
      rule: RuleKey;
      from: string;
      ruleOn?: string | undefined;
      conditions?: Readonly<Record<string, string | boolean>> | undefined;
    }
  | { cause: Exclude<TermCause, 'rule' | 'calendar-change'>; from: string; dueOn: string; reason?: string | undefined };

export type Term = {
  cause: TermCause;
  ruleKey: string | null;
  ruleVersion: string | null;
  ruleOn: string | null;
  startOn: string;
  conditions: Readonly<Record<string, string | boolean>>;
  calendarVersion: string | null;
  rawDueOn: string;
  dueOn: string;
  provisional: boolean;
  reason: string | null;
};

/** The date of a term for a unit, by its calendar and settings. Throws Refused with the statute book's own code. */
export async function computeTerm(reader: Reader, unitId: string, given: TermGiven): Promise<Term> {
  if (given.cause !== 'rule') return agreedTerm(given);
  const { from, ruleOn, conditions } = given;
  const counted = await getDue(reader, given.rule, { from, unitId, ...(ruleOn && { ruleOn }), ...(conditions && { conditions }) });
  return ruleTerm(given, counted);
}

function ruleTerm(given: Extract<TermGiven, { cause: 'rule' }>, counted: Due): Term {
  return {
    cause: 'rule',
    ruleKey: given.rule,
    ruleVersion: counted.rule?.version ?? null,
    ruleOn: given.ruleOn ?? given.from,
    startOn: given.from,
    conditions: given.conditions ?? {},
    calendarVersion: counted.calendarVersion,
    rawDueOn: counted.rawDueOn,
    dueOn: counted.dueOn,
    provisional: counted.provisional,
    reason: null,
  };
}

function agreedTerm(given: Exclude<TermGiven, { cause: 'rule' }>): Term {
  const none = { ruleKey: null, ruleVersion: null, ruleOn: null, conditions: {}, calendarVersion: null, provisional: false };
  return { ...none, cause: given.cause, startOn: given.from, rawDueOn: given.dueOn, dueOn: given.dueOn, reason: given.reason ?? null };
}
