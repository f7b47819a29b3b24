import { openMatter } from '#domain/commitments/index.server.ts';
import { Conflict } from '#platform/errors.ts';
import { defineVerb } from '#platform/verb.ts';
import { SubmitOpinionInput, type Receipt } from '../opinion.ts';
import { maySubmit } from '../policy.ts';
import { demandLiving, findAddressee } from './addressee.ts';
import { opinionEntry, writeOpinions } from './opinion-writing.ts';
import { receiptTerm } from './terms.ts';

/** A resident's opinion; the same submission again answers with the same receipt, with other words throws Conflict. */
export const submitOpinion = defineVerb({
  name: 'dialogues.submit-opinion',
  input: SubmitOpinionInput,
  may: maySubmit,
  act: async (tx, ctx, input) => {
    const addressee = await findAddressee(tx, input);
    await demandLiving({ ...ctx, db: tx }, addressee);
    const { matter, entries } = await openMatter(tx, ctx, {
      kind: 'dialogue-opinion',
      unitId: input.unitId,
      source: 'web',
      occasionOn: addressee.conference?.firstDay,
      topic: input.topic,
      groupId: input.groupId,
      toldBy: await receiptTerm(tx, input.unitId, ctx.now),
      submission: {
        id: input.submissionId,
        content: { unit: input.unitId, conference: input.conferenceId, words: input.words, group: input.groupId },
      },
    }).catch(asOurs);
    const { id: opinionId, code, secret = '', openedOn: receivedOn, toldBy, repeated } = matter;
    const receipt: Receipt = { opinionId, code, secret, receivedOn, toldBy: toldBy ?? '', repeated };
    if (matter.repeated) return { result: receipt, unchanged: 'the submission is known' };
    await writeOpinions(tx, [
      {
        ...input,
        id: matter.id,
        conferenceId: addressee.conference?.id,
        source: 'web',
        capacity: 'self',
        receivedAt: ctx.now,
      },
    ]);
    const [opened] = entries;
    const own = opinionEntry('opinion-submitted', { id: matter.id, unitId: input.unitId }, { conference: addressee.conference?.id });
    return { result: receipt, entries: opened === undefined ? [own] : [opened, own] };
  },
});

// The ledger knows submissions, the resident knows opinions.
function asOurs(error: unknown): never {
  if (error instanceof Conflict && error.code === 'commitments.submission-differs') throw new Conflict('dialogues.submission-differs');
  throw error;
}
