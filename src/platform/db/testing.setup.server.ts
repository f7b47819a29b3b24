import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { clusterUrl, openCluster, startCluster, stopCluster } from '../embedded/cluster.server.ts';
import { withClient } from './connect.server.ts';
import { createDatabase, prepareCluster } from './embedded-database.server.ts';
import { migrate, readMigrations } from './migrate.server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    testSocket: string;
  }
}

/** One throw-away PostgreSQL for a run of tests, with a migrated template that each test file copies. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'hoi-am-test-'));
  // Started by root, PostgreSQL runs as somebody else, who must be able to enter.
  chmodSync(folder, 0o755);
  const cluster = openCluster(folder, ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off', 'max_connections=300']);
  await startCluster(cluster);
  await prepareCluster(cluster);
  await createDatabase(cluster, 'hoiam_template');
  await withClient(clusterUrl(cluster, 'hoiam_owner', 'hoiam_template'), (client) => migrate(client, readMigrations('db/migrations')));
  project.provide('testSocket', cluster.place.socket);
  return async () => {
    await stopCluster(cluster);
    rmSync(folder, { recursive: true, force: true });
  };
}
