import { sql } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import type { Tx } from '#platform/db/database.server.ts';
import { Conflict } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { Entry } from '#platform/journal/entry.ts';
import { dayOf } from '#platform/now.ts';
import type { CommitmentKind } from '../../commitment.ts';
import { ledgerEntry } from '../entries.ts';
import { computeTerm, type TermGiven } from '../terms.ts';

/** `unitId` of the holder is the matter's own unit if left out. */
export type Holder = { organisationId: string; postId?: string | undefined; unitId?: string | undefined };

export type NewCommitment = {
  matterId: string;
  kind?: CommitmentKind | undefined;
  /** Several bodies may each owe a part of one matter; the next free part if left out. */
  part?: number | undefined;
  holder: Holder;
  promisedByPostId?: string | undefined;
  /** Without a term the commitment waits for one: by rule from a notice that is not out yet. */
  term?: TermGiven | undefined;
  reopens?: { id: string; round: number } | undefined;
};

export type OpenedCommitment = { id: string; unitId: string; part: number; dueOn: string | null };

/** Opens a commitment on a matter with its holding and its first term. Throws Conflict `commitments.part-taken`. */
export async function openCommitment(tx: Tx, ctx: Ctx, given: NewCommitment): Promise<{ commitment: OpenedCommitment; entries: Entry[] }> {
  const id = newId(ctx.now);
  const row = await insertCommitment(tx, ctx, id, given);
  await insertHolding(tx, ctx, id, given.holder, row.holder_unit_id);
  const entry = ledgerEntry(
    'opened',
    { ...subjectOf(row), commitmentId: id },
    {
      kind: given.kind ?? 'reply',
      part: row.part,
      round: given.reopens?.round ?? 1,
      organisation: given.holder.organisationId,
      promisedBy: given.promisedByPostId,
    },
  );
  if (given.term === undefined) return { commitment: { id, unitId: row.unit_id, part: row.part, dueOn: null }, entries: [entry] };
  const set = await setTerm(tx, ctx, { commitmentId: id, term: given.term });
  return { commitment: { id, unitId: row.unit_id, part: row.part, dueOn: set.dueOn }, entries: [entry, ...set.entries] };
}

/** Sets or moves the date of an open commitment and keeps every date it ever had. */
export async function setTerm(
  tx: Tx,
  ctx: Ctx,
  { commitmentId, term: given }: { commitmentId: string; term: TermGiven },
): Promise<{ dueOn: string; entries: Entry[] }> {
  const commitment = await tx
    .selectFrom('commitment')
    .select(['id', 'unit_id', 'matter_id', 'holder_unit_id', 'audience'])
    .where('id', '=', commitmentId)
    .where('state', '=', 'open')
    .executeTakeFirst();
  if (commitment === undefined) throw new Conflict('commitments.is-closed');
  const term = await computeTerm(tx, commitment.holder_unit_id, given);
  await insertTerm(tx, ctx, commitmentId, term);
  await tx
    .updateTable('commitment')
    .set((eb) => ({
      due_on: term.dueOn,
      raw_due_on: term.rawDueOn,
      provisional: term.provisional,
      version: eb('version', '+', 1),
      changed_at: ctx.now,
    }))
    .where('id', '=', commitmentId)
    .execute();
  const facts = { cause: term.cause, dueOn: term.dueOn, startOn: term.startOn, rule: term.ruleKey ?? undefined };
  const entry = ledgerEntry('term-set', { ...subjectOf(commitment), commitmentId }, facts);
  return { dueOn: term.dueOn, entries: [entry] };
}

type Row = { unit_id: string; matter_id: string; audience: number; part: number; holder_unit_id: string };

function subjectOf(row: { unit_id: string; matter_id: string; audience: number }) {
  return { unitId: row.unit_id, matterId: row.matter_id, audience: row.audience };
}

async function insertCommitment(tx: Tx, ctx: Ctx, id: string, given: NewCommitment): Promise<Row> {
  const kind = given.kind ?? 'reply';
  const nextPart = sql`(select coalesce(max(part), 0) + 1 from commitment where matter_id = ${given.matterId}::uuid and kind = ${kind})`;
  const { rows } = await sql<Row>`
    insert into commitment (id, matter_id, kind, part, round, reopens_id, unit_id, promised_by_post_id, holder_unit_id, holder_organisation_id,
      holder_post_id, audience, opened_on, changed_at, code, title, topic, group_id, source, occasion_on)
    select ${id}, matter.id, ${kind}, ${given.part === undefined ? nextPart : sql`${given.part}::smallint`}, ${given.reopens?.round ?? 1},
      ${given.reopens?.id ?? null}, matter.unit_id, ${given.promisedByPostId ?? null}, coalesce(${given.holder.unitId ?? null}::uuid, matter.unit_id),
      ${given.holder.organisationId}, ${given.holder.postId ?? null}, matter.audience, ${dayOf(ctx.now)}::date, ${ctx.now}, matter.code, matter.title,
      matter.topic, matter.group_id, matter.source, matter.occasion_on
    from matter
    where matter.id = ${given.matterId} and matter.audience < 3
    on conflict (matter_id, kind, part, round) do nothing
    returning unit_id, matter_id, audience, part, holder_unit_id`.execute(tx);
  const [row] = rows;
  if (row === undefined) throw new Conflict('commitments.part-taken');
  return row;
}

async function insertHolding(tx: Tx, ctx: Ctx, commitmentId: string, holder: Holder, unitId: string): Promise<void> {
  await tx
    .insertInto('commitment_holding')
    .values({
      id: newId(ctx.now),
      commitment_id: commitmentId,
      unit_id: unitId,
      organisation_id: holder.organisationId,
      post_id: holder.postId ?? null,
      since: dayOf(ctx.now),
    })
    .execute();
}

async function insertTerm(tx: Tx, ctx: Ctx, commitmentId: string, term: Awaited<ReturnType<typeof computeTerm>>): Promise<void> {
  await tx
    .insertInto('commitment_term')
    .values({
      id: newId(ctx.now),
      commitment_id: commitmentId,
      cause: term.cause,
      rule_key: term.ruleKey,
      rule_version: term.ruleVersion,
      rule_on: term.ruleOn,
      start_on: term.startOn,
      conditions: JSON.stringify(term.conditions),
      calendar_version: term.calendarVersion,
      raw_due_on: term.rawDueOn,
      due_on: term.dueOn,
      provisional: term.provisional,
      reason: term.reason,
      set_at: ctx.now,
      set_by_post_id: ctx.actor.kind === 'officer' ? ctx.actor.hat.postId : null,
    })
    .execute();
}
