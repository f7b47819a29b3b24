import type { Ctx } from '#platform/context.ts';
import { demand } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { defineVerb } from '#platform/verb.ts';
import { ReasonedMatterInput } from '../commitment.ts';
import { mayRelease as isPossible } from '../lifecycle.ts';
import { mayRelease } from '../policy.ts';
import { ledgerEntry } from './entries.ts';
import { sameVersion } from './same-version.ts';
import { matterSubject } from './subjects.ts';
import { wornPost } from './worn-post.ts';

/** Not published, with the reason that the sender reads beside the receipt. The matter is followed all the same. */
export const refuseRelease = defineVerb({
  name: 'commitments.refuse-release',
  input: ReasonedMatterInput,
  subject: (tx, { matterId }) => matterSubject(tx, matterId),
  may: mayRelease,
  act: async (tx, ctx: Ctx, { matterId, version, reason }, matter) => {
    demand(isPossible(matter.releaseState, 'refuse'));
    sameVersion(matter, version);
    const refused_by_post_id = wornPost(ctx);
    await tx
      .insertInto('release_refusal')
      .values({ id: newId(ctx.now), matter_id: matterId, reason, refused_at: ctx.now, refused_by_post_id })
      .execute();
    await tx
      .updateTable('matter')
      .set((eb) => ({ release_state: 'refused', changed_at: ctx.now, version: eb('version', '+', 1) }))
      .where('id', '=', matterId)
      .execute();
    return { result: undefined, entries: [ledgerEntry('release-refused', { unitId: matter.unitId, matterId }, {}, { reason })] };
  },
});
