import type { Ctx } from '#platform/context.ts';
import { hatOf } from './reading.ts';

export type Sender = { name: string | null; telephone: string | null };

/** Who sent an opinion, if they said so. Each reading is kept in the access log; another unit's opinion has no sender. */
export async function readSender(ctx: Ctx, opinionId: string): Promise<Sender | undefined> {
  const hat = hatOf(ctx);
  const mayRead = ['drafting-officer', 'head-of-office', 'leader', 'front-officer'].includes(hat.role);
  await ctx.db
    .insertInto('access_log')
    .values({
      at: ctx.now,
      account_id: ctx.actor.kind === 'officer' ? ctx.actor.accountId : null,
      hat_id: hat.id,
      request_id: ctx.requestId,
      what: 'dialogues.sender',
      subject: `opinion:${opinionId}`,
      refused: !mayRead,
    })
    .execute();
  if (!mayRead) return undefined;
  return ctx.db
    .selectFrom('opinion_sender')
    .innerJoin('opinion', 'opinion.matter_id', 'opinion_sender.matter_id')
    .select(['opinion_sender.name', 'opinion_sender.telephone'])
    .where('opinion_sender.matter_id', '=', opinionId)
    .where('opinion.unit_id', '=', hat.unitId)
    .executeTakeFirst();
}
