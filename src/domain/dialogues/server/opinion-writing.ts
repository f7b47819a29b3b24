import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.server.ts';
import type { Entry } from '#platform/journal/entry.ts';
import type { Capacity, OpinionSource } from '../opinion.ts';

export type NewOpinion = {
  id: string;
  unitId: string;
  conferenceId?: string | undefined;
  sessionId?: string | undefined;
  number?: number | undefined;
  source: OpinionSource;
  groupId?: string | undefined;
  capacity: Capacity;
  speakingFor?: string | undefined;
  topic?: string | undefined;
  leaning?: string | undefined;
  words: string;
  receivedAt: Date;
  recordedByPostId?: string | undefined;
  name?: string | undefined;
  telephone?: string | undefined;
};

/** Writes opinions, and who sent them where they said so, in one round trip. */
export async function writeOpinions(tx: Tx, opinions: readonly NewOpinion[]): Promise<void> {
  await sql`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(opinions)}::jsonb) as o(
        id uuid, "unitId" uuid, "conferenceId" uuid, "sessionId" uuid, number int, source text, "groupId" uuid, capacity text, "speakingFor" text,
        topic text, leaning text, words text, "receivedAt" timestamptz, "recordedByPostId" uuid, name text, telephone text)
    ), written as (
      insert into opinion (matter_id, unit_id, conference_id, session_id, number, source, group_id, capacity, speaking_for, topic, leaning, words, received_at, recorded_by_post_id)
      select id, "unitId", "conferenceId", "sessionId", number, source, "groupId", capacity, "speakingFor", topic, leaning, words, "receivedAt", "recordedByPostId"
      from given
    )
    insert into opinion_sender (matter_id, name, telephone)
    select id, name, telephone from given where name is not null or telephone is not null`.execute(tx);
}

/** An entry on one opinion; for the unit, since nothing of it is public before its release. */
export function opinionEntry(kind: string, opinion: { id: string; unitId: string }, facts: Entry['facts'] = {}): Entry {
  return { kind: `dialogues.${kind}`, subject: `opinion:${opinion.id}`, unitId: opinion.unitId, matterId: opinion.id, audience: 2, facts };
}
