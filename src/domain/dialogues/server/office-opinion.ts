import { sql } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import { NotFound } from '#platform/errors.ts';
import { readOfficeOpinions, type OfficeOpinion } from './office-opinions.ts';
import { hatOf } from './reading.ts';

/** One opinion of the hat's unit; a group's officer sees the own group's only. Throws NotFound. */
export async function getOfficeOpinion(ctx: Ctx, opinionId: string): Promise<OfficeOpinion> {
  const { unitId, role, groupId } = hatOf(ctx);
  const [found] = await readOfficeOpinions(ctx.db, sql`opinion.matter_id = ${opinionId}::uuid and opinion.unit_id = ${unitId}`);
  if (found === undefined || (role === 'group-officer' && found.groupId !== groupId)) throw new NotFound('dialogues.no-such-opinion');
  return found;
}
