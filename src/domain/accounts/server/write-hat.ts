import type { z } from 'zod';
import { getGroup, getPost } from '#domain/org-units/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import type { Tx } from '#platform/db/database.server.ts';
import { Conflict, Refused } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { Entry } from '#platform/journal/entry.ts';
import { dayOf } from '#platform/now.ts';
import type { hatInput } from '../account.ts';

/** Where a hat would be worn: the post, with the unit of its organisation. */
export type HatPlace = z.output<typeof hatInput> & { organisationId: string; unitId: string };

/** Reads the post and the group of a hat. Throws NotFound, and Refused where group and role or unit do not fit. */
export async function findPlace(tx: Tx, hat: z.output<typeof hatInput>): Promise<HatPlace> {
  const post = await getPost({ db: tx }, hat.postId);
  if (hat.groupId === undefined && hat.role === 'group-officer') throw new Refused('accounts.group-needed');
  if (hat.groupId !== undefined) {
    if (hat.role !== 'group-officer') throw new Refused('accounts.group-only-for-group-officer');
    const group = await getGroup({ db: tx }, hat.groupId);
    if (group.unitId !== post.unitId) throw new Refused('accounts.group-elsewhere');
  }
  return { ...hat, organisationId: post.organisationId, unitId: post.unitId };
}

/** Gives a hat. A step: asks no policy; the caller journals. Throws Conflict where the same one is worn already. */
export async function writeHat(tx: Tx, ctx: Ctx, accountId: string, place: HatPlace): Promise<{ hatId: string; entry: Entry }> {
  const { role, postId, organisationId, unitId, groupId } = place;
  const hatId = newId(ctx.now);
  const from = place.from ?? dayOf(ctx.now);
  const written = await tx
    .insertInto('hat')
    .values({
      id: hatId,
      account_id: accountId,
      role,
      post_id: postId,
      organisation_id: organisationId,
      unit_id: unitId,
      group_id: groupId ?? null,
      valid_from: from,
      created_at: ctx.now,
    })
    .onConflict((conflict) => conflict.constraint('hat_once_a_day').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (written === undefined) throw new Conflict('accounts.hat-given-already');
  const facts = { account: accountId, hat: hatId, role, post: postId, group: groupId, from };
  return { hatId, entry: { kind: 'accounts.hat-given', unitId, subject: `account:${accountId}`, audience: 3, facts } };
}
