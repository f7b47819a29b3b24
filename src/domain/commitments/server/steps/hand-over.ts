import type { Ctx } from '#platform/context.ts';
import type { Tx } from '#platform/db/database.server.ts';
import { Conflict, Refused } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { Entry } from '#platform/journal/entry.ts';
import { dayOf } from '#platform/now.ts';
import { ledgerEntry } from '../entries.ts';
import type { Holder } from './open-commitment.ts';

export type HandOver = { commitmentId: string; to: Holder & { unitId: string }; on?: string | undefined; reason: string };

/** Another holder from a day on; the days of the one before stay. Also on the day on which a unit is dissolved. */
export async function handOver(tx: Tx, ctx: Ctx, given: HandOver): Promise<{ entries: Entry[] }> {
  const on = given.on ?? dayOf(ctx.now);
  const from = await endHolding(tx, given.commitmentId, on);
  await tx
    .insertInto('commitment_holding')
    .values({
      id: newId(ctx.now),
      commitment_id: given.commitmentId,
      unit_id: given.to.unitId,
      organisation_id: given.to.organisationId,
      post_id: given.to.postId ?? null,
      since: on,
      reason: given.reason,
    })
    .execute();
  const row = await tx
    .updateTable('commitment')
    .set((eb) => ({
      holder_unit_id: given.to.unitId,
      holder_organisation_id: given.to.organisationId,
      holder_post_id: given.to.postId ?? null,
      version: eb('version', '+', 1),
      changed_at: ctx.now,
    }))
    .where('id', '=', given.commitmentId)
    .where('state', '=', 'open')
    .returning(['unit_id', 'matter_id', 'audience'])
    .executeTakeFirst();
  if (row === undefined) throw new Conflict('commitments.is-closed');
  const subject = { unitId: row.unit_id, matterId: row.matter_id, commitmentId: given.commitmentId, audience: row.audience };
  const facts = { fromOrganisation: from, organisation: given.to.organisationId, unit: given.to.unitId, on };
  const entry = ledgerEntry('handed-over', subject, facts, { reason: given.reason });
  // Told to the new unit as well: it stands on its ledger from now on.
  const taken = ledgerEntry('taken-over', { ...subject, unitId: given.to.unitId }, { on });
  return { entries: given.to.unitId === row.unit_id ? [entry] : [entry, taken] };
}

async function endHolding(tx: Tx, commitmentId: string, on: string): Promise<string> {
  const holding = await tx
    .selectFrom('commitment_holding')
    .select(['id', 'since', 'organisation_id'])
    .where('commitment_id', '=', commitmentId)
    .where('until', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (holding === undefined) throw new Conflict('commitments.is-closed');
  if (on < holding.since) throw new Refused('commitments.hand-over-before', { since: holding.since });
  await tx.updateTable('commitment_holding').set({ until: on }).where('id', '=', holding.id).execute();
  return holding.organisation_id;
}
