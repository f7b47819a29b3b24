import { sql } from 'kysely';
import type { Tx } from '../db/database.server.ts';
import type { SealedEntry } from './entry.ts';

/** Appends entries in the caller's transaction, in one round trip. Never notifies: the sequencer does, once per batch. */
export async function appendEntries(tx: Tx, entries: readonly SealedEntry[]): Promise<void> {
  await sql`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) as e(
        id uuid, at timestamptz, actor_kind text, account_id uuid, hat_id uuid, post_id uuid, request_id text, verb text, kind text,
        unit_id uuid, matter_id uuid, subject text, audience smallint, canonical text, entry_hash text, salt text, body text)
    ), entry as (
      insert into journal_entry
        (id, at, actor_kind, account_id, hat_id, post_id, request_id, verb, kind, unit_id, matter_id, subject, audience, canonical, entry_hash)
      select id, at, actor_kind, account_id, hat_id, post_id, request_id, verb, kind, unit_id, matter_id, subject, audience, canonical,
        decode(entry_hash, 'hex')
      from given
    ), personal as (
      insert into journal_private (entry_id, salt, body)
      select id, decode(salt, 'hex'), body from given where body is not null
    )
    insert into journal_pending (entry_id) select id from given`.execute(tx);
}
