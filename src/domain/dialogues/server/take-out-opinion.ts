import { sql } from 'kysely';
import { voidMatter } from '#domain/commitments/index.server.ts';
import { defineVerb } from '#platform/verb.ts';
import { TakeOutInput } from '../opinion.ts';
import { mayRecordInHall } from '../policy.ts';
import { demandOpinionAct, lockOpinion } from './opinion-rows.ts';
import { opinionEntry } from './opinion-writing.ts';
import { clearPapers } from './papers-taken-out.ts';

/** An accusation of a person, or a secret: gone at once from every screen, answer and draft. Only the count stays. */
export const takeOutOpinion = defineVerb({
  name: 'dialogues.take-out-opinion',
  input: TakeOutInput,
  subject: (tx, input) => lockOpinion(tx, input.opinionId),
  may: (actor, opinion) => mayRecordInHall(actor, opinion),
  act: async (tx, ctx, input, opinion) => {
    demandOpinionAct(opinion, 'take-out');
    const voided = await voidMatter(tx, ctx, { matterId: opinion.id, reason: input.kind });
    await sql`select take_out_opinion(${opinion.id}::uuid, ${input.kind}, ${ctx.now}::timestamptz)`.execute(tx);
    const papers = await clearPapers(tx, ctx, opinion);
    const own = {
      ...opinionEntry('opinion-taken-out', opinion, { kind: input.kind, withdrawn: papers.withdrawn, drafts: papers.drafts }),
      audience: 3 as const,
    };
    return {
      result: { withdrawnDocuments: papers.withdrawn, replacementDrafts: papers.drafts },
      entries: [own, ...voided.entries, ...papers.entries],
    };
  },
});
