import type { Calendar } from '#law/calendar.ts';
import type { Day } from '#law/day.ts';
import { due, type Due, type DueInput } from '#law/due.ts';
import type { Refusal } from '#law/refusal.ts';
import type { OwnTerm, RuleKey } from '#law/rule.ts';
import type { Settings } from '#law/settings.ts';
import { standing, type Standing } from '#law/working-days.ts';
import type { Ctx } from '#platform/context.ts';
import type { Reader } from '#platform/db/database.server.ts';
import { Refused } from '#platform/errors.ts';
import { dayOf } from '#platform/now.ts';
import { settingsOn, type UnitSettings } from '../setting.ts';
import { statuteOf } from './kept-statute.ts';

/** What the unit has set, on a day; our own settings with their defaults. */
export async function unitSettings(db: Reader, unitId: string | null, on: Day): Promise<UnitSettings> {
  return settingsOn((await statuteOf(db)).settings, unitId, on);
}

/** What `due` asks for besides the dates: for a caller that counts many dates of one unit. */
export async function statuteFor(db: Reader, unitId: string | null, on: Day): Promise<{ calendar: Calendar; settings: Settings }> {
  const statute = await statuteOf(db);
  return { calendar: statute.calendar, settings: settingsOn(statute.settings, unitId, on).rules };
}

export type UnitDueInput = DueInput & { readonly unitId?: string | null };

/** A date under a rule or an own term, with the calendar and the unit's settings of the day whose version applies. */
export async function findDue(db: Reader, what: string | OwnTerm, input: UnitDueInput): Promise<Due | Refusal> {
  const { calendar, settings } = await statuteFor(db, input.unitId ?? null, input.ruleOn ?? input.from);
  return due(what, input, calendar, settings);
}

/** The same for verbs: throws Refused with the law's code where no date can be counted. */
export async function getDue(db: Reader, what: RuleKey | OwnTerm, input: UnitDueInput): Promise<Due> {
  const answer = await findDue(db, what, input);
  if (!answer.ok) throw new Refused(answer.code, answer.params);
  return answer;
}

/** How far off a date is, seen from today: 'còn 9 ngày làm việc'. */
export async function standingOn(db: Reader, today: Day, dueOn: Day): Promise<Standing> {
  return standing(today, dueOn, (await statuteOf(db)).calendar);
}

/** A date with all that a page shows of it: why it is this date, and how far off it is. Nothing where no date can be counted. */
export async function explainedDay(
  ctx: Pick<Ctx, 'db' | 'now'>,
  what: RuleKey,
  input: UnitDueInput,
): Promise<{ due?: Due; standing?: Standing }> {
  const due = await findDue(ctx.db, what, input);
  return due.ok ? { due, standing: await standingOn(ctx.db, dayOf(ctx.now), due.dueOn) } : {};
}
