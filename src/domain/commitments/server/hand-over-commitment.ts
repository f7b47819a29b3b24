import { demand, Refused } from '#platform/errors.ts';
import { dayOf } from '#platform/now.ts';
import { defineVerb } from '#platform/verb.ts';
import { HandOverCommitmentInput } from '../commitment.ts';
import { mayDo } from '../lifecycle.ts';
import { mayHandOver } from '../policy.ts';
import { demandSuccessor } from './demand-successor.ts';
import { atLeastOne } from './entries.ts';
import { sameVersion } from './same-version.ts';
import { handOver } from './steps/hand-over.ts';
import { commitmentSubject } from './subjects.ts';

/** Another post, another body, or the successor of a dissolved unit, from a day on; the days of each holder stay. */
export const handOverCommitment = defineVerb({
  name: 'commitments.hand-over',
  input: HandOverCommitmentInput,
  subject: (tx, { commitmentId }) => commitmentSubject(tx, commitmentId),
  may: mayHandOver,
  act: async (tx, ctx, { commitmentId, version, organisationId, postId, on, reason }, commitment) => {
    sameVersion(commitment, version);
    demand(mayDo(commitment.state, 'hand-over'));
    const today = dayOf(ctx.now);
    if (on !== undefined && on > today) throw new Refused('commitments.hand-over-in-future', { on });
    const to = await demandSuccessor(tx, ctx, commitment.holderUnitId, { organisationId, postId });
    const { entries } = await handOver(tx, ctx, { commitmentId, to, on: on ?? today, reason });
    return { result: undefined, entries: atLeastOne(entries) };
  },
});
