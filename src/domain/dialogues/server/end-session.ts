import type { Tx } from '#platform/db/database.server.ts';
import { Refused } from '#platform/errors.ts';
import { dayOf } from '#platform/now.ts';
import { defineVerb } from '#platform/verb.ts';
import { EndSessionInput } from '../dialogue.ts';
import { mayRecordInHall } from '../policy.ts';
import { changeConference, conferenceEntry, demandAct } from './conference-rows.ts';
import { numberCollected } from './numbering.ts';
import { lockSession } from './sessions.ts';

/** A session ends; with the last one the conference is held, on the day of that session. */
export const endSession = defineVerb({
  name: 'dialogues.end-session',
  input: EndSessionInput,
  subject: (tx, input) => lockSession(tx, input.sessionId),
  may: (actor, session) => mayRecordInHall(actor, session.conference),
  act: async (tx, ctx, input, session) => {
    demandAct(session.conference, 'end-session');
    if (!session.startedAt) throw new Refused('dialogues.session-not-started');
    if (session.endedAt) throw new Refused('dialogues.session-ended-already');
    await tx.updateTable('conference_session').set({ ended_at: ctx.now }).where('id', '=', session.id).execute();
    await numberCollected(tx, session.conference.id);
    const heldOn = dayOf(session.startedAt);
    const held = (await unheld(tx, session.conference.id)) === 0;
    const participants = input.participants === undefined ? {} : { participants: input.participants };
    if (held || input.participants !== undefined) {
      await changeConference(tx, session.conference, held ? { state: 'held', held_on: heldOn, ...participants } : participants);
    }
    const facts = held ? { session: session.id, held: true, on: heldOn } : { session: session.id };
    return { result: { held }, entries: [conferenceEntry(session.conference, 'session-ended', facts)] };
  },
});

async function unheld(tx: Tx, conferenceId: string): Promise<number> {
  const row = await tx
    .selectFrom('conference_session')
    .select((eb) => eb.fn.countAll<number>().as('left'))
    .where('conference_id', '=', conferenceId)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(row.left);
}
