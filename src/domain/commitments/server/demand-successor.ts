import { getOrganisation, getPost, getUnit, successorsOfUnit } from '#domain/org-units/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import type { Tx } from '#platform/db/database.server.ts';
import { Refused } from '#platform/errors.ts';
import type { Holder } from './steps/open-commitment.ts';

type Asked = { organisationId: string; postId?: string | undefined };

/** A body of the unit that holds it now, or of one that took over from that unit; the post is one of that body. Throws Refused. */
export async function demandSuccessor(tx: Tx, ctx: Ctx, holderUnitId: string, asked: Asked): Promise<Holder & { unitId: string }> {
  const { unitId, name } = await getOrganisation({ db: tx }, asked.organisationId);
  if (unitId !== holderUnitId && !(await tookOver(tx, ctx, holderUnitId, unitId)))
    throw new Refused('commitments.hand-over-elsewhere', { name });
  if (asked.postId !== undefined) {
    const post = await getPost({ db: tx }, asked.postId);
    if (post.organisationId !== asked.organisationId) throw new Refused('commitments.post-elsewhere');
  }
  return { unitId, ...asked };
}

async function tookOver(tx: Tx, ctx: Ctx, fromUnitId: string, unitId: string): Promise<boolean> {
  const within = { ...ctx, db: tx };
  const from = await getUnit(within, fromUnitId);
  const { items } = await successorsOfUnit(within, from, from.validFrom ?? '');
  return items.some((successor) => successor.id === unitId);
}
