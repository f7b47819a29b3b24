import { sql } from 'kysely';
import { setTerm } from '#domain/commitments/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import type { Tx } from '#platform/db/database.server.ts';
import type { Entry } from '#platform/journal/entry.ts';
import type { Basis } from '../dialogue.ts';
import { replyTerm } from './reply-term.ts';

/**
 * Dates the promises of a conference that run by the rule: those without a date, and those that were counted from another day.
 * A day that the chair named, and one that was extended, stays.
 */
export async function datePromises(
  tx: Tx,
  ctx: Ctx,
  conference: { id: string; unitId: string; basis: readonly Basis[] },
  from: string,
): Promise<{ count: number; entries: Entry[] }> {
  const term = await replyTerm(tx, conference.unitId, conference.basis, from);
  if (term === undefined) return { count: 0, entries: [] };
  const { rows } = await sql<{ id: string }>`
    select commitment.id
    from opinion
    join commitment on commitment.matter_id = opinion.matter_id and commitment.state = 'open' and commitment.kind = 'reply'
    left join lateral (
      select cause, start_on from commitment_term where commitment_id = commitment.id order by set_at desc, id desc limit 1
    ) latest on true
    where opinion.conference_id = ${conference.id} and opinion.disposition = 'assigned'
      and (latest.cause is null or (latest.cause = 'rule' and latest.start_on <> ${from}::date))
    order by commitment.id`.execute(tx);
  const entries: Entry[] = [];
  for (const row of rows) entries.push(...(await setTerm(tx, ctx, { commitmentId: row.id, term })).entries);
  return { count: rows.length, entries };
}
