import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, expect, it } from 'vitest';
import { testDatabase } from '../db/testing.server.ts';
import { appendEntries } from './append.server.ts';
import { sealEntry } from './entry.ts';
import { extend, rootOf } from './merkle.ts';
import { startSequencer } from './sequencer.server.ts';
import { consume, type Tailed } from './tail.server.ts';

const { app, owner, url } = await testDatabase();
const worker = new pg.Pool({
  connectionString: url('hoiam_worker'),
  max: 4,
  types: { getTypeParser: (oid, format) => (oid === 20 ? Number : pg.types.getTypeParser(oid, format as 'text')) },
});
afterAll(() => worker.end());

const seconds = 60;
const act = { verb: 'test.write', actor: { kind: 'system', job: 'test' }, requestId: 'test' } as const;

it(
  'gives every committed entry to a tailer once and in order, while ten write and some roll back',
  { timeout: (seconds + 60) * 1000 },
  async () => {
    const first = startSequencer(worker, { pollMs: 20, onError: () => undefined });
    const second = startSequencer(worker, { pollMs: 20, onError: () => undefined });
    const until = Date.now() + seconds * 1000;
    const writing = Promise.all(Array.from({ length: 10 }, (_, at) => write(at, until)));
    const seen: Tailed[] = [];
    let writers = 'writing';
    const tailing = tail(seen, () => writers === 'done');
    const committed = (await writing).flat();
    await allSequenced();
    writers = 'done';
    await tailing;
    await first.stop();
    await second.stop();

    expect(seen.map((entry) => entry.seq)).toEqual(seen.map((_, at) => at + 1));
    expect(seen.map((entry) => entry.id).toSorted()).toEqual(committed.toSorted());
    expect(committed.length).toBeGreaterThan(1000);
  },
);

it('has in its head the root over the hashes in their order', async () => {
  const { rows: leaves } = await sql<{ hash: Buffer }>`
    select e.entry_hash as hash from journal_leaf l join journal_entry e on e.id = l.entry_id order by l.seq`.execute(owner);
  const { rows: heads } = await sql<{ size: number; frontier: Buffer[] }>`select size, frontier from journal_head`.execute(owner);
  const [head] = heads;
  const whole = extend(
    { size: 0, hashes: [] },
    leaves.map((leaf) => leaf.hash),
  );
  expect(head?.size).toBe(leaves.length);
  expect(rootOf({ size: head?.size ?? 0, hashes: head?.frontier ?? [] }).toString('hex')).toBe(rootOf(whole).toString('hex'));
});

it('keeps the exact bytes that the hash covers', async () => {
  const { rows } = await sql<{ wrong: number }>`
    select count(*)::int as wrong from journal_entry where entry_hash <> sha256(convert_to(canonical, 'UTF8'))`.execute(owner);
  expect(rows[0]?.wrong).toBe(0);
});

async function write(writer: number, until: number): Promise<string[]> {
  const committed: string[] = [];
  for (let turn = 0; Date.now() < until; turn += 1) {
    const entry = {
      kind: 'test.written',
      subject: `writer:${writer}`,
      unitId: null,
      audience: 2,
      facts: { turn },
      personal: { chữ: 'ế' },
    } as const;
    const sealed = [sealEntry(entry, { ...act, at: new Date() }), sealEntry(entry, { ...act, at: new Date() })];
    const kept = await app
      .transaction()
      .execute(async (tx) => {
        await appendEntries(tx, sealed);
        if (turn % 7 === 3) throw new Error('rolled back');
        return true;
      })
      .catch(() => false);
    if (kept) committed.push(...sealed.map((one) => one.id));
  }
  return committed;
}

async function tail(seen: Tailed[], isDone: () => boolean): Promise<void> {
  for (;;) {
    const last = isDone();
    const client = await worker.connect();
    const handled = await consume(client, 'test', (batch) => {
      seen.push(...batch);
      return Promise.resolve();
    });
    client.release();
    if (handled === 0 && last) return;
    if (handled === 0) await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

async function allSequenced(): Promise<void> {
  for (;;) {
    const { rows } = await sql<{ left: number }>`select count(*)::int as left from journal_pending`.execute(owner);
    if (rows[0]?.left === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
