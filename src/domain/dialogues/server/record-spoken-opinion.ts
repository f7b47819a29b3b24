import { openMatter } from '#domain/commitments/index.server.ts';
import type { Tx } from '#platform/db/database.server.ts';
import { Conflict, Refused } from '#platform/errors.ts';
import { defineVerb } from '#platform/verb.ts';
import { RecordSpokenInput } from '../opinion.ts';
import { mayRecordInHall } from '../policy.ts';
import { demandAct } from './conference-rows.ts';
import { takeNumbers } from './numbering.ts';
import { opinionEntry, writeOpinions } from './opinion-writing.ts';
import { demandGroups } from './references.ts';
import { lockSession } from './sessions.ts';

/** What is said in the hall. Only the words are compulsory; the offline queue may send the same again. */
export const recordSpokenOpinion = defineVerb({
  name: 'dialogues.record-spoken-opinion',
  input: RecordSpokenInput,
  subject: (tx, input) => lockSession(tx, input.sessionId),
  may: (actor, session) => mayRecordInHall(actor, session.conference),
  act: async (tx, ctx, input, { id: sessionId, startedAt, heldOn, conference }) => {
    const { matter, entries } = await openMatter(tx, ctx, {
      kind: 'dialogue-opinion',
      unitId: conference.unitId,
      source: 'spoken',
      occasionOn: heldOn,
      topic: input.topic,
      groupId: input.groupId,
      capacity: input.capacity,
      submission: {
        id: input.submissionId,
        content: { session: sessionId, words: input.words, group: input.groupId, for: input.speakingFor },
      },
    }).catch((error: unknown) => {
      throw error instanceof Conflict ? new Conflict('dialogues.submission-differs') : error;
    });
    if (matter.repeated) return { result: { ...(await recorded(tx, matter.id)), repeated: true }, unchanged: 'the submission is known' };
    demandAct(conference, 'record-spoken');
    if (!startedAt) throw new Refused('dialogues.session-not-started');
    await demandGroups(tx, conference.unitId, input.groupId === undefined ? [] : [input.groupId], 'groupId');
    const number = await takeNumbers(tx, conference.id, 1);
    const opinion = {
      ...input,
      id: matter.id,
      unitId: conference.unitId,
      conferenceId: conference.id,
      number,
      source: 'spoken' as const,
      receivedAt: ctx.now,
      recordedByPostId: ctx.actor.kind === 'officer' ? ctx.actor.hat.postId : undefined,
    };
    await writeOpinions(tx, [opinion]);
    const own = opinionEntry('opinion-spoken', opinion, { session: sessionId, number });
    const result = { opinionId: matter.id, code: matter.code, number, version: 1, repeated: false };
    return { result, entries: [own, ...entries] };
  },
});

async function recorded(tx: Tx, opinionId: string) {
  return tx
    .selectFrom('opinion')
    .innerJoin('matter', 'matter.id', 'opinion.matter_id')
    .select(['opinion.matter_id as opinionId', 'matter.code', 'opinion.number', 'opinion.version'])
    .where('opinion.matter_id', '=', opinionId)
    .executeTakeFirstOrThrow();
}
