import type { Ctx } from '#platform/context.ts';
import { NotAllowed } from '#platform/errors.ts';

/** The original words of opinions of the own unit, by id; those taken out are not here. For the office only. */
export async function getOpinionWords(ctx: Ctx, opinionIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ctx.actor.kind !== 'officer') throw new NotAllowed('dialogues.not-an-officer');
  if (opinionIds.length === 0) return new Map();
  const rows = await ctx.db
    .selectFrom('opinion')
    .select(['matter_id', 'words'])
    .where('matter_id', 'in', opinionIds)
    .where('unit_id', '=', ctx.actor.hat.unitId)
    .execute();
  return new Map(rows.flatMap((row) => (row.words === null ? [] : [[row.matter_id, row.words] as const])));
}
