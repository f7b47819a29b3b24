import type { Tx } from '#platform/db/database.server.ts';
import { NotFound, Refused } from '#platform/errors.ts';
import { lockConference, type ConferenceRow } from './conference-rows.ts';

export type SessionRow = { id: string; conference: ConferenceRow; heldOn: string; startedAt: Date | null; endedAt: Date | null };

/** The days of a conference's sessions, earliest first. */
export async function sessionDays(tx: Tx, conferenceId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('conference_session')
    .select('held_on')
    .where('conference_id', '=', conferenceId)
    .orderBy('held_on')
    .execute();
  return rows.map((row) => row.held_on);
}

/** Loads a session with its conference, both kept from changes by others. Throws NotFound. */
export async function lockSession(tx: Tx, sessionId: string): Promise<SessionRow> {
  const row = await tx
    .selectFrom('conference_session')
    .select(['id', 'conference_id', 'held_on', 'started_at', 'ended_at'])
    .where('id', '=', sessionId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!row) throw new NotFound('dialogues.no-such-session');
  const conference = await lockConference(tx, row.conference_id);
  return { id: row.id, conference, heldOn: row.held_on, startedAt: row.started_at, endedAt: row.ended_at };
}

/** Once people have spoken, a conference is neither postponed nor cancelled. */
export async function demandNoneStarted(tx: Tx, conferenceId: string): Promise<void> {
  const started = await tx
    .selectFrom('conference_session')
    .select('id')
    .where('conference_id', '=', conferenceId)
    .where('started_at', 'is not', null)
    .executeTakeFirst();
  if (started) throw new Refused('dialogues.sessions-running');
}
