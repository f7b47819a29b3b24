import type pg from 'pg';
import { extend } from './merkle.ts';

const advisoryLock = 4_871_001;
const batchSize = 2000;

export type Sequencer = { stop: () => Promise<void> };

/**
 * Numbers committed entries densely, extends the Merkle frontier and notifies once per batch. Any number may run; the
 * advisory lock lets one work. `onError` hears of a lost database; the sequencer then tries again.
 */
export function startSequencer(pool: pg.Pool, options: { pollMs: number; onError: (error: unknown) => void }): Sequencer {
  const stopping = new AbortController();
  const done = run(pool, options, stopping.signal);
  return {
    stop: async () => {
      stopping.abort();
      await done;
    },
  };
}

async function run(pool: pg.Pool, options: Parameters<typeof startSequencer>[1], signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const client = await pool.connect().catch(options.onError);
    if (client) {
      await lead(client, options.pollMs, signal).catch(options.onError);
      client.release(true);
    }
    await pause(options.pollMs * 5, signal);
  }
}

async function lead(client: pg.PoolClient, pollMs: number, signal: AbortSignal): Promise<void> {
  const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [advisoryLock]);
  if (rows[0]?.mine !== true) return;
  while (!signal.aborted) {
    const numbered = await sequenceBatch(client);
    if (numbered < batchSize) await pause(pollMs, signal);
  }
}

type Pending = { id: number; entry_id: string; entry_hash: Buffer };
type Head = { size: number; frontier: Buffer[] };

/** Numbers one batch in one transaction. Returns how many entries it numbered. */
export async function sequenceBatch(client: pg.PoolClient): Promise<number> {
  const pending = await client.query<Pending>({
    name: 'journal-pending',
    text: `select p.id, p.entry_id, e.entry_hash from journal_pending p join journal_entry e on e.id = p.entry_id
           order by p.id limit ${batchSize}`,
  });
  if (pending.rows.length === 0) {
    await client.query({
      name: 'journal-alive',
      text: `update journal_head set sequenced_at = now() where sequenced_at < now() - interval '5 s'`,
    });
    return 0;
  }
  await client.query('begin');
  try {
    await numberRows(client, pending.rows);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
  return pending.rows.length;
}

async function numberRows(client: pg.PoolClient, rows: readonly Pending[]): Promise<void> {
  const { rows: heads } = await client.query<Head>('select size, frontier from journal_head for update');
  const head = heads[0];
  if (head === undefined) throw new Error('journal_head has no row');
  const next = extend(
    { size: head.size, hashes: head.frontier },
    rows.map((row) => row.entry_hash),
  );
  await client.query({
    name: 'journal-number',
    text: `with leaf as (
             insert into journal_leaf (seq, entry_id) select $1 + at, entry_id from unnest($2::uuid[]) with ordinality as given(entry_id, at)
           ), taken as (
             delete from journal_pending where id = any($3::bigint[])
           )
           update journal_head set size = $4, frontier = $5::bytea[], sequenced_at = now()`,
    values: [head.size, rows.map((row) => row.entry_id), rows.map((row) => row.id), next.size, next.hashes],
  });
  await client.query("select pg_notify('journal', $1)", [String(next.size)]);
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(finish, ms);
    function finish() {
      clearTimeout(timer);
      signal.removeEventListener('abort', finish);
      resolve();
    }
    signal.addEventListener('abort', finish);
  });
}
