import { defineVerb } from '#platform/verb.ts';
import { PreparedRef } from '../opinion.ts';
import { mayApprovePrepared } from '../policy.ts';
import { opinionEntry } from './opinion-writing.ts';
import { demandPrepared, lockPrepared } from './prepared-rows.ts';

/** A chair approves what will be said; still not public before it is spoken. */
export const approvePreparedAnswer = defineVerb({
  name: 'dialogues.approve-prepared-answer',
  input: PreparedRef,
  subject: (tx, input) => lockPrepared(tx, input.opinionId),
  may: (actor, prepared) => mayApprovePrepared(actor, prepared),
  act: async (tx, ctx, input, prepared) => {
    demandPrepared(prepared, ['submitted'], 'dialogues.not-submitted', input.version);
    const version = prepared.version + 1;
    await tx
      .updateTable('prepared_answer')
      .set({
        state: 'approved',
        approved_at: ctx.now,
        approved_by_post_id: ctx.actor.kind === 'officer' ? ctx.actor.hat.postId : null,
        version,
      })
      .where('matter_id', '=', input.opinionId)
      .execute();
    return { result: { version }, entries: [opinionEntry('answer-approved', prepared.opinion, { version })] };
  },
});
