import type { Ctx } from '#platform/context.ts';
import { path } from '#platform/i18n/paths.ts';
import { makeFirstAdministratorLink } from './first-administrator-link.ts';

/** The one-time link of a start without data, to be printed once; undefined where there is an administrator. `ctx` acts as the system. */
export async function createFirstAdminLink(ctx: Ctx, publicUrl: string): Promise<{ address: string; expiresAt: Date } | undefined> {
  const link = await makeFirstAdministratorLink(ctx, {});
  return link && { address: `${publicUrl}${path('vi', '/set-up/[token]', { token: link.token })}`, expiresAt: link.expiresAt };
}
