import { findDue, getDue, statuteFor } from '#domain/statute/index.server.ts';
import type { Calendar } from '#law/calendar.ts';
import type { Due } from '#law/due.ts';
import { workingDaysBetween } from '#law/working-days.ts';
import type { Ctx } from '#platform/context.ts';
import type { Reader } from '#platform/db/database.server.ts';
import { dayOf } from '#platform/now.ts';
import type { DescribedLine } from '../ledger.ts';
import { currentCommitment, finalAnswer, type Matter, type MatterHolding, type MatterLine, type MatterTerm } from '../matter.ts';
import { describeLines } from './described-lines.ts';

export type ExplainedMatter = {
  groupLabel: string | null;
  line: (MatterLine & DescribedLine) | null;
  /** The term whose date is in force, and its count where a rule gave it. */
  term: MatterTerm | null;
  due: Due | null;
  /** Working days before (positive) or after the date on which it was answered; null while open. */
  answeredBefore: number | null;
  holdings: (MatterHolding & { workingDays: number })[];
  /** Set while the resident may still have a word on the answer. */
  verdictUntil: string | null;
};

/** What a matter's page counts besides its rows: how far off, how long held, until when a word may be had, and why that date. */
export async function explainMatter(ctx: Pick<Ctx, 'db' | 'now'>, matter: Matter): Promise<ExplainedMatter> {
  const today = dayOf(ctx.now);
  const { calendar } = await statuteFor(ctx.db, null, today);
  const current = currentCommitment(matter);
  const [line] = current === undefined ? [] : await describeLines(ctx, [current]);
  const [plain] = line === undefined && matter.groupId !== null ? await describeLines(ctx, [{ groupId: matter.groupId, dueOn: null }]) : [];
  const term = matter.terms.findLast(({ commitmentId }) => commitmentId === line?.id) ?? null;
  return {
    groupLabel: line?.groupLabel ?? plain?.groupLabel ?? null,
    line: line ?? null,
    term,
    due: term === null ? null : await countOf(ctx.db, term, line?.holderUnitId ?? matter.unitId),
    answeredBefore: line?.closedOn && line.dueOn ? workingDaysBetween(line.closedOn, line.dueOn, calendar) : null,
    holdings: heldFor(matter, line, today, calendar),
    verdictUntil: await wordUntil(ctx, matter, today),
  };
}

// A date that was counted by an earlier calendar or setting is not explained by today's.
async function countOf(db: Reader, term: MatterTerm, unitId: string): Promise<Due | null> {
  if (term.ruleKey === null) return null;
  const { startOn: from, ruleOn, conditions } = term;
  const counted = await findDue(db, term.ruleKey, { from, conditions, unitId, ...(ruleOn && { ruleOn }) });
  return counted.ok && counted.dueOn === term.dueOn ? counted : null;
}

function heldFor(matter: Matter, line: MatterLine | undefined, today: string, calendar: Calendar): ExplainedMatter['holdings'] {
  return matter.holdings
    .filter(({ commitmentId }) => commitmentId === line?.id)
    .map((holding) => ({ ...holding, workingDays: workingDaysBetween(holding.since, holding.until ?? today, calendar) }));
}

async function wordUntil(ctx: Pick<Ctx, 'db'>, matter: Matter, today: string): Promise<string | null> {
  const answer = finalAnswer(matter);
  const line = matter.commitments.find(({ id }) => id === answer?.commitmentId);
  if (answer === undefined || answer.agrees !== null || line === undefined || line.state !== 'met') return null;
  const { dueOn } = await getDue(ctx.db, 'verdict.term', { from: dayOf(answer.givenAt), unitId: line.holderUnitId });
  return today <= dueOn ? dueOn : null;
}
