import { unitSettings } from '#domain/statute/index.server.ts';
import type { Tx } from '#platform/db/database.server.ts';
import { Refused } from '#platform/errors.ts';
import { dayOf } from '#platform/now.ts';
import { defineVerb } from '#platform/verb.ts';
import { ConferenceRef } from '../dialogue.ts';
import { mayManage } from '../policy.ts';
import { changeConference, conferenceEntry, demandAct, lockConference, type ConferenceRow } from './conference-rows.ts';
import { votersNeeded } from '../voters.ts';
import { sessionDays } from './sessions.ts';

/** The plan is made: collecting may begin, and what waited for the next conference joins this one. */
export const planConference = defineVerb({
  name: 'dialogues.plan-conference',
  input: ConferenceRef,
  subject: (tx, input) => lockConference(tx, input.conferenceId),
  may: (actor, conference) => mayManage(actor, conference),
  act: async (tx, ctx, _, conference) => {
    demandAct(conference, 'plan');
    const today = dayOf(ctx.now);
    const days = await sessionDays(tx, conference.id);
    const [first] = days;
    if (first === undefined) throw new Refused('dialogues.session-missing');
    if (first < today) throw new Refused('dialogues.session-past', { on: first });
    await demandVoters(tx, conference, today);
    await changeConference(tx, conference, {
      state: 'planned',
      planned_on: today,
      halted_on: null,
      halted_reason: null,
      collecting_from: conference.collectingFrom ?? today,
      collecting_to: conference.collectingTo ?? first,
    });
    const joined = await joinWaiting(tx, conference);
    return { result: { joined }, entries: [conferenceEntry(conference, 'planned', { on: today, sessions: days, joined })] };
  },
});

// Art. 43(1) Law 72/2025: at least a tenth of all voters; asked only where the unit has set how many there are.
async function demandVoters(tx: Tx, conference: ConferenceRow, today: string): Promise<void> {
  if (conference.votersAsking === null) return;
  const { voters } = await unitSettings(tx, conference.unitId, today);
  const needed = voters === null ? undefined : votersNeeded(voters, today);
  if (needed !== undefined && conference.votersAsking < needed)
    throw new Refused('dialogues.voters-too-few', { asking: conference.votersAsking, needed });
}

async function joinWaiting(tx: Tx, conference: { id: string; unitId: string }): Promise<number> {
  const joined = await tx
    .updateTable('opinion')
    .set({ conference_id: conference.id })
    .where('unit_id', '=', conference.unitId)
    .where('conference_id', 'is', null)
    .where('disposition', 'is', null)
    .executeTakeFirst();
  return Number(joined.numUpdatedRows);
}
