import type { Ctx } from '#platform/context.ts';
import { NotAllowed } from '#platform/errors.ts';
import type { SignedIn } from './session.ts';

/** Changes the hat worn in one session. Session state, so not journalled, but kept in the access log; throws NotAllowed. */
export async function wearHat(ctx: Ctx, signedIn: Pick<SignedIn, 'sessionId' | 'accountId' | 'hats'>, hatId: string): Promise<void> {
  const hat = signedIn.hats.find((own) => own.id === hatId);
  if (hat === undefined) throw new NotAllowed('accounts.hat-unknown');
  await ctx.db.transaction().execute(async (tx) => {
    await tx.updateTable('sign_in_session').set({ hat_id: hat.id, updated_at: ctx.now }).where('id', '=', signedIn.sessionId).execute();
    await tx
      .insertInto('access_log')
      .values({
        at: ctx.now,
        account_id: signedIn.accountId,
        hat_id: hat.id,
        request_id: ctx.requestId,
        what: 'accounts.hat-changed',
        subject: `hat:${hat.id}`,
      })
      .execute();
  });
}
