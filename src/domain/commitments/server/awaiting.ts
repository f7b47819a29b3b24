import { getDue } from '#domain/statute/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { NotAllowed } from '#platform/errors.ts';
import type { MatterSource } from '../commitment.ts';
import { mayRelease } from '../policy.ts';

export type AwaitingRelease = {
  matterId: string;
  code: string;
  title: string | null;
  source: MatterSource;
  occasionOn: string | null;
  groupId: string | null;
  topic: string | null;
  openedOn: string;
  version: number;
};

/** What waits for its public text, longest waiting first; the words stay with the domain that took them in. */
export async function listAwaitingRelease(ctx: Ctx, limit = 100): Promise<AwaitingRelease[]> {
  const unitId = ctx.actor.kind === 'officer' ? ctx.actor.hat.unitId : '';
  const verdict = mayRelease(ctx.actor, { unitId });
  if (!verdict.allowed) throw new NotAllowed(verdict.code, verdict.params);
  const rows = await ctx.db
    .selectFrom('matter')
    .select([
      'id as matterId',
      'code',
      'title',
      'source',
      'occasion_on as occasionOn',
      'group_id as groupId',
      'topic',
      'opened_on as openedOn',
      'version',
    ])
    .where('unit_id', '=', unitId)
    .where('release_state', '=', 'awaiting')
    .where('audience', '<', 3)
    .orderBy('opened_on')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, source: row.source as MatterSource })); // the column's check
}

/** By when the office decides about a text received on a day, by the unit's own term. */
export async function findReleaseDue(ctx: Ctx, openedOn: string): Promise<string> {
  const unitId = ctx.actor.kind === 'officer' ? ctx.actor.hat.unitId : null;
  return (await getDue(ctx.db, 'release.term', { from: openedOn, unitId })).dueOn;
}
