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
  await sql`select write_opinions(${JSON.stringify(opinions)}::jsonb)`.execute(tx);
}

/** An entry on one opinion; for the unit, since nothing of it is public before its release. */
export function opinionEntry(kind: string, opinion: { id: string; unitId: string }, facts: Entry['facts'] = {}): Entry {
  return { kind: `dialogues.${kind}`, subject: `opinion:${opinion.id}`, unitId: opinion.unitId, matterId: opinion.id, audience: 2, facts };
}
