import { hashPassword } from 'better-auth/crypto';
import { randomBytes } from 'node:crypto';
import type { Ctx } from '#platform/context.ts';
import type { Tx } from '#platform/db/database.server.ts';
import { Conflict } from '#platform/errors.ts';
import { newId, spellCode } from '#platform/ids.ts';
import type { Entry } from '#platform/journal/entry.ts';

export type NewAccount = { unitId: string; username: string; displayName: string; password: string };
export type WrittenAccount = { accountId: string; entry: Entry };

/** Three groups of four signs, 59 bits: read aloud and typed without doubt. */
export function randomPassword(): string {
  return spellCode(randomBytes(12), 3);
}

/** Writes an account and its password. A step: asks no policy; the caller journals. Throws Conflict where the user name is taken. */
export async function writeAccount(tx: Tx, ctx: Ctx, { unitId, username, displayName, password }: NewAccount): Promise<WrittenAccount> {
  const accountId = newId(ctx.now);
  const written = await tx
    .insertInto('user_account')
    .values({
      id: accountId,
      username,
      display_name: displayName,
      unit_id: unitId,
      email: `${accountId}@account.invalid`,
      created_at: ctx.now,
      updated_at: ctx.now,
    })
    .onConflict((conflict) => conflict.column('username').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (written === undefined) throw new Conflict('accounts.username-taken', { username });
  await tx
    .insertInto('sign_in_credential')
    .values({
      id: newId(ctx.now),
      account_id: accountId,
      subject_id: accountId,
      provider_id: 'credential',
      password: await hashPassword(password),
      created_at: ctx.now,
      updated_at: ctx.now,
    })
    .execute();
  const entry: Entry = {
    kind: 'accounts.created',
    unitId,
    subject: `account:${accountId}`,
    audience: 3,
    facts: { account: accountId },
    personal: { username, displayName },
  };
  return { accountId, entry };
}
