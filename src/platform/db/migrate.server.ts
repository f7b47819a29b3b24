import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';

export type Migration = { name: string; sql: string; checksum: string };

// Any number will do, as long as nobody else takes it.
const migrationLock = 7_240_011;

export function readMigrations(folder: string): Migration[] {
  return readdirSync(folder)
    .filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });
}

/**
 * Brings a database to the newest schema, forward only: each file in one transaction as hoiam_owner, under one lock.
 * Returns the names applied now. Throws when an applied file was changed or has vanished.
 */
export async function migrate(client: pg.Client, migrations: readonly Migration[]): Promise<string[]> {
  await client.query('select pg_advisory_lock($1)', [migrationLock]);
  try {
    await client.query('set role hoiam_owner');
    await client.query(ledger);
    const done = await appliedMigrations(client);
    refuseChanged(done, migrations);
    const open = migrations.filter((migration) => !done.has(migration.name));
    for (const migration of open) await apply(client, migration);
    // /readyz asks as the web process whether all were applied.
    await client.query('grant select on schema_migration to hoiam_app');
    return open.map((migration) => migration.name);
  } finally {
    await client.query('reset role');
    await client.query('select pg_advisory_unlock($1)', [migrationLock]);
  }
}

const ledger = `
create table if not exists schema_migration (
  name text primary key,
  checksum text not null,
  applied_at timestamptz not null default now()
);
comment on table schema_migration is 'Files of db/migrations that were applied, with the SHA-256 of their text.';`;

async function appliedMigrations(client: pg.Client): Promise<Map<string, string>> {
  const found = await client.query<{ name: string; checksum: string }>('select name, checksum from schema_migration');
  return new Map(found.rows.map((row) => [row.name, row.checksum]));
}

function refuseChanged(done: ReadonlyMap<string, string>, migrations: readonly Migration[]): void {
  for (const [name, checksum] of done) {
    const file = migrations.find((migration) => migration.name === name);
    if (!file) throw new Error(`the database is newer than this program: it knows migration ${name}, which is not here; start the newer version`);
    if (file.checksum !== checksum) throw new Error(`migration ${name} was changed after it had been applied; migrations are only ever added`);
  }
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  try {
    await client.query('begin');
    await client.query(migration.sql);
    await client.query('insert into schema_migration (name, checksum) values ($1, $2)', [migration.name, migration.checksum]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw new Error(`migration ${migration.name} failed: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
