import type { Ctx } from '#platform/context.ts';
import type { Tx } from '#platform/db/database.server.ts';
import { Conflict, demand } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { Entry } from '#platform/journal/entry.ts';
import type { ReleaseState } from '../../commitment.ts';
import { mayRelease } from '../../lifecycle.ts';
import { ledgerEntry } from '../entries.ts';
import { sameVersion } from '../same-version.ts';

/** `byPostId` is the hat worn if left out; `version` guards against a second writer where one is known. */
export type Release = { matterId: string; title: string; body: string; byPostId?: string | undefined; version?: number | undefined };

/** Puts the office's words before the public: the matter and all its commitments. The release before this one ends. */
export async function releaseMatter(tx: Tx, ctx: Ctx, given: Release): Promise<{ releaseId: string; entries: Entry[] }> {
  const matter = await lockMatter(tx, given.matterId);
  demand(mayRelease(matter.release_state as ReleaseState, 'release')); // the column's check
  if (given.version !== undefined) sameVersion(matter, given.version);
  const byPostId = given.byPostId ?? (ctx.actor.kind === 'officer' ? ctx.actor.hat.postId : undefined);
  if (byPostId === undefined) throw new Error('a release is made by a post');
  await endRelease(tx, ctx, { matterId: given.matterId, byPostId, reason: 'replaced' });
  const releaseId = newId(ctx.now);
  await tx
    .insertInto('release')
    .values({
      id: releaseId,
      matter_id: given.matterId,
      title: given.title,
      body: given.body,
      released_at: ctx.now,
      released_by_post_id: byPostId,
    })
    .execute();
  await show(tx, ctx, given.matterId, { audience: 0, release_state: 'released', title: given.title });
  return {
    releaseId,
    entries: [ledgerEntry('released', { unitId: matter.unit_id, matterId: given.matterId, audience: 0 }, { release: releaseId })],
  };
}

export async function endRelease(tx: Tx, ctx: Ctx, given: { matterId: string; byPostId: string | null; reason: string }): Promise<void> {
  await tx
    .updateTable('release')
    .set({ ended_at: ctx.now, ended_by_post_id: given.byPostId, ended_reason: given.reason })
    .where('matter_id', '=', given.matterId)
    .where('ended_at', 'is', null)
    .execute();
}

type Shown = { audience: 0 | 1 | 3; release_state: ReleaseState; title: string | null; taken_out_on?: string | null };

/** Sets who may see a matter, and the same on its commitments. */
export async function show(tx: Tx, ctx: Ctx, matterId: string, shown: Shown): Promise<void> {
  await tx
    .updateTable('matter')
    .set((eb) => ({ ...shown, changed_at: ctx.now, version: eb('version', '+', 1) }))
    .where('id', '=', matterId)
    .execute();
  await tx
    .updateTable('commitment')
    .set({ audience: shown.audience, title: shown.title, changed_at: ctx.now })
    .where('matter_id', '=', matterId)
    .execute();
}

/** The matter, locked. Throws Conflict when it is not there or was taken out. */
export async function lockMatter(tx: Tx, matterId: string) {
  const matter = await tx
    .selectFrom('matter')
    .select(['id', 'unit_id', 'code', 'audience', 'release_state', 'title', 'group_id', 'capacity', 'version', 'changed_at'])
    .where('id', '=', matterId)
    .where('audience', '<', 3)
    .forUpdate()
    .executeTakeFirst();
  if (matter === undefined) throw new Conflict('commitments.taken-out');
  return matter;
}
