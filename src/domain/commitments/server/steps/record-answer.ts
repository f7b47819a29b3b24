import type { Ctx } from '#platform/context.ts';
import type { Tx } from '#platform/db/database.server.ts';
import { Conflict, demand, Refused } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { Entry } from '#platform/journal/entry.ts';
import { dayOf } from '#platform/now.ts';
import { checkAnswer } from '../../answer.ts';
import type { AnswerContent } from '../../commitment.ts';
import { effectOf, type Effect } from '../../lifecycle.ts';
import { ledgerEntry } from '../entries.ts';
import { demandOwnProofs } from '../own-proofs.ts';
import { openCommitment, setTerm, type Holder } from './open-commitment.ts';

export type Proof = { fileId: string; caption?: string | undefined };
export type NewAnswer = {
  /** An open commitment; for words said in the room leave it out and give the matter and who owes nothing more. */
  commitmentId?: string | undefined;
  matterId?: string | undefined;
  holder?: Holder | undefined;
  part?: number | undefined;
  answer: AnswerContent;
  proofs?: readonly Proof[] | undefined;
  /** The post that answers; the hat worn if left out. */
  byPostId?: string | undefined;
  answeredOn?: string | undefined;
};

export type RecordedAnswer = { answerId: string; commitmentId: string; effect: Effect; reportBackId?: string };

/**
 * Records an answer. A final one meets the commitment; `under-way` only moves its date; `sent-up` meets it and opens a report-back
 * that stays on the ledger. Without a commitment one is opened and met at once. Throws Refused with what the answer lacks.
 */
export async function recordAnswer(tx: Tx, ctx: Ctx, given: NewAnswer): Promise<{ recorded: RecordedAnswer; entries: Entry[] }> {
  const on = given.answeredOn ?? dayOf(ctx.now);
  demand(checkAnswer({ ...given.answer, proofs: given.proofs?.length ?? 0, answeredOn: on }));
  const opened = given.commitmentId === undefined ? await openFor(tx, ctx, given) : { id: given.commitmentId, entries: [] };
  const commitment = await lockOpen(tx, opened.id);
  const effect = effectOf(given.answer.kind, commitment.kind as 'reply' | 'report-back'); // the column's check
  const answerId = newId(ctx.now);
  await insertAnswer(tx, ctx, { ...given, id: answerId, matterId: commitment.matter_id, commitmentId: commitment.id, on });
  const after = await followUp(tx, ctx, commitment, given.answer, effect, on);
  const subject = {
    unitId: commitment.unit_id,
    matterId: commitment.matter_id,
    commitmentId: commitment.id,
    audience: commitment.audience,
  };
  const entry = ledgerEntry('answered', subject, { answer: answerId, kind: given.answer.kind, on, effect });
  const recorded = { answerId, commitmentId: commitment.id, effect, ...(after.reportBackId && { reportBackId: after.reportBackId }) };
  return { recorded, entries: [...opened.entries, entry, ...after.entries] };
}

type Commitment = Awaited<ReturnType<typeof lockOpen>>;

async function openFor(tx: Tx, ctx: Ctx, given: NewAnswer): Promise<{ id: string; entries: Entry[] }> {
  if (given.matterId === undefined || given.holder === undefined) throw new Error('an answer needs a commitment, or a matter and a holder');
  const { matterId, holder, part } = given;
  const { commitment, entries } = await openCommitment(tx, ctx, { matterId, holder, part, promisedByPostId: given.byPostId });
  return { id: commitment.id, entries };
}

async function lockOpen(tx: Tx, id: string) {
  const commitment = await tx
    .selectFrom('commitment')
    .select([
      'id',
      'kind',
      'part',
      'matter_id',
      'unit_id',
      'audience',
      'opened_on',
      'holder_unit_id',
      'holder_organisation_id',
      'holder_post_id',
    ])
    .where('id', '=', id)
    .where('state', '=', 'open')
    .forUpdate()
    .executeTakeFirst();
  if (commitment === undefined) throw new Conflict('commitments.is-closed');
  return commitment;
}

