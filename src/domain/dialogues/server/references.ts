import type { Tx } from '#platform/db/database.server.ts';
import { Invalid, type Params } from '#platform/errors.ts';

type Named = {
  conveningOrganisationIds: string[];
  invitedOrganisationIds: string[];
  chairPostIds: string[];
  concludesPostId?: string | undefined;
};

/** Every body and post a conference names is one of the product's; else a form made by hand would end as a server error. */
export async function demandNamed(tx: Tx, named: Named): Promise<void> {
  const organisations = [...named.conveningOrganisationIds, ...named.invitedOrganisationIds];
  const posts = named.concludesPostId === undefined ? named.chairPostIds : [...named.chairPostIds, named.concludesPostId];
  await demandOrganisations(tx, organisations, 'conveningOrganisationIds');
  await demandPosts(tx, posts, 'chairPostIds');
}

export async function demandOrganisations(tx: Tx, ids: readonly string[], field: string): Promise<void> {
  if (ids.length === 0) return;
  const found = await tx.selectFrom('organisation').select('id').where('id', 'in', ids).execute();
  demandAll(ids, found, field, 'dialogues.no-such-organisation');
}

export async function demandPosts(tx: Tx, ids: readonly string[], field: string): Promise<void> {
  if (ids.length === 0) return;
  const found = await tx.selectFrom('post').select('id').where('id', 'in', ids).execute();
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
