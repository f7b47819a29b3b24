import { demand } from '#platform/errors.ts';
import { defineVerb } from '#platform/verb.ts';
import { ReasonedMatterInput } from '../commitment.ts';
import { mayRelease as isPossible } from '../lifecycle.ts';
import { mayTakeDown } from '../policy.ts';
import { ledgerEntry } from './entries.ts';
import { endRelease, show } from './steps/release-matter.ts';
import { matterSubject } from './subjects.ts';
import { wornPost } from './worn-post.ts';

/** Takes a released text out of public view at once; the text, the reason and who did it stay for the unit. */
export const takeDown = defineVerb({
  name: 'commitments.take-down',
  // Something that must not be seen is taken down whatever version is on the screen.
  input: ReasonedMatterInput.omit({ version: true }),
  subject: (tx, { matterId }) => matterSubject(tx, matterId),
  may: mayTakeDown,
  act: async (tx, ctx, { matterId, reason }, matter) => {
    demand(isPossible(matter.releaseState, 'take-down'));
    await endRelease(tx, ctx, { matterId, byPostId: wornPost(ctx), reason });
    const { title } = await tx.selectFrom('matter').select('title').where('id', '=', matterId).executeTakeFirstOrThrow();
    await show(tx, ctx, matterId, { audience: 1, release_state: 'taken-down', title });
    return { result: undefined, entries: [ledgerEntry('taken-down', { unitId: matter.unitId, matterId, audience: 0 }, {}, { reason })] };
  },
});
