import type { Tx } from '#platform/db/database.server.ts';
import { newId } from '#platform/ids.ts';
import { dayOf } from '#platform/now.ts';
import { defineVerb } from '#platform/verb.ts';
import { SetSessionsInput, type SessionInput } from '../dialogue.ts';
import { mayManage } from '../policy.ts';
import { changeConference, conferenceEntry, demandAct, lockConference } from './conference-rows.ts';
import { demandGroups, invalidField } from './references.ts';

/** Sets the whole list of sessions in order: known ids are changed, new ones added, those left out removed. */
export const setSessions = defineVerb({
  name: 'dialogues.set-sessions',
  input: SetSessionsInput,
  subject: (tx, input) => lockConference(tx, input.conferenceId),
  may: (actor, conference) => mayManage(actor, conference),
  act: async (tx, ctx, input, conference) => {
    demandAct(conference, 'set-sessions', input.version);
    demandFuture(input.sessions, dayOf(ctx.now));
    await demandGroups(tx, conference.unitId, [...new Set(input.sessions.flatMap((session) => session.groupIds))], 'sessions');
    const ids = await writeSessions(tx, conference.id, input.sessions, ctx.now);
    const days = input.sessions.map((session) => session.heldOn).sort();
    const version = await changeConference(tx, conference, { first_on: days[0] ?? null });
    return { result: { sessionIds: ids, version }, entries: [conferenceEntry(conference, 'sessions-set', { sessions: ids, days }, 2)] };
  },
});

function demandFuture(sessions: readonly SessionInput[], today: string): void {
  const past = sessions.findIndex((session) => session.heldOn < today);
  if (past >= 0) throw invalidField(`sessions.${past}.heldOn`, 'dialogues.session-past', { on: sessions[past]?.heldOn ?? today });
}

async function writeSessions(tx: Tx, conferenceId: string, sessions: readonly SessionInput[], now: Date): Promise<string[]> {
  const known = await tx.selectFrom('conference_session').select('id').where('conference_id', '=', conferenceId).execute();
  const own = known.map((row) => row.id);
  if (own.length > 0) {
    await tx.deleteFrom('session_group').where('session_id', 'in', own).execute();
    await tx.deleteFrom('conference_session').where('conference_id', '=', conferenceId).execute();
  }
  const rows = sessions.map((session, index) => ({ ...session, id: keptId(session.id, own) ?? newId(now), number: index + 1 }));
  await tx
    .insertInto('conference_session')
    .values(
      rows.map((row) => ({
        id: row.id,
        conference_id: conferenceId,
        number: row.number,
        name: row.name,
        held_on: row.heldOn,
        starts_at: row.startsAt,
        place: row.place,
        way: row.way,
        how_to_attend: row.howToAttend ?? null,
      })),
    )
    .execute();
  const groups = rows.flatMap((row) => [...new Set(row.groupIds)].map((group_id) => ({ session_id: row.id, group_id })));
  if (groups.length > 0) await tx.insertInto('session_group').values(groups).execute();
  return rows.map((row) => row.id);
}

// Sessions without opinions may be written anew under their ids: nothing else points at them before they begin.
function keptId(id: string | undefined, own: readonly string[]): string | undefined {
  return id !== undefined && own.includes(id) ? id : undefined;
}
