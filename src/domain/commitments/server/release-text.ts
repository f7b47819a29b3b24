import { defineVerb } from '#platform/verb.ts';
import { ReleaseTextInput } from '../commitment.ts';
import { mayRelease } from '../policy.ts';
import { atLeastOne } from './entries.ts';
import { releaseMatter } from './steps/release-matter.ts';
import { matterSubject } from './subjects.ts';

/** Puts the office's words before the public. */
export const releaseText = defineVerb({
  name: 'commitments.release-text',
  input: ReleaseTextInput,
  subject: (tx, { matterId }) => matterSubject(tx, matterId),
  may: mayRelease,
  act: async (tx, ctx, input) => {
    const { releaseId, entries } = await releaseMatter(tx, ctx, input);
    return { result: { releaseId }, entries: atLeastOne(entries) };
  },
});
