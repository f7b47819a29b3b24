import { Refused } from '#platform/errors.ts';
import { dayOf } from '#platform/now.ts';
import { defineVerb } from '#platform/verb.ts';
import { labelOf, unfinished } from '../counting.ts';
import { ConferenceRef } from '../dialogue.ts';
import { mayManage } from '../policy.ts';
import { changeConference, conferenceEntry, demandAct, lockConference } from './conference-rows.ts';
import { countedRows } from './counted-rows.ts';

/** The follow-up ends when every own matter has its final answer; what waits above was told and stays on the ledger. */
export const closeConference = defineVerb({
  name: 'dialogues.close-conference',
  input: ConferenceRef,
  subject: (tx, input) => lockConference(tx, input.conferenceId),
  may: (actor, conference) => mayManage(actor, conference),
  act: async (tx, ctx, _, conference) => {
    demandAct(conference, 'close');
    const left = unfinished(await countedRows(tx, conference.id));
    if (left.length > 0) throw new Refused('dialogues.unfinished', { count: left.length, labels: left.map(labelOf).join(', ') });
    const today = dayOf(ctx.now);
    await changeConference(tx, conference, { state: 'closed', closed_on: today });
    return { result: { on: today }, entries: [conferenceEntry(conference, 'closed', { on: today })] };
  },
});
