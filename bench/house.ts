import { join } from 'node:path';
import { loadDemo } from '#app/demo/index.ts';
import { loadReferenceData } from '#app/load.ts';
import { withClient } from '#platform/db/connect.server.ts';
import { openDatabase } from '#platform/db/database.server.ts';
import { createDatabase, prepareCluster } from '#platform/db/embedded-database.server.ts';
import { migrate, readMigrations } from '#platform/db/migrate.server.ts';
import { clusterUrl, openCluster, startCluster, stopCluster, superuser, type Cluster } from '#platform/embedded/cluster.server.ts';
import { makeDataFolder, removeDataFolder } from '../e2e/data-folder.ts';

/** A PostgreSQL of the bench's own, made like the product's, with one database that holds territory and demonstration. */
export type House = {
  cluster: Cluster;
  url: (database: string, role?: string) => string;
  /** A copy of the demonstration's database. */
  copy: (name: string) => Promise<void>;
  stop: () => Promise<void>;
};

const root = join(import.meta.dirname, '..');
const base = 'base';

/** As the product sets up its own; what a figure needs besides comes as settings. */
export async function openHouse(
  settings: readonly string[] = [],
  start: (cluster: Cluster) => Promise<unknown> = startCluster,
): Promise<House> {
  const folder = makeDataFolder();
  const cluster = openCluster(folder, settings);
  const url = (database: string, role = superuser) => clusterUrl(cluster, role, database);
  const stop = async () => {
    await stopCluster(cluster);
    removeDataFolder(folder);
  };
  try {
    await start(cluster);
    await prepareCluster(cluster);
    await createDatabase(cluster, base);
    await withClient(url(base, 'hoiam_owner'), (client) => migrate(client, readMigrations(join(root, 'db/migrations'))));
    await fill(url(base, 'hoiam_app'));
  } catch (error) {
    await stop();
    throw error;
  }
  return { cluster, url, copy: (name) => createDatabase(cluster, name, base), stop };
}

async function fill(url: string): Promise<void> {
  const app = openDatabase(url, 'hoiam_app', 2);
  const now = new Date();
  await loadReferenceData(app.db, root, now);
  await loadDemo(app.db, now);
  await app.close();
}
