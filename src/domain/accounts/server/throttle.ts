import { APIError } from 'better-auth/api';
import { sql } from 'kysely';
import type { Database } from '#platform/db/database.server.ts';
import { cleanText } from '#platform/text.ts';

const freeAttempts = 5;
const pauseMinutes = 5;

/** After five wrong passwords in a row a user name must wait; told alike for names that exist and names that do not. */
export async function beforeSignIn(db: Database, body: unknown): Promise<void> {
  const name = nameIn(body);
  if (name === undefined) return;
  const waiting = await db
    .selectFrom('sign_in_failure')
    .select('username')
    .where('username', '=', name)
    .where('failures', '>=', freeAttempts)
    .where('last_at', '>', sql<Date>`now() - make_interval(mins => ${pauseMinutes})`)
    .executeTakeFirst();
  if (waiting) throw new APIError('TOO_MANY_REQUESTS', { code: 'TOO_MANY_FAILURES' });
}

/** `accountId` is undefined where the password was wrong. */
export async function afterSignIn(db: Database, body: unknown, accountId: string | undefined): Promise<void> {
  const name = nameIn(body);
  if (name === undefined) return;
  if (accountId === undefined) await countFailure(db, name);
  else await Promise.all([forgetFailures(db, name), keepTrace(db, accountId)]);
}

async function countFailure(db: Database, name: string): Promise<void> {
  await sql`
    insert into sign_in_failure as f (username, failures, last_at) values (${name}, 1, now())
    on conflict (username) do update set
      failures = case when f.last_at > now() - make_interval(mins => ${pauseMinutes}) then f.failures + 1 else 1 end,
      last_at = now()`.execute(db);
}

async function forgetFailures(db: Database, name: string): Promise<void> {
  await sql`delete from sign_in_failure where username = ${name} or last_at < now() - interval '1 day'`.execute(db);
}

async function keepTrace(db: Database, accountId: string): Promise<void> {
  await sql`
    insert into sign_in_trace (account_id, first_at, last_at) values (${accountId}, now(), now())
    on conflict (account_id) do update set last_at = now()`.execute(db);
}

function nameIn(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !('username' in body) || typeof body.username !== 'string') return undefined;
  return cleanText(body.username).toLowerCase().slice(0, 100);
}
