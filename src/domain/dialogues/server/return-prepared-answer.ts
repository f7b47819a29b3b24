import { defineVerb } from '#platform/verb.ts';
import { ReturnPreparedInput } from '../opinion.ts';
import { mayApprovePrepared } from '../policy.ts';
import { opinionEntry } from './opinion-writing.ts';
import { demandPrepared, lockPrepared } from './prepared-rows.ts';

/** A chair sends an answer back to be changed, with the reason. */
export const returnPreparedAnswer = defineVerb({
  name: 'dialogues.return-prepared-answer',
  input: ReturnPreparedInput,
  subject: (tx, input) => lockPrepared(tx, input.opinionId),
  may: (actor, prepared) => mayApprovePrepared(actor, prepared),
  act: async (tx, _, input, prepared) => {
    demandPrepared(prepared, ['submitted', 'approved'], 'dialogues.not-submitted', input.version);
    const version = prepared.version + 1;
    await tx
      .updateTable('prepared_answer')
      .set({ state: 'drafted', return_reason: input.reason, approved_at: null, approved_by_post_id: null, version })
      .where('matter_id', '=', input.opinionId)
      .execute();
    return { result: { version }, entries: [opinionEntry('answer-returned', prepared.opinion, { version })] };
  },
});
