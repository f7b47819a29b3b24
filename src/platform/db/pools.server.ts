import { readConfig } from '../config.ts';
import { openDatabase, type OpenedDatabase } from './database.server.ts';

export type Pools = { app: OpenedDatabase; public: OpenedDatabase; worker: OpenedDatabase };

let opened: Pools | undefined;

/**
 * The pools of this process, opened once: pages and API share them. The start has put the address of the database into
 * DATABASE_URL, also where it is our own; PUBLIC_DATABASE_URL and WORKER_DATABASE_URL may name other servers or users.
 */
export function pools(): Pools {
  opened ??= openPools(process.env);
  return opened;
}

export async function closePools(): Promise<void> {
  const closing = opened;
  opened = undefined;
  if (closing) await Promise.all([closing.app.close(), closing.public.close(), closing.worker.close()]);
}

function openPools(env: NodeJS.ProcessEnv): Pools {
  const { databaseUrl } = readConfig(env, process.cwd());
  if (databaseUrl === undefined) throw new Error('the start has not named a database in DATABASE_URL');
  return {
    app: openDatabase(databaseUrl, 'hoiam_app'),
    public: openDatabase(env['PUBLIC_DATABASE_URL'] || databaseUrl, 'hoiam_public'),
    worker: openDatabase(env['WORKER_DATABASE_URL'] || databaseUrl, 'hoiam_worker', 2),
  };
}
