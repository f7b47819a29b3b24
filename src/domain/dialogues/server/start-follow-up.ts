import type { Tx } from '#platform/db/database.server.ts';
import { Refused } from '#platform/errors.ts';
import { dayOf } from '#platform/now.ts';
import { defineVerb } from '#platform/verb.ts';
import { labelOf } from '../counting.ts';
import { ConferenceRef } from '../dialogue.ts';
import { mayManage } from '../policy.ts';
import { changeConference, conferenceEntry, demandAct, lockConference, type ConferenceRow } from './conference-rows.ts';
import { countedRows } from './counted-rows.ts';
import { numberCollected } from './numbering.ts';
import { datePromises } from './promises.ts';

/** Every opinion has its disposition; promises by the rule run from the day of the conclusion notice. */
export const startFollowUp = defineVerb({
  name: 'dialogues.start-follow-up',
  input: ConferenceRef,
  subject: (tx, input) => lockConference(tx, input.conferenceId),
  may: (actor, conference) => mayManage(actor, conference),
  act: async (tx, ctx, _, conference) => {
    demandAct(conference, 'start-follow-up');
    await numberCollected(tx, conference.id);
    const left = (await countedRows(tx, conference.id)).filter((one) => one.disposition === null);
    if (left.length > 0) throw new Refused('dialogues.undisposed', { count: left.length, labels: left.map(labelOf).join(', ') });
    const today = dayOf(ctx.now);
    const dated = await datePromises(tx, ctx, conference, (await noticeDay(tx, conference)) ?? conference.concludedOn ?? today);
    await changeConference(tx, conference, { state: 'following-up', following_up_on: today });
    return {
      result: { on: today, dated: dated.count },
      entries: [conferenceEntry(conference, 'follow-up-started', { on: today }), ...dated.entries],
    };
  },
});

async function noticeDay(tx: Tx, conference: ConferenceRow): Promise<string | undefined> {
  const row = await tx
    .selectFrom('document')
    .select('dated_on')
    .where('subject_kind', '=', 'conference')
    .where('subject_id', '=', conference.id)
    .where('kind', '=', 'conclusion')
    .where('state', 'in', ['registered', 'published'])
    .orderBy('dated_on')
    .executeTakeFirst();
  return row?.dated_on ?? undefined;
}
