import { sql } from 'kysely';
import { openMatter, type MatterRow } from '#domain/commitments/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import type { Tx } from '#platform/db/database.server.ts';
import { kept } from '#platform/db/kept-plan.server.ts';
import { Conflict } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { defineVerb } from '#platform/verb.ts';
import { SubmitOpinionInput, type Receipt } from '../opinion.ts';
import { maySubmit } from '../policy.ts';
import { addresseeOf, demandLiving, type Addressee, type AddresseeRow } from './addressee.ts';
import { opinionEntry, type NewOpinion } from './opinion-writing.ts';
import { receiptTerm } from './terms.ts';

/** A resident's opinion; the same submission again answers with the same receipt, with other words throws Conflict. */
export const submitOpinion = defineVerb({
  name: 'dialogues.submit-opinion',
  input: SubmitOpinionInput,
  may: maySubmit,
  act: async (tx, ctx, input) => {
    const { matter, entries, addressee } = await write(tx, ctx, input).catch(asOurs);
    const { id: opinionId, code, secret = '', openedOn: receivedOn, toldBy, repeated } = matter;
    const receipt: Receipt = { opinionId, code, secret, receivedOn, toldBy: toldBy ?? '', repeated };
    // Whoever asks again for a receipt gets it, though the window may have closed meanwhile.
    if (repeated) return { result: receipt, unchanged: 'the submission is known' };
    await demandLiving({ ...ctx, db: tx }, addressee);
    const own = opinionEntry('opinion-submitted', { id: opinionId, unitId: input.unitId }, { conference: addressee.conference?.id });
    return { result: receipt, entries: [own, ...entries] };
  },
});

async function write(tx: Tx, ctx: Ctx, input: SubmitOpinionInput) {
  const { unitId, conferenceId, groupId, words, topic, name, telephone } = input;
  const opinion: NewOpinion = { ...input, id: newId(ctx.now), source: 'web', capacity: 'self', receivedAt: ctx.now };
  let addressee: Addressee | undefined;
  const { matter, entries } = await openMatter(
    tx,
    ctx,
    {
      id: opinion.id,
      kind: 'dialogue-opinion',
      unitId,
      source: 'web',
      topic,
      groupId,
      toldBy: await receiptTerm(tx, unitId, ctx.now),
      submission: {
        id: input.submissionId,
        content: { unit: unitId, conference: conferenceId, words, group: groupId, topic, name, telephone },
      },
    },
    async (_, drafts) => {
      const row = await submit(tx, drafts, opinion);
      addressee = addresseeOf(input, row);
      return row === undefined || row.id === null ? [] : [{ ...row, id: row.id }];
    },
  );
  if (addressee === undefined) throw new Error('a matter was opened without asking whom it is for');
  return { matter, entries, addressee };
}

type Submitted = AddresseeRow & Omit<MatterRow, 'id'> & { id: string | null };

async function submit(tx: Tx, drafts: string, opinion: NewOpinion): Promise<Submitted | undefined> {
  const { rows } = await sql<Submitted>`${kept}select * from submit_opinion(${drafts}::jsonb, ${JSON.stringify(opinion)}::jsonb)`.execute(
    tx,
  );
  return rows[0];
}

// The ledger knows submissions, the resident knows opinions.
function asOurs(error: unknown): never {
  if (error instanceof Conflict && error.code === 'commitments.submission-differs') throw new Conflict('dialogues.submission-differs');
  throw error;
}
