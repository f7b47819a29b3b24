import type { Ctx } from '#platform/context.ts';
import { NotAllowed, NotFound } from '#platform/errors.ts';
import { normaliseCode } from '#platform/ids.ts';
import type { MatterAnswer } from '../matter.ts';
import { readAnswers } from './matter.ts';
import { secretFits } from './receipt.ts';

export type PrivatePart = { answers: MatterAnswer[]; refusal: string | null; additions: { words: string; givenAt: Date }[] };

/** What only the sender sees, by code and private code: the answer to a matter not released, and why it is not. */
export async function getPrivatePart(ctx: Ctx, code: string, secret: string): Promise<PrivatePart> {
  const matter = await ctx.db
    .selectFrom('matter')
    .select(['id', 'code', 'secret_hash'])
    .where('code', '=', normaliseCode(code))
    .where('audience', '<', 3)
    .executeTakeFirst();
  if (matter === undefined) throw new NotFound('commitments.code-unknown');
  if (!secretFits(matter.secret_hash, matter.code, secret)) throw new NotAllowed('commitments.secret-wrong');
  const refusal = await ctx.db
    .selectFrom('release_refusal')
    .select('reason')
    .where('matter_id', '=', matter.id)
    .orderBy('refused_at', 'desc')
    .executeTakeFirst();
  return {
    answers: await readAnswers(ctx.db, matter.id, 'office'),
    refusal: refusal?.reason ?? null,
    additions: await readAdditions(ctx, matter.id),
  };
}

/** What the sender added later, newest first. For the unit and the sender. */
export async function readAdditions(ctx: Pick<Ctx, 'db'>, matterId: string): Promise<{ words: string; givenAt: Date }[]> {
  return ctx.db
    .selectFrom('matter_addition')
    .select(['words', 'given_at as givenAt'])
    .where('matter_id', '=', matterId)
    .orderBy('given_at', 'desc')
    .execute();
}
