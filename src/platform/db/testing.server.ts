import { randomBytes } from 'node:crypto';
import { afterAll, inject } from 'vitest';
import { withClient } from './connect.server.ts';
import { openDatabase, type Database, type DatabaseRole } from './database.server.ts';

export type TestDatabase = { app: Database; owner: Database; publicRole: Database; worker: Database; url: (role: DatabaseRole) => string };

/** A database of its own for one test file, copied from the migrated template. Call it once, at the top of the file. */
export async function testDatabase(): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const url = (role: string, database = name) => `postgres://${role}@/${database}?host=${encodeURIComponent(inject('testSocket'))}`;
  await withClient(url('hoiam', 'postgres'), (client) => client.query(`create database ${name} owner hoiam_owner template hoiam_template`));
  const open = (role: DatabaseRole) => openDatabase(url(role), role);
  const pools = { app: open('hoiam_app'), owner: open('hoiam_owner'), publicRole: open('hoiam_public'), worker: open('hoiam_worker') };
  afterAll(async () => {
    await Promise.all(Object.values(pools).map((pool) => pool.close()));
    await withClient(url('hoiam', 'postgres'), (client) => client.query(`drop database ${name} with (force)`));
  });
  return { app: pools.app.db, owner: pools.owner.db, publicRole: pools.publicRole.db, worker: pools.worker.db, url: (role) => url(role) };
}
