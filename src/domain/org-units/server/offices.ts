import { sql } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import { NotFound } from '#platform/errors.ts';
import type { Reader } from '#platform/db/database.server.ts';
import type { OrganisationKind } from '../org-unit.ts';

export type Organisation = {
  id: string;
  unitId: string;
  kind: OrganisationKind;
  name: string;
  shortName: string | null;
  /** As in document symbols: UBND, ĐU. */
  abbreviation: string | null;
  parentId: string | null;
  /** The upper line of its letterhead. */
  superiorName: string | null;
  validFrom: string;
  validTo: string | null;
};

export type Post = {
  id: string;
  organisationId: string;
  organisationName: string;
  organisationKind: OrganisationKind;
  unitId: string;
  title: string;
  signingTitle: string | null;
  roleHint: string | null;
  validFrom: string;
  validTo: string | null;
};

export type Holder = { postId: string; accountId: string; acting: boolean; from: string; to: string | null };

type Source = { db: Reader };

const organisationColumns = sql`id, unit_id as "unitId", kind, name, short_name as "shortName", abbreviation, parent_id as "parentId",
  superior_name as "superiorName", valid_from as "validFrom", valid_to as "validTo"`;

/** The bodies of a unit on a day, the people's committee and the Party committee first. */
export async function listOrganisations(ctx: Source, unitId: string, on: string): Promise<Organisation[]> {
  const { rows } = await sql<Organisation>`
    select ${organisationColumns} from public_organisation
    where unit_id = ${unitId} and valid_from <= ${on}::date and (valid_to is null or valid_to > ${on}::date)
    order by array_position(array['peoples-committee', 'party-committee', 'front-committee', 'peoples-council', 'office', 'department',
      'mass-organisation', 'outside-body'], kind), name collate "vi-x-icu", id`.execute(ctx.db);
  return rows;
}

/** Organisations by id, of any time. */
async function getOrganisations(ctx: Source, ids: readonly string[]): Promise<Map<string, Organisation>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<Organisation>`
    select ${organisationColumns} from public_organisation where id = any(${ids}::uuid[])`.execute(ctx.db);
  return new Map(rows.map((row) => [row.id, row]));
}

export async function getOrganisation(ctx: Source, organisationId: string): Promise<Organisation> {
  const organisation = (await getOrganisations(ctx, [organisationId])).get(organisationId);
  if (organisation === undefined) throw new NotFound('org-units.unknown-organisation');
  return organisation;
}

const postColumns = sql`post.id, post.organisation_id as "organisationId", body.name as "organisationName",
  body.kind as "organisationKind", body.unit_id as "unitId", post.title, post.signing_title as "signingTitle",
  post.role_hint as "roleHint", post.valid_from as "validFrom", post.valid_to as "validTo"`;

/** The posts of a unit on a day, by organisation. */
export async function listPosts(ctx: Source, unitId: string, on: string): Promise<Post[]> {
  const { rows } = await sql<Post>`
    select ${postColumns} from public_post post join public_organisation body on body.id = post.organisation_id
    where body.unit_id = ${unitId} and post.valid_from <= ${on}::date and (post.valid_to is null or post.valid_to > ${on}::date)
    order by array_position(array['peoples-committee', 'party-committee', 'front-committee', 'peoples-council', 'office', 'department',
      'mass-organisation', 'outside-body'], body.kind), body.name collate "vi-x-icu", post.id`.execute(ctx.db);
  return rows;
}

/** Posts by id, of any time. */
export async function getPosts(ctx: Source, ids: readonly string[]): Promise<Map<string, Post>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<Post>`
    select ${postColumns} from public_post post join public_organisation body on body.id = post.organisation_id
    where post.id = any(${ids}::uuid[])`.execute(ctx.db);
  return new Map(rows.map((row) => [row.id, row]));
}

export async function getPost(ctx: Source, postId: string): Promise<Post> {
  const post = (await getPosts(ctx, [postId])).get(postId);
  if (post === undefined) throw new NotFound('org-units.unknown-post');
  return post;
}

/** Who holds these posts on a day. For the office only: accounts are not public. */
export async function listHolders(ctx: Pick<Ctx, 'db'>, postIds: readonly string[], on: string): Promise<Holder[]> {
  if (postIds.length === 0) return [];
  const { rows } = await sql<Holder>`
    select post_id as "postId", account_id as "accountId", acting, valid_from as "from", valid_to as "to"
    from post_holder
    where post_id = any(${postIds}::uuid[]) and valid_from <= ${on}::date and (valid_to is null or valid_to > ${on}::date)
    order by acting, valid_from`.execute(ctx.db);
  return rows;
}
