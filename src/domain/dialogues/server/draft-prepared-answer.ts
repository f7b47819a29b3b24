import { defineVerb } from '#platform/verb.ts';
import { DraftPreparedInput } from '../opinion.ts';
import { mayPrepare } from '../policy.ts';
import { opinionEntry } from './opinion-writing.ts';
import { demandPrepared, lockPrepared } from './prepared-rows.ts';

/** A department writes its answer; it may be saved as often as needed until it is submitted. */
export const draftPreparedAnswer = defineVerb({
  name: 'dialogues.draft-prepared-answer',
  input: DraftPreparedInput,
  subject: (tx, input) => lockPrepared(tx, input.opinionId),
  may: (actor, prepared) => mayPrepare(actor, prepared),
  act: async (tx, ctx, input, prepared) => {
    demandPrepared(prepared, ['assigned', 'drafted', 'submitted'], 'dialogues.prepared-already', input.version);
    const version = prepared.version + 1;
    const post = ctx.actor.kind === 'officer' ? ctx.actor.hat.postId : null;
    await tx
      .updateTable('prepared_answer')
      .set({ body: input.body, points: input.points ?? null, state: 'drafted', drafted_by_post_id: post, version })
      .where('matter_id', '=', input.opinionId)
      .execute();
    return { result: { version }, entries: [opinionEntry('answer-drafted', prepared.opinion, { version })] };
  },
});
