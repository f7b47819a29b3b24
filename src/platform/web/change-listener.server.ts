import pg from 'pg';
import { readAfter } from '../journal/tail.server.ts';
import { topicsOf, type Topics } from './topics.ts';

export type ChangeListener = { hearing: () => boolean; stop: () => Promise<void> };

/**
 * Hears of every sequenced journal entry and bumps its topics. While the connection is lost `hearing` is false;
 * once it is back everything counts as changed, since something may have been missed.
 */
export function listenForChanges(url: string, topics: Topics): ChangeListener {
  let client: pg.Client | undefined;
  let stopped = false;
  let hearing = false;
  let timer: NodeJS.Timeout | undefined;

  const lose = () => {
    hearing = false;
    const lost = client;
    client = undefined;
    void lost?.end().catch(() => undefined);
    if (!stopped && !timer) timer = setTimeout(() => void begin(), 200);
  };

  const begin = async () => {
    timer = undefined;
    const fresh = new pg.Client({
      connectionString: url,
      options: '-c role=hoiam_worker',
      application_name: 'hoi-am listener',
      keepAlive: true,
    });
    client = fresh;
    fresh.on('error', lose);
    fresh.on('end', () => client === fresh && lose());
    try {
      await fresh.connect();
      await fresh.query('listen journal');
      const head = await fresh.query<{ size: string }>('select size from journal_head');
      follow(fresh, topics, Number(head.rows[0]?.size ?? 0), lose);
      topics.bumpAll();
      hearing = true;
    } catch {
      lose();
    }
  };

  void begin();
  return {
    hearing: () => hearing,
    stop: async () => {
      stopped = true;
      hearing = false;
      clearTimeout(timer);
      await client?.end().catch(() => undefined);
    },
  };
}

function follow(client: pg.Client, topics: Topics, from: number, lose: () => void): void {
  let last = from;
  let reading = Promise.resolve();
  const read = async () => {
    for (let more = true; more;) {
      const entries = await readAfter(client, last);
      for (const entry of entries) topics.bump(topicsOf({ subject: entry.subject, unitId: entry.unit_id, matterId: entry.matter_id }));
      last = Number(entries.at(-1)?.seq ?? last);
      more = entries.length > 0;
    }
  };
  client.on('notification', () => {
    reading = reading.then(read).catch(lose);
  });
}
