import { describeMatter } from '#domain/commitments/index.server.ts';
import { defineVerb } from '#platform/verb.ts';
import { EditOpinionInput } from '../opinion.ts';
import { mayRecordInHall } from '../policy.ts';
import { opinionEntry } from './opinion-writing.ts';
import { demandOpinionAct, lockOpinion } from './opinion-rows.ts';
import { demandGroups } from './references.ts';

/** Puts right what was written down. A resident's own words from the web stay as they came: only what was recorded here is edited. */
export const editOpinion = defineVerb({
  name: 'dialogues.edit-opinion',
  input: EditOpinionInput,
  subject: (tx, input) => lockOpinion(tx, input.opinionId),
  may: (actor, opinion) => mayRecordInHall(actor, opinion),
  act: async (tx, ctx, input, opinion) => {
    demandOpinionAct(opinion, 'edit-opinion', input.version);
    await demandGroups(tx, opinion.unitId, input.groupId === undefined ? [] : [input.groupId], 'groupId');
    const version = opinion.version + 1;
    const described = { group_id: input.groupId ?? null, capacity: input.capacity, topic: input.topic ?? null };
    const leaning = input.leaning === undefined ? {} : { leaning: input.leaning };
    await tx
      .updateTable('opinion')
      .set({
        ...described,
        ...leaning,
        ...(opinion.source === 'web' ? {} : { words: input.words }),
        speaking_for: input.speakingFor ?? null,
        version,
      })
      .where('matter_id', '=', opinion.id)
      .execute();
    const { entries } = await describeMatter(tx, ctx, {
      matterId: opinion.id,
      topic: described.topic,
      groupId: described.group_id,
      capacity: input.capacity,
    });
    return { result: { version }, entries: [opinionEntry('opinion-edited', opinion, { version }), ...entries] };
  },
});
