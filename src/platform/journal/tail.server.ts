import type pg from 'pg';

/** What every tailer sees of an entry; who may see more asks the journal by id. */
export type Tailed = {
  seq: number;
  id: string;
  kind: string;
  unit_id: string | null;
  matter_id: string | null;
  subject: string;
  audience: 0 | 1 | 2 | 3;
};

const columns = 'l.seq, e.id, e.kind, e.unit_id, e.matter_id, e.subject, e.audience';

/** Entries after `seq`, in order, at most `limit`. */
export async function readAfter(client: pg.ClientBase | pg.Pool, seq: number, limit = 500): Promise<Tailed[]> {
  const { rows } = await client.query<Tailed>({
    name: 'journal-read-after',
    text: `select ${columns} from journal_leaf l join journal_entry e on e.id = l.entry_id where l.seq > $1 order by l.seq limit $2`,
    values: [seq, limit],
  });
  return rows;
}

/**
 * Gives a named consumer its next batch and moves its cursor in the same transaction: `handle` may write with `client`
 * and its effect happens once. Returns how many entries it handled.
 */
export async function consume(
  client: pg.PoolClient,
  consumer: string,
  handle: (batch: readonly Tailed[], client: pg.PoolClient) => Promise<void>,
): Promise<number> {
  await client.query('begin');
  try {
    await client.query('insert into journal_cursor (consumer, seq) values ($1, 0) on conflict do nothing', [consumer]);
    const { rows } = await client.query<{ seq: number }>('select seq from journal_cursor where consumer = $1 for update', [consumer]);
    const batch = await readAfter(client, rows[0]?.seq ?? 0);
    const last = batch.at(-1);
    if (last !== undefined) {
      await handle(batch, client);
      await client.query('update journal_cursor set seq = $2 where consumer = $1', [consumer, last.seq]);
    }
    await client.query('commit');
    return batch.length;
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}
