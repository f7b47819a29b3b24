import { demand, Refused } from '#platform/errors.ts';
import { dayOf } from '#platform/now.ts';
import { defineVerb } from '#platform/verb.ts';
import { ExtendCommitmentInput } from '../commitment.ts';
import { mayDo } from '../lifecycle.ts';
import { mayExtend } from '../policy.ts';
import { atLeastOne } from './entries.ts';
import { sameVersion } from './same-version.ts';
import { setTerm } from './steps/open-commitment.ts';
import { commitmentSubject } from './subjects.ts';

/** A later date with its reason; both are public with the matter. Only forward, and not into the past. */
export const extendCommitment = defineVerb({
  name: 'commitments.extend',
  input: ExtendCommitmentInput,
  subject: (tx, { commitmentId }) => commitmentSubject(tx, commitmentId),
  may: mayExtend,
  act: async (tx, ctx, { commitmentId, version, dueOn, reason }, commitment) => {
    sameVersion(commitment, version);
    demand(mayDo(commitment.state, 'extend'));
    const today = dayOf(ctx.now);
    if (dueOn <= today) throw new Refused('commitments.date-past', { on: dueOn });
    if (commitment.dueOn !== null && dueOn <= commitment.dueOn)
      throw new Refused('commitments.date-not-later', { dueOn: commitment.dueOn });
    const { entries } = await setTerm(tx, ctx, { commitmentId, term: { cause: 'extension', from: today, dueOn, reason } });
    return { result: { dueOn }, entries: atLeastOne(entries) };
  },
});