async function followUp(tx: Tx, ctx: Ctx, commitment: Commitment, answer: AnswerContent, effect: Effect, on: string) {
  if (effect === 'moved') return moveDate(tx, ctx, commitment, answer, on);
  await close(tx, ctx, commitment, answer, on);
  return effect === 'sent-up' ? openReportBack(tx, ctx, commitment, answer, on) : { entries: [] };
}

async function moveDate(
  tx: Tx,
  ctx: Ctx,
  commitment: Commitment,
  answer: AnswerContent,
  on: string,
): Promise<{ entries: Entry[]; reportBackId?: string }> {
  if (answer.kind === 'sent-up') await describeLetter(tx, commitment.id, answer, on);
  if (answer.nextOn === undefined) return { entries: [] };
  const { entries } = await setTerm(tx, ctx, { commitmentId: commitment.id, term: { cause: 'under-way', from: on, dueOn: answer.nextOn } });
  return { entries };
}

async function close(tx: Tx, ctx: Ctx, commitment: Commitment, answer: AnswerContent, on: string): Promise<void> {
  if (on < commitment.opened_on) throw new Refused('commitments.answered-before-opened', { on: commitment.opened_on });
  await tx
    .updateTable('commitment')
    .set((eb) => ({
      state: 'met',
      closed_on: on,
      answer_kind: answer.kind,
      sent_up_to: answer.bodyName ?? null,
      letter_number: answer.letterNumber ?? null,
      version: eb('version', '+', 1),
      changed_at: ctx.now,
    }))
    .where('id', '=', commitment.id)
    .execute();
  await tx
    .updateTable('commitment_holding')
    .set({ until: on })
    .where('commitment_id', '=', commitment.id)
    .where('until', 'is', null)
    .execute();
}

async function openReportBack(tx: Tx, ctx: Ctx, from: Commitment, answer: AnswerContent, on: string) {
  const { commitment, entries } = await openCommitment(tx, ctx, {
    matterId: from.matter_id,
    kind: 'report-back',
    holder: { organisationId: from.holder_organisation_id, postId: from.holder_post_id ?? undefined, unitId: from.holder_unit_id },
    term: answer.nextOn === undefined ? undefined : { cause: 'agreed', from: on, dueOn: answer.nextOn },
  });
  await describeLetter(tx, commitment.id, answer, on);
  return { entries, reportBackId: commitment.id };
}

async function describeLetter(tx: Tx, commitmentId: string, answer: AnswerContent, on: string): Promise<void> {
  await tx
    .updateTable('commitment')
    .set({ sent_up_on: on, sent_up_to: answer.bodyName ?? null, letter_number: answer.letterNumber ?? null })
    .where('id', '=', commitmentId)
    .execute();
}

type InsertedAnswer = NewAnswer & { id: string; matterId: string; commitmentId: string; on: string };

async function insertAnswer(tx: Tx, ctx: Ctx, given: InsertedAnswer): Promise<void> {
  const byPostId = given.byPostId ?? (ctx.actor.kind === 'officer' ? ctx.actor.hat.postId : undefined);
  if (byPostId === undefined) throw new Error('an answer is given by a post');
  const { answer } = given;
  const fileIds = (given.proofs ?? []).map((proof) => proof.fileId);
  await demandOwnProofs(tx, given.matterId, fileIds);
  await tx
    .insertInto('answer')
    .values({
      id: given.id,
      matter_id: given.matterId,
      commitment_id: given.commitmentId,
      kind: answer.kind,
      body: answer.body,
      ground: answer.ground ?? null,
      alternative: answer.alternative ?? null,
      next_on: answer.nextOn ?? null,
      letter_number: answer.letterNumber ?? null,
      letter_on: answer.letterOn ?? null,
      body_name: answer.bodyName ?? null,
      procedure: answer.procedure ?? null,
      answered_on: given.on,
      answered_by_post_id: byPostId,
      given_at: ctx.now,
    })
    .execute();
  const proofs = (given.proofs ?? []).map((proof, position) => ({
    answer_id: given.id,
    file_id: proof.fileId,
    position,
    caption: proof.caption ?? null,
  }));
  if (proofs.length > 0) await tx.insertInto('answer_proof').values(proofs).execute();
}
