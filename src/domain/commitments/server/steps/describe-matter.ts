import type { Ctx } from '#platform/context.ts';
import type { Tx } from '#platform/db/database.server.ts';
import type { Entry } from '#platform/journal/entry.ts';
import type { Capacity } from '../../commitment.ts';
import { ledgerEntry } from '../entries.ts';
import { lockMatter } from './release-matter.ts';

/** What is left out stays. A released title is not touched: only a release changes it. */
export type Description = {
  matterId: string;
  title?: string | undefined;
  topic?: string | null | undefined;
  groupId?: string | null | undefined;
  capacity?: Capacity | undefined;
};

/** Corrects what a matter is about and who raised it; its commitments follow. */
export async function describeMatter(tx: Tx, ctx: Ctx, given: Description): Promise<{ entries: Entry[] }> {
  const matter = await lockMatter(tx, given.matterId);
  const facts = {
    ...(given.title !== undefined && matter.audience !== 0 && { title: given.title }),
    ...(given.topic !== undefined && { topic: given.topic }),
    ...(given.groupId !== undefined && { group_id: given.groupId }),
  };
  await tx
    .updateTable('matter')
    .set((eb) => ({ ...facts, ...(given.capacity && { capacity: given.capacity }), changed_at: ctx.now, version: eb('version', '+', 1) }))
    .where('id', '=', given.matterId)
    .execute();
  if (Object.keys(facts).length > 0) {
    await tx
      .updateTable('commitment')
      .set({ ...facts, changed_at: ctx.now })
      .where('matter_id', '=', given.matterId)
      .execute();
  }
  const { title: _, ...told } = facts;
  return { entries: [ledgerEntry('described', { unitId: matter.unit_id, matterId: given.matterId, audience: matter.audience }, told)] };
}
