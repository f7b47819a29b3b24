import { sql } from 'kysely';
import type { Tx } from '../db/database.server.ts';
import { kept } from '../db/kept-plan.server.ts';
import type { SealedEntry } from './entry.ts';

/** Appends entries in the caller's transaction, in one round trip. Never notifies: the sequencer does, once per batch. */
export async function appendEntries(tx: Tx, entries: readonly SealedEntry[]): Promise<void> {
  await sql`${kept}select append_journal(${JSON.stringify(entries)}::jsonb)`.execute(tx);
}
