import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { allowed, refused } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { dayOf } from '#platform/now.ts';
import { defineVerb } from '#platform/verb.ts';

const daysValid = 7;

export type FirstAdministratorLink = { token: string; expiresAt: Date };

/** Only the secret's hash is kept: who reads the database cannot use the link. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** Makes the one-time link for the first administrator and ends older ones; nothing where somebody is administrator already. */
export const makeFirstAdministratorLink = defineVerb({
  name: 'accounts.make-first-administrator-link',
  input: z.object({}),
  subject: async (tx, _input, ctx) => {
    const on = dayOf(ctx.now);
    return tx
      .selectFrom('hat')
      .select('id')
      .where('role', '=', 'administrator')
      .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', on)]))
      .limit(1)
      .executeTakeFirst();
  },
  may: (actor) => (actor.kind === 'system' ? allowed : refused('accounts.hat-missing', { roles: 'administrator' })),
  act: async (tx, ctx, _input, administrator) => {
    if (administrator) return { result: undefined, unchanged: 'there is an administrator' };
    await tx
      .updateTable('sign_up_link')
      .set({ ended_at: ctx.now })
      .where('purpose', '=', 'first-administrator')
      .where('used_at', 'is', null)
      .where('ended_at', 'is', null)
      .execute();
    const linkId = newId(ctx.now);
    const token = randomBytes(24).toString('base64url');
    const expiresAt = new Date(ctx.now.getTime() + daysValid * 24 * 60 * 60 * 1000);
    await tx
      .insertInto('sign_up_link')
      .values({ id: linkId, token_hash: hashToken(token), purpose: 'first-administrator', created_at: ctx.now, expires_at: expiresAt })
      .execute();
    const result: FirstAdministratorLink | undefined = { token, expiresAt };
    return {
      result,
      entries: [
        {
          kind: 'accounts.link-made',
          unitId: null,
          subject: `link:${linkId}`,
          audience: 3,
          facts: { link: linkId, expires: expiresAt.toISOString() },
        },
      ],
    };
  },
});
