import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.server.ts';
import { NotFound } from '#platform/errors.ts';
import type { CommitmentState, ReleaseState } from '../commitment.ts';

/** A commitment, locked, as policies and acts need it. Throws NotFound. */
export async function commitmentSubject(tx: Tx, commitmentId: string) {
  const row = await tx
    .selectFrom('commitment')
    .select([
      'id',
      'matter_id as matterId',
      'unit_id as unitId',
      'holder_unit_id as holderUnitId',
      'holder_organisation_id as holderOrganisationId',
      'state',
      'due_on as dueOn',
      'audience',
      'version',
      'changed_at',
    ])
    .where('id', '=', commitmentId)
    .where('audience', '<', 3)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) throw new NotFound('commitments.not-found');
  return { ...row, state: row.state as CommitmentState }; // the column's check
}
export type CommitmentSubject = Awaited<ReturnType<typeof commitmentSubject>>;

/** A matter, locked, with the unit that deals with it now. Throws NotFound. */
export async function matterSubject(tx: Tx, matterId: string) {
  const row = await tx
    .selectFrom('matter')
    .select(['id as matterId', 'unit_id as unitId', 'audience', 'release_state as releaseState', 'version', 'changed_at'])
    .select(
      sql<string>`coalesce((select holder_unit_id from commitment where matter_id = matter.id order by id desc limit 1), unit_id)`.as(
        'holderUnitId',
      ),
    )
    .where('id', '=', matterId)
    .where('audience', '<', 3)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) throw new NotFound('commitments.not-found');
  return { ...row, releaseState: row.releaseState as ReleaseState }; // the column's check
}
