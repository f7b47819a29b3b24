import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import { keepPlans } from './kept-plan.server.ts';
import type { DB } from './schema.ts';

export type Database = Kysely<DB>;
/** A transaction: what steps that write take first. */
export type Tx = Transaction<DB>;
/** Reads run alike on the pool and inside a transaction. */
export type Reader = Database | Tx;

export type DatabaseRole = 'hoiam_owner' | 'hoiam_app' | 'hoiam_public' | 'hoiam_worker';
export type OpenedDatabase = { db: Database; pool: pg.Pool; id: string; close: () => Promise<void> };

const oid = { int8: 20, date: 1082 } as const;

// Legal days stay strings; sequence numbers fit a double for 9 × 10^15 entries.
function parserFor(typeOid: number, format?: 'text' | 'binary') {
  if (typeOid === oid.date) return (value: string) => value;
  if (typeOid === oid.int8) return Number;
  return format === 'binary' ? pg.types.getTypeParser(typeOid, 'binary') : pg.types.getTypeParser(typeOid, 'text');
}

let opened = 0;

/** Opens a pool whose every connection acts as `role`, whatever user the URL signs in. */
export function openDatabase(url: string, role: DatabaseRole, max = 10): OpenedDatabase {
  const pool = new pg.Pool({
    connectionString: url,
    options: `-c role=${role} -c timezone=UTC`,
    application_name: `hoi-am ${role}`,
    max,
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: 5000,
    types: { getTypeParser: parserFor as typeof pg.types.getTypeParser },
  });
  // Without a listener a PostgreSQL that dies takes Node with it.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  pool.on('connect', keepPlans);
  opened += 1;
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
  return { db, pool, id: `${process.pid}.${opened}.${role}`, close: () => db.destroy() };
}
