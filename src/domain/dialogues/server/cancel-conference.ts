import { dayOf } from '#platform/now.ts';
import { defineVerb } from '#platform/verb.ts';
import { HaltInput } from '../dialogue.ts';
import { mayManage } from '../policy.ts';
import { changeConference, conferenceEntry, demandAct, lockConference } from './conference-rows.ts';
import { demandNoneStarted } from './sessions.ts';

/** A conference is called off for good; its opinions stay and are dealt with. */
export const cancelConference = defineVerb({
  name: 'dialogues.cancel-conference',
  input: HaltInput,
  subject: (tx, input) => lockConference(tx, input.conferenceId),
  may: (actor, conference) => mayManage(actor, conference),
  act: async (tx, ctx, input, conference) => {
    demandAct(conference, 'cancel');
    await demandNoneStarted(tx, conference.id);
    const today = dayOf(ctx.now);
    await changeConference(tx, conference, { state: 'cancelled', halted_on: today, halted_reason: input.reason });
    return {
      result: { on: today },
      entries: [conferenceEntry(conference, 'cancelled', { on: today, from: conference.state }, conference.state === 'draft' ? 2 : 0)],
    };
  },
});
