import type { Ctx } from '#platform/context.ts';
import type { Verdict } from '#platform/errors.ts';
import { mayUseLink } from '../policy.ts';
import { findFirstAdministratorLink } from './create-first-administrator.ts';

/** May the page of the one-time link show its form? */
export async function mayOpenSetUp(ctx: Ctx, token: string): Promise<Verdict> {
  return mayUseLink(await findFirstAdministratorLink(ctx.db, token), ctx.now);
}
