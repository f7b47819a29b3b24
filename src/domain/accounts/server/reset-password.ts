import { hashPassword } from 'better-auth/crypto';
import { z } from 'zod';
import { NotFound } from '#platform/errors.ts';
import { id } from '#platform/text.ts';
import { defineVerb } from '#platform/verb.ts';
import { mayResetPassword } from '../policy.ts';
import { randomPassword } from './write-account.ts';

/** Gives an account a new random password, answered once, and ends all its sessions. */
export const resetPassword = defineVerb({
  name: 'accounts.reset-password',
  input: z.object({ accountId: id }),
  subject: async (tx, input) => {
    const account = await tx
      .selectFrom('user_account')
      .select(['username', 'unit_id'])
      .where('id', '=', input.accountId)
      .forUpdate()
      .executeTakeFirst();
    if (account === undefined) throw new NotFound('accounts.account-unknown');
    return { username: account.username, unitId: account.unit_id };
  },
  may: (actor, account) => mayResetPassword(actor, account),
  act: async (tx, ctx, { accountId }, { username, unitId }) => {
    const password = randomPassword();
    await tx
      .updateTable('sign_in_credential')
      .set({ password: await hashPassword(password), updated_at: ctx.now })
      .where('account_id', '=', accountId)
      .where('provider_id', '=', 'credential')
      .execute();
    await tx.deleteFrom('sign_in_session').where('account_id', '=', accountId).execute();
    await tx.deleteFrom('sign_in_failure').where('username', '=', username).execute();
    const entry = {
      kind: 'accounts.password-reset',
      unitId,
      subject: `account:${accountId}`,
      audience: 3,
      facts: { account: accountId },
    } as const;
    return { result: { username, password }, entries: [entry] };
  },
});
