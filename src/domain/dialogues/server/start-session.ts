import { Refused } from '#platform/errors.ts';
import { dayOf } from '#platform/now.ts';
import { defineVerb } from '#platform/verb.ts';
import { SessionRef } from '../dialogue.ts';
import { mayRecordInHall } from '../policy.ts';
import { conferenceEntry, demandAct } from './conference-rows.ts';
import { numberCollected } from './numbering.ts';
import { lockSession } from './sessions.ts';

/** A session begins: its opinions are numbered after those that were collected. */
export const startSession = defineVerb({
  name: 'dialogues.start-session',
  input: SessionRef,
  subject: (tx, input) => lockSession(tx, input.sessionId),
  may: (actor, session) => mayRecordInHall(actor, session.conference),
  act: async (tx, ctx, _, session) => {
    demandAct(session.conference, 'start-session');
    if (session.endedAt) throw new Refused('dialogues.session-ended-already');
    if (session.startedAt) throw new Refused('dialogues.session-started-already');
    if (dayOf(ctx.now) < session.heldOn) throw new Refused('dialogues.session-too-early', { heldOn: session.heldOn });
    await tx.updateTable('conference_session').set({ started_at: ctx.now }).where('id', '=', session.id).execute();
    await numberCollected(tx, session.conference.id);
    return { result: { startedAt: ctx.now }, entries: [conferenceEntry(session.conference, 'session-started', { session: session.id })] };
  },
});
