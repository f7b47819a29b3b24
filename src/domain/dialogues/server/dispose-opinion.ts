import { Refused } from '#platform/errors.ts';
import { dayOf } from '#platform/now.ts';
import { defineVerb } from '#platform/verb.ts';
import { labelOf } from '../counting.ts';
import { DisposeOpinionInput } from '../opinion.ts';
import { mayManage } from '../policy.ts';
import { handleOpinion } from './handling.ts';
import { demandOpinionAct, lockOpinion } from './opinion-rows.ts';
import { opinionEntry } from './opinion-writing.ts';

/** Decides what is done with an opinion, in the room or in the evening; from then on the ledger follows it. */
export const disposeOpinion = defineVerb({
  name: 'dialogues.dispose-opinion',
  input: DisposeOpinionInput,
  subject: (tx, input) => lockOpinion(tx, input.opinionId),
  may: (actor, opinion) => mayManage(actor, opinion),
  act: async (tx, ctx, input, opinion) => {
    demandOpinionAct(opinion, 'dispose', input.version);
    if (opinion.disposition !== null) throw new Refused('dialogues.disposed-already', { label: labelOf(opinion) });
    const { disposition } = input;
    // Nothing was answered at a conference that has not begun.
    if (disposition.kind === 'answered' && opinion.conference?.begun !== true) throw new Refused('dialogues.not-held-yet');
    const { dueOn, commitmentId, entries } = await handleOpinion(tx, ctx, opinion, disposition);
    const version = opinion.version + 1;
    await tx
      .updateTable('opinion')
      .set({
        disposition: disposition.kind,
        disposed_on: dayOf(ctx.now),
        disposed_by_post_id: ctx.actor.kind === 'officer' ? ctx.actor.hat.postId : null,
        sent_up_to: disposition.kind === 'sent-up' ? disposition.bodyName : null,
        version,
      })
      .where('matter_id', '=', opinion.id)
      .execute();
    const own = opinionEntry('opinion-disposed', opinion, { disposition: disposition.kind, conference: opinion.conference?.id });
    return { result: { version, dueOn, commitmentId }, entries: [own, ...entries] };
  },
});
