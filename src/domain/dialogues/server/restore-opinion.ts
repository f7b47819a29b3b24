import { sql } from 'kysely';
import { restoreMatter } from '#domain/commitments/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import type { Tx } from '#platform/db/database.server.ts';
import { Refused } from '#platform/errors.ts';
import { defineVerb } from '#platform/verb.ts';
import { OpinionRef } from '../opinion.ts';
import { mayRecordInHall } from '../policy.ts';
import { lockOpinion } from './opinion-rows.ts';
import { opinionEntry } from './opinion-writing.ts';

/** Undoes a taking-out within two minutes, by the person who did it. What was released waits for its release anew. */
export const restoreOpinion = defineVerb({
  name: 'dialogues.restore-opinion',
  input: OpinionRef,
  subject: (tx, input) => lockOpinion(tx, input.opinionId),
  may: (actor, opinion) => mayRecordInHall(actor, opinion),
  act: async (tx, ctx, _, opinion) => {
    if (opinion.takenOutAt === null) throw new Refused('dialogues.not-taken-out');
    await demandSamePerson(tx, ctx, opinion.id);
    const { rows } = await sql<{ restored: boolean; title: string | null }>`
      select restored, title from restore_opinion(${opinion.id}::uuid, ${ctx.now}::timestamptz)`.execute(tx);
    const [row] = rows;
    if (!row?.restored) throw new Refused('dialogues.undo-too-late');
    const { entries } = await restoreMatter(tx, ctx, { matterId: opinion.id, title: row.title ?? undefined });
    return { result: { version: opinion.version + 1 }, entries: [opinionEntry('opinion-restored', opinion), ...entries] };
  },
});

async function demandSamePerson(tx: Tx, ctx: Ctx, opinionId: string): Promise<void> {
  const entry = await tx
    .selectFrom('journal_entry')
    .select('account_id')
    .where('matter_id', '=', opinionId)
    .where('kind', '=', 'dialogues.opinion-taken-out')
    .orderBy('at', 'desc')
    .executeTakeFirst();
  const own = ctx.actor.kind === 'officer' && ctx.actor.accountId === entry?.account_id;
  if (!own) throw new Refused('dialogues.undo-other-account');
}
