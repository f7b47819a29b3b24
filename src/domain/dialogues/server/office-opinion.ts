import { sql } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import { NotFound } from '#platform/errors.ts';
import { readOfficeOpinions, seenBy, type OfficeOpinion } from './office-opinions.ts';
import { hatOf } from './reading.ts';

/** One opinion of the hat's unit; as far as the hat sees it. Throws NotFound. */
export async function getOfficeOpinion(ctx: Ctx, opinionId: string): Promise<OfficeOpinion> {
  const hat = hatOf(ctx);
  const [found] = await readOfficeOpinions(ctx.db, sql`opinion.matter_id = ${opinionId}::uuid and opinion.unit_id = ${hat.unitId}`);
  const seen = found && seenBy(hat, found);
  if (seen === undefined) throw new NotFound('dialogues.no-such-opinion');
  return seen;
}
