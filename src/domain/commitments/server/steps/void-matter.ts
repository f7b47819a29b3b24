import type { Ctx } from '#platform/context.ts';
import type { Tx } from '#platform/db/database.server.ts';
import { Conflict } from '#platform/errors.ts';
import type { Entry } from '#platform/journal/entry.ts';
import { dayOf } from '#platform/now.ts';
import { ledgerEntry } from '../entries.ts';
import { endRelease, lockMatter, show } from './release-matter.ts';

/** Takes a matter out of every sight at once: no title, no release, nothing owed. Only the count stays. */
export async function voidMatter(
  tx: Tx,
  ctx: Ctx,
  { matterId, reason }: { matterId: string; reason: string },
): Promise<{ entries: Entry[] }> {
  const matter = await lockMatter(tx, matterId);
  const byPostId = ctx.actor.kind === 'officer' ? ctx.actor.hat.postId : null;
  await endRelease(tx, ctx, { matterId, byPostId, reason });
  await show(tx, ctx, matterId, {
    audience: 3,
    release_state: matter.audience === 0 ? 'taken-down' : 'awaiting',
    title: null,
    taken_out_on: dayOf(ctx.now),
  });
  await tx
    .updateTable('commitment')
    .set((eb) => ({ state: 'void', closed_on: dayOf(ctx.now), version: eb('version', '+', 1) }))
    .where('matter_id', '=', matterId)
    .where('state', '=', 'open')
    .execute();
  return { entries: [ledgerEntry('taken-out', { unitId: matter.unit_id, matterId, audience: 3 }, { code: matter.code })] };
}

/** Undoes `voidMatter` at once after it: what was owed is owed again. It waits for its release anew. */
export async function restoreMatter(
  tx: Tx,
  ctx: Ctx,
  { matterId, title }: { matterId: string; title?: string | undefined },
): Promise<{ entries: Entry[] }> {
  const matter = await tx
    .selectFrom('matter')
    .select(['unit_id'])
    .where('id', '=', matterId)
    .where('taken_out_on', 'is not', null)
    .forUpdate()
    .executeTakeFirst();
  if (matter === undefined) throw new Conflict('commitments.not-taken-out');
  await show(tx, ctx, matterId, { audience: 1, release_state: 'awaiting', title: title ?? null, taken_out_on: null });
  await tx
    .updateTable('commitment')
    .set((eb) => ({ state: 'open', closed_on: null, version: eb('version', '+', 1) }))
    .where('matter_id', '=', matterId)
    .where('state', '=', 'void')
    .execute();
  return { entries: [ledgerEntry('restored', { unitId: matter.unit_id, matterId })] };
}
