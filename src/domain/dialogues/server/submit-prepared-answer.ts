import { defineVerb } from '#platform/verb.ts';
import { PreparedRef } from '../opinion.ts';
import { mayPrepare } from '../policy.ts';
import { opinionEntry } from './opinion-writing.ts';
import { demandPrepared, lockPrepared } from './prepared-rows.ts';

/** A drafted answer goes to the chairs. */
export const submitPreparedAnswer = defineVerb({
  name: 'dialogues.submit-prepared-answer',
  input: PreparedRef,
  subject: (tx, input) => lockPrepared(tx, input.opinionId),
  may: (actor, prepared) => mayPrepare(actor, prepared),
  act: async (tx, _, input, prepared) => {
    demandPrepared(prepared, ['drafted'], 'dialogues.not-drafted', input.version);
    const version = prepared.version + 1;
    await tx
      .updateTable('prepared_answer')
      .set({ state: 'submitted', return_reason: null, version })
      .where('matter_id', '=', input.opinionId)
      .execute();
    return { result: { version }, entries: [opinionEntry('answer-submitted', prepared.opinion, { version })] };
  },
});
