import { hashPassword, verifyPassword } from 'better-auth/crypto';
import { z } from 'zod';
import { allowed, refused, Refused } from '#platform/errors.ts';
import { id } from '#platform/text.ts';
import { defineVerb } from '#platform/verb.ts';
import { normalisePassword, password } from '../account.ts';

/** Changes one's own password and ends the sessions on other machines. */
export const changePassword = defineVerb({
  name: 'accounts.change-password',
  input: z.object({ sessionId: id, current: z.string({ error: 'input.required' }).transform(normalisePassword), next: password }),
  subject: async (tx, _input, ctx) => {
    if (ctx.actor.kind !== 'officer') return undefined;
    return tx
      .selectFrom('user_account as account')
      .innerJoin('sign_in_credential as credential', 'credential.account_id', 'account.id')
      .select(['account.id', 'account.unit_id', 'credential.password'])
      .where('account.id', '=', ctx.actor.accountId)
      .where('credential.provider_id', '=', 'credential')
      .forUpdate()
      .executeTakeFirst();
  },
  may: (_actor, account) => (account ? allowed : refused('accounts.not-signed-in')),
  act: async (tx, ctx, input, account) => {
    const known = account?.password ?? '';
    if (!account || !(await verifyPassword({ hash: known, password: input.current }))) throw new Refused('accounts.current-password-wrong');
    await tx
      .updateTable('sign_in_credential')
      .set({ password: await hashPassword(input.next), updated_at: ctx.now })
      .where('account_id', '=', account.id)
      .where('provider_id', '=', 'credential')
      .execute();
    await tx.deleteFrom('sign_in_session').where('account_id', '=', account.id).where('id', '<>', input.sessionId).execute();
    const entry = {
      kind: 'accounts.password-changed',
      unitId: account.unit_id,
      subject: `account:${account.id}`,
      audience: 3,
      facts: { account: account.id },
    } as const;
    return { result: { accountId: account.id }, entries: [entry] };
  },
});
