import { demand, Refused } from '#platform/errors.ts';
import { dayOf } from '#platform/now.ts';
import { defineVerb } from '#platform/verb.ts';
import { StateLateReasonInput } from '../commitment.ts';
import { mayDo } from '../lifecycle.ts';
import { mayAnswer } from '../policy.ts';
import { ledgerEntry } from './entries.ts';
import { sameVersion } from './same-version.ts';
import { commitmentSubject } from './subjects.ts';

/** Says publicly why an answer is late; it stays late. */
export const stateLateReason = defineVerb({
  name: 'commitments.state-late-reason',
  input: StateLateReasonInput,
  subject: (tx, { commitmentId }) => commitmentSubject(tx, commitmentId),
  may: mayAnswer,
  act: async (tx, ctx, { commitmentId, version, reason }, commitment) => {
    sameVersion(commitment, version);
    demand(mayDo(commitment.state, 'state-late-reason'));
    const today = dayOf(ctx.now);
    if (commitment.dueOn === null || commitment.dueOn >= today) throw new Refused('commitments.not-late');
    await tx
      .updateTable('commitment')
      .set((eb) => ({ late_reason: reason, late_reason_on: today, changed_at: ctx.now, version: eb('version', '+', 1) }))
      .where('id', '=', commitmentId)
      .execute();
    return { result: undefined, entries: [ledgerEntry('late-reason-stated', { ...commitment, commitmentId }, { on: today }, { reason })] };
  },
});
