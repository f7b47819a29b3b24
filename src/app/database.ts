import { join } from 'node:path';
import type { Config } from '#platform/config.ts';
import type { DatabaseUrls } from '#platform/db/addresses.ts';
import { withClient } from '#platform/db/connect.server.ts';
import { createDatabase, databaseExists, prepareCluster, renameDatabase } from '#platform/db/embedded-database.server.ts';
import { migrate, readMigrations } from '#platform/db/migrate.server.ts';
import { ensureMember, ensureRoles, ensureSchema } from '#platform/db/roles.server.ts';
import { clusterUrl, openCluster, startCluster, stopCluster, type Cluster } from '#platform/embedded/cluster.server.ts';
import { keepAlive } from '#platform/embedded/keep-alive.server.ts';

export type ReadyDatabase = { urls: DatabaseUrls; stop: () => Promise<void> };
export type Fill = (urls: DatabaseUrls, fresh: boolean) => Promise<void>;

const say = (line: string) => console.log(line);

/** Brings the database up: roles, migrations, and `fill` for what the product needs in it. Undefined when the end came before. */
export async function prepareDatabase(config: Config, root: string, end: Promise<void>, fill: Fill): Promise<ReadyDatabase | undefined> {
  if (config.databaseUrl) return prepareOwn(config.databaseUrl, config.migrateDatabaseUrl ?? config.databaseUrl, root, fill);
  const cluster = openCluster(config.dataDir);
  const preparing = startCluster(cluster).then(() => prepareEmbedded(cluster, root, fill));
  try {
    const ready = await Promise.race([preparing, end.then(() => undefined)]);
    if (!ready) {
      preparing.catch(() => undefined);
      await stopCluster(cluster);
    }
    return ready;
  } catch (error) {
    await stopCluster(cluster);
    throw error;
  }
}

async function prepareOwn(url: string, migrateUrl: string, root: string, fill: Fill): Promise<ReadyDatabase> {
  await withClient(migrateUrl, async (owner) => {
    await ensureRoles(owner);
    await ensureMember(owner, ['hoiam_owner']);
    await ensureSchema(owner);
    await withClient(url, (app) => ensureMember(app, ['hoiam_app', 'hoiam_public', 'hoiam_worker'], owner));
    await migrate(owner, readMigrations(join(root, 'db/migrations')));
  });
  const urls = { hoiam_owner: migrateUrl, hoiam_app: url, hoiam_public: url, hoiam_worker: url };
  await fill(urls, false);
  return { urls, stop: () => Promise.resolve() };
}

async function prepareEmbedded(cluster: Cluster, root: string, fill: Fill): Promise<ReadyDatabase> {
  await prepareCluster(cluster);
  const fresh = !(await databaseExists(cluster, 'hoiam'));
  // A first start killed half-way leaves only hoiam_new, which the next start throws away.
  const name = fresh ? 'hoiam_new' : 'hoiam';
  if (fresh) await createDatabase(cluster, name);
  const urls = clusterUrls(cluster, name);
  await withClient(urls.hoiam_owner, (client) => migrate(client, readMigrations(join(root, 'db/migrations'))));
  await fill(urls, fresh);
  if (fresh) await renameDatabase(cluster, name, 'hoiam');
  const unwatch = keepAlive(cluster, say);
  const stop = async () => {
    unwatch();
    await stopCluster(cluster);
  };
  return { urls: clusterUrls(cluster, 'hoiam'), stop };
}

function clusterUrls(cluster: Cluster, database: string): DatabaseUrls {
  const url = (role: string) => clusterUrl(cluster, role, database);
  return {
    hoiam_owner: url('hoiam_owner'),
    hoiam_app: url('hoiam_app'),
    hoiam_public: url('hoiam_public'),
    hoiam_worker: url('hoiam_worker'),
  };
}
