import { configInUse } from '../config-in-use.server.ts';
import type { DatabaseUrls } from './addresses.ts';
import { openDatabase, type OpenedDatabase } from './database.server.ts';

export type Pools = { app: OpenedDatabase; public: OpenedDatabase; worker: OpenedDatabase };

let opened: Pools | undefined;

/** Opens the pools of this process: pages and API share them. Called once, by the server's start. */
export function openPools(urls: DatabaseUrls): Pools {
  if (opened) throw new Error('the pools are open already');
  opened = {
    app: openDatabase(urls.hoiam_app, 'hoiam_app'),
    public: openDatabase(urls.hoiam_public, 'hoiam_public'),
    worker: openDatabase(urls.hoiam_worker, 'hoiam_worker', 3),
  };
  return opened;
}

/** The pools of this process. Where no start has opened them (development), DATABASE_URL names the database. */
export function pools(): Pools {
  return opened ?? openPools(urlsOfEnvironment());
}

export async function closePools(): Promise<void> {
  const closing = opened;
  opened = undefined;
  if (closing) await Promise.all([closing.app.close(), closing.public.close(), closing.worker.close()]);
}

function urlsOfEnvironment(): DatabaseUrls {
  const { databaseUrl: url } = configInUse();
  if (url === undefined) throw new Error('no start has named a database; set DATABASE_URL');
  return { hoiam_owner: url, hoiam_app: url, hoiam_public: url, hoiam_worker: url };
}
