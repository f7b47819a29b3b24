import { sql } from 'kysely';
import { getPosts } from '#domain/org-units/index.server.ts';
import type { Ctx, Hat, Role } from '#platform/context.ts';
import { dayOf } from '#platform/now.ts';

export type AccountHat = { id: string; role: Role; postId: string; groupId: string | null; validFrom: string; validTo: string | null };
export type AccountLine = {
  id: string;
  username: string;
  displayName: string;
  unitId: string;
  lastSignedInAt: Date | null;
  hats: AccountHat[];
};

const pageSize = 100;

/** The accounts a unit looks after, and those of others that wear a hat in it; by user name, 100 after `after`. Hats of this unit only, that last. */
export async function listAccounts(
  ctx: Pick<Ctx, 'db' | 'now'>,
  unitId: string,
  after = '',
): Promise<{ items: AccountLine[]; next: string | undefined }> {
  const { rows } = await sql<AccountLine>`
    select a.id, a.username, a.display_name as "displayName", a.unit_id as "unitId", t.last_at as "lastSignedInAt",
      coalesce((
        select json_agg(json_build_object('id', h.id, 'role', h.role, 'postId', h.post_id, 'groupId', h.group_id, 'validFrom', h.valid_from, 'validTo', h.valid_to)
          order by h.given_no)
        from hat h
        where h.account_id = a.id and h.unit_id = ${unitId} and (h.valid_to is null or h.valid_to > ${dayOf(ctx.now)}::date)
      ), '[]') as hats
    from user_account a
    left join sign_in_trace t on t.account_id = a.id
    where a.username > ${after}
      and (a.unit_id = ${unitId} or exists (
        select from hat h where h.account_id = a.id and h.unit_id = ${unitId} and (h.valid_to is null or h.valid_to > ${dayOf(ctx.now)}::date)))
    order by a.username
    limit ${pageSize + 1}`.execute(ctx.db);
  const items = rows.slice(0, pageSize);
  return { items, next: rows.length > pageSize ? items.at(-1)?.username : undefined };
}

/** How many accounts of a unit have never signed in. */
export async function countNeverSignedIn(ctx: Pick<Ctx, 'db'>, unitId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from user_account a
    where a.unit_id = ${unitId} and not exists (select from sign_in_trace t where t.account_id = a.id)`.execute(ctx.db);
  return rows[0]?.count ?? 0;
}

/** The place of each hat in words: 'Văn thư, Ủy ban nhân dân phường Bồ Đề'. By the hat's id. */
export async function describeHats(ctx: Pick<Ctx, 'db'>, hats: readonly Pick<Hat, 'id' | 'postId'>[]): Promise<Map<string, string>> {
  const posts = await getPosts(
    ctx,
    hats.map((hat) => hat.postId),
  );
  return new Map(
    hats.flatMap((hat) => {
      const post = posts.get(hat.postId);
      return post ? [[hat.id, `${post.title}, ${post.organisationName}`] as const] : [];
    }),
  );
}
