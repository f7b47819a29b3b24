import type { Tx } from '#platform/db/database.server.ts';
import { Invalid, type Params } from '#platform/errors.ts';

type Named = {
  conveningOrganisationIds: string[];
  invitedOrganisationIds: string[];
  chairPostIds: string[];
  concludesPostId?: string | undefined;
};

/** Every body and post a conference names is the unit's own; else a form made by hand would end as a server error. */
export async function demandNamed(tx: Tx, unitId: string, named: Named): Promise<void> {
  const organisations = [...named.conveningOrganisationIds, ...named.invitedOrganisationIds];
  const posts = named.concludesPostId === undefined ? named.chairPostIds : [...named.chairPostIds, named.concludesPostId];
  await demandOrganisations(tx, unitId, organisations, 'conveningOrganisationIds');
  await demandPosts(tx, unitId, posts, 'chairPostIds');
}

export async function demandOrganisations(tx: Tx, unitId: string, ids: readonly string[], field: string): Promise<void> {
  if (ids.length === 0) return;
  const found = await tx.selectFrom('organisation').select('id').where('unit_id', '=', unitId).where('id', 'in', ids).execute();
  demandAll(ids, found, field, 'dialogues.no-such-organisation');
}

export async function demandPosts(tx: Tx, unitId: string, ids: readonly string[], field: string): Promise<void> {
  if (ids.length === 0) return;
  const found = await tx
    .selectFrom('post')
    .innerJoin('organisation', 'organisation.id', 'post.organisation_id')
    .select('post.id')
    .where('organisation.unit_id', '=', unitId)
    .where('post.id', 'in', ids)
    .execute();
  demandAll(ids, found, field, 'dialogues.no-such-post');
}

export async function demandGroups(tx: Tx, unitId: string, ids: readonly string[], field: string): Promise<void> {
  if (ids.length === 0) return;
  const found = await tx.selectFrom('residential_group').select('id').where('unit_id', '=', unitId).where('id', 'in', ids).execute();
  demandAll(ids, found, field, 'dialogues.no-such-group');
}

export function invalidField(field: string, code: string, params: Params = {}): Invalid {
  return new Invalid({ [field]: { code, params } });
}

function demandAll(wanted: readonly string[], found: readonly { id: string }[], field: string, code: string): void {
  const known = new Set(found.map((row) => row.id));
  if (wanted.some((id) => !known.has(id))) throw invalidField(field, code);
}
