import { dayOf } from '#platform/now.ts';
import { defineVerb } from '#platform/verb.ts';
import { HaltInput } from '../dialogue.ts';
import { mayManage } from '../policy.ts';
import { changeConference, conferenceEntry, demandAct, lockConference } from './conference-rows.ts';
import { demandNoneStarted } from './sessions.ts';

/** A conference that was planned or announced is put off; it may be planned and announced anew. */
export const postponeConference = defineVerb({
  name: 'dialogues.postpone-conference',
  input: HaltInput,
  subject: (tx, input) => lockConference(tx, input.conferenceId),
  may: (actor, conference) => mayManage(actor, conference),
  act: async (tx, ctx, input, conference) => {
    demandAct(conference, 'postpone');
    await demandNoneStarted(tx, conference.id);
    const today = dayOf(ctx.now);
    await changeConference(tx, conference, { state: 'postponed', halted_on: today, halted_reason: input.reason, renewed_at: ctx.now });
    return {
      result: { on: today },
      entries: [conferenceEntry(conference, 'postponed', { on: today, from: conference.state }, conference.state === 'draft' ? 2 : 0)],
    };
  },
});
