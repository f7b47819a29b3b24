import { newId } from '#platform/ids.ts';
import { defineVerb } from '#platform/verb.ts';
import { SetAgendaInput } from '../dialogue.ts';
import { mayManage } from '../policy.ts';
import { changeConference, conferenceEntry, demandAct, lockConference } from './conference-rows.ts';
import { demandPosts } from './references.ts';

/** Sets the whole agenda with its reports, in order. */
export const setAgenda = defineVerb({
  name: 'dialogues.set-agenda',
  input: SetAgendaInput,
  subject: (tx, input) => lockConference(tx, input.conferenceId),
  may: (actor, conference) => mayManage(actor, conference),
  act: async (tx, ctx, input, conference) => {
    demandAct(conference, 'set-agenda', input.version);
    const speakers = input.points.flatMap((point) => point.postId ?? []);
    await demandPosts(tx, conference.unitId, speakers, 'points');
    await tx.deleteFrom('agenda_point').where('conference_id', '=', conference.id).execute();
    const rows = input.points.map((point, position) => ({
      id: newId(ctx.now),
      conference_id: conference.id,
      position,
      title: point.title,
      post_id: point.postId ?? null,
      report: point.report,
    }));
    if (rows.length > 0) await tx.insertInto('agenda_point').values(rows).execute();
    const version = await changeConference(tx, conference, {});
    return { result: { version }, entries: [conferenceEntry(conference, 'agenda-set', { points: rows.length, posts: speakers }, 2)] };
  },
});
