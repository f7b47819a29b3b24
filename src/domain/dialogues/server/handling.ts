import { openCommitment, recordAnswer, type Holder, type TermGiven } from '#domain/commitments/index.server.ts';
import { getPost, listOrganisations } from '#domain/org-units/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import type { Tx } from '#platform/db/database.server.ts';
import { Refused } from '#platform/errors.ts';
import type { Entry } from '#platform/journal/entry.ts';
import { formatDay } from '#platform/i18n/format.ts';
import { dayOf } from '#platform/now.ts';
import type { Disposition } from '../opinion.ts';
import type { OpinionRow } from './opinion-rows.ts';
import { demandOrganisations, demandPosts, invalidField } from './references.ts';
import { replyTerm } from './reply-term.ts';

type Handled = { dueOn: string | null; commitmentId: string; entries: Entry[] };
type Of<Kind extends Disposition['kind']> = Extract<Disposition, { kind: Kind }>;

/** What each disposition leaves on the ledger: an answer that is met at once, or a promise with its holder and date. */
export async function handleOpinion(tx: Tx, ctx: Ctx, opinion: OpinionRow, disposition: Disposition): Promise<Handled> {
  switch (disposition.kind) {
    case 'answered':
      return answered(tx, ctx, opinion, disposition);
    case 'assigned':
      return assigned(tx, ctx, opinion, disposition);
    case 'sent-up':
      return sentUp(tx, ctx, opinion, disposition);
    case 'noted':
      return said(tx, ctx, opinion, { kind: 'noted', body: disposition.will });
    case 'guided':
      return said(tx, ctx, opinion, { kind: 'guided', body: disposition.where, procedure: disposition.procedure });
  }
}

async function answered(tx: Tx, ctx: Ctx, opinion: OpinionRow, given: Of<'answered'>): Promise<Handled> {
  await demandPosts(tx, opinion.unitId, [given.postId], 'disposition.postId');
  const post = await getPost({ db: tx }, given.postId);
  const holder = { organisationId: post.organisationId, postId: post.id };
  const { recorded, entries } = await recordAnswer(tx, ctx, {
    matterId: opinion.id,
    holder,
    answer: { kind: 'on-the-spot', body: given.answer },
    byPostId: post.id,
  });
  return { dueOn: null, commitmentId: recorded.commitmentId, entries };
}

async function said(
  tx: Tx,
  ctx: Ctx,
  opinion: OpinionRow,
  answer: { kind: 'noted' | 'guided'; body: string; procedure?: string },
): Promise<Handled> {
  const holder = await ownHolder(tx, ctx, opinion);
  const { recorded, entries } = await recordAnswer(tx, ctx, { matterId: opinion.id, holder, answer, byPostId: promiser(ctx, opinion) });
  return { dueOn: null, commitmentId: recorded.commitmentId, entries };
}

async function assigned(tx: Tx, ctx: Ctx, opinion: OpinionRow, given: Of<'assigned'>): Promise<Handled> {
  await demandOrganisations(tx, opinion.unitId, [given.organisationId], 'disposition.organisationId');
  if (given.postId !== undefined) await demandPosts(tx, opinion.unitId, [given.postId], 'disposition.postId');
  const { commitment, entries } = await openCommitment(tx, ctx, {
    matterId: opinion.id,
    holder: { organisationId: given.organisationId, postId: given.postId },
    promisedByPostId: promiser(ctx, opinion),
    term: await termOf(tx, ctx, opinion, given.agreedOn),
  });
  return { dueOn: commitment.dueOn, commitmentId: commitment.id, entries };
}

async function sentUp(tx: Tx, ctx: Ctx, opinion: OpinionRow, given: Of<'sent-up'>): Promise<Handled> {
  const today = dayOf(ctx.now);
  if (given.nextOn <= today) throw invalidField('disposition.nextOn', 'dialogues.next-day-past');
  if ((given.letterNumber === undefined) !== (given.letterOn === undefined))
    throw invalidField('disposition.letterNumber', 'dialogues.letter-half');
  const holder = given.organisationId === undefined ? await ownHolder(tx, ctx, opinion) : { organisationId: given.organisationId };
  await demandOrganisations(tx, opinion.unitId, [holder.organisationId], 'disposition.organisationId');
  const { letterNumber, letterOn, bodyName, nextOn } = given;
  if (letterNumber === undefined || letterOn === undefined) {
    // The letter is still to be written: that is what is owed first, by the day named.
    const term: TermGiven = { cause: 'agreed', from: today, dueOn: nextOn };
    const { commitment, entries } = await openCommitment(tx, ctx, {
      matterId: opinion.id,
      holder,
      promisedByPostId: promiser(ctx, opinion),
      term,
    });
    return { dueOn: commitment.dueOn, commitmentId: commitment.id, entries };
  }
  const body = given.words ?? `Đã kiến nghị ${bodyName} bằng Công văn số ${letterNumber} ngày ${formatDay(letterOn)}.`;
  const answer = { kind: 'sent-up' as const, body, letterNumber, letterOn, bodyName, nextOn };
  const { recorded, entries } = await recordAnswer(tx, ctx, { matterId: opinion.id, holder, answer, byPostId: promiser(ctx, opinion) });
  return { dueOn: nextOn, commitmentId: recorded.reportBackId ?? recorded.commitmentId, entries };
}

/** By the chair's word; else by the rule, which runs from the conclusion: before it the promise waits for its date. */
async function termOf(tx: Tx, ctx: Ctx, opinion: OpinionRow, agreedOn: string | undefined): Promise<TermGiven | undefined> {
  const today = dayOf(ctx.now);
  if (agreedOn !== undefined) {
    if (agreedOn < today) throw invalidField('disposition.agreedOn', 'dialogues.next-day-past');
    return { cause: 'agreed', from: today, dueOn: agreedOn };
  }
  const concludedOn = opinion.conference?.concludedOn ?? null;
  const term = await replyTerm(tx, opinion.unitId, opinion.conference?.basis ?? [], concludedOn ?? today);
  if (term === undefined) throw new Refused('dialogues.no-reply-rule');
  return concludedOn === null ? undefined : term;
}

function promiser(ctx: Ctx, opinion: OpinionRow): string | undefined {
  return (
    opinion.conference?.concludesPostId ??
    opinion.conference?.chairPostIds[0] ??
    (ctx.actor.kind === 'officer' ? ctx.actor.hat.postId : undefined)
  );
}

/** The people's committee answers for what no department was named for. */
async function ownHolder(tx: Tx, ctx: Ctx, opinion: OpinionRow): Promise<Holder> {
  const [first] = await listOrganisations({ db: tx }, opinion.unitId, dayOf(ctx.now));
  if (first === undefined) throw new Refused('dialogues.no-such-organisation');
  return { organisationId: first.id };
}
