import { Conflict, Refused } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { Tx } from '#platform/db/database.server.ts';
import { defineVerb } from '#platform/verb.ts';
import { appointment } from '../org-unit.ts';
import { mayAdministerUnit } from '../policy.ts';
import { brokeConstraint } from './administered.ts';
import { getPost, type Post } from './offices.ts';

/** Gives a post to an account from a day on; whoever held it holds it until that day. An acting holder stands beside. */
export const appointHolder = defineVerb({
  name: 'org-units.appoint-holder',
  input: appointment,
  subject: (tx, input) => getPost({ db: tx }, input.postId),
  may: mayAdministerUnit,
  act: async (tx, ctx, input, post) => {
    if (post.validFrom > input.from || (post.validTo !== null && post.validTo <= input.from)) {
      throw new Refused('org-units.post-not-then', { on: input.from });
    }
    const present = input.acting ? undefined : await findPresent(tx, post);
    if (present?.account_id === input.accountId) return { result: { holderId: present.id }, unchanged: 'already holds it' };
    if (present !== undefined) await endPresent(tx, present, input.from);
    const id = newId(ctx.now);
    await tx
      .insertInto('post_holder')
      .values({ id, post_id: post.id, account_id: input.accountId, acting: input.acting, valid_from: input.from, valid_to: post.validTo })
      .execute()
      .catch((error: unknown) => {
        throw brokeConstraint(error, 'post_holder_one_a_day') ? new Conflict('org-units.holder-not-before', { from: input.from }) : error;
      });
    const facts = { post: post.id, account: input.accountId, acting: input.acting, from: input.from, ended: present?.id };
    return {
      result: { holderId: id },
      entries: [{ kind: 'org-units.holder-appointed', unitId: post.unitId, subject: `post:${post.id}`, audience: 2, facts }],
    };
  },
});

type Present = { id: string; account_id: string; valid_from: string };

function findPresent(tx: Tx, post: Post): Promise<Present | undefined> {
  return tx
    .selectFrom('post_holder')
    .select(['id', 'account_id', 'valid_from'])
    .where('post_id', '=', post.id)
    .where('acting', '=', false)
    .where('valid_to', 'is not distinct from', post.validTo)
    .forUpdate()
    .executeTakeFirst();
}

async function endPresent(tx: Tx, present: Present, on: string): Promise<void> {
  if (present.valid_from >= on) throw new Refused('org-units.holder-not-before', { from: present.valid_from });
  await tx.updateTable('post_holder').set({ valid_to: on }).where('id', '=', present.id).execute();
}
