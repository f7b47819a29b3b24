import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withClient } from '#platform/db/connect.server.ts';
import { createDatabase, prepareCluster } from '#platform/db/embedded-database.server.ts';
import { migrate, readMigrations } from '#platform/db/migrate.server.ts';
import { clusterUrl, openCluster, startCluster, stopCluster, superuser } from '#platform/embedded/cluster.server.ts';

/** Runs a task on a freshly migrated database in a cluster of its own, which is thrown away afterwards. */
export async function onMigratedDatabase<Result>(task: (url: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'hoi-am-'));
  // Started by root, PostgreSQL runs as somebody else, who must be able to enter.
  chmodSync(folder, 0o755);
  const cluster = openCluster(folder, ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off']);
  try {
    await startCluster(cluster);
    await prepareCluster(cluster);
    await createDatabase(cluster, 'hoiam');
    const url = clusterUrl(cluster, superuser, 'hoiam');
    await withClient(url, (client) => migrate(client, readMigrations('db/migrations')));
    return await task(url);
  } finally {
    await stopCluster(cluster);
    rmSync(folder, { recursive: true, force: true });
  }
}
