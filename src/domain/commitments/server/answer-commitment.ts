import { demand } from '#platform/errors.ts';
import { defineVerb } from '#platform/verb.ts';
import { AnswerCommitmentInput } from '../commitment.ts';
import { mayDo } from '../lifecycle.ts';
import { mayAnswer } from '../policy.ts';
import { atLeastOne } from './entries.ts';
import { sameVersion } from './same-version.ts';
import { recordAnswer } from './steps/record-answer.ts';
import { commitmentSubject } from './subjects.ts';

/** Answers a commitment in one of five kinds, each with the one thing it needs. */
export const answerCommitment = defineVerb({
  name: 'commitments.answer',
  input: AnswerCommitmentInput,
  subject: (tx, { commitmentId }) => commitmentSubject(tx, commitmentId),
  may: mayAnswer,
  act: async (tx, ctx, { commitmentId, version, answer, proofs }, commitment) => {
    sameVersion(commitment, version);
    demand(mayDo(commitment.state, 'answer'));
    const { recorded, entries } = await recordAnswer(tx, ctx, { commitmentId, answer, proofs });
    return { result: recorded, entries: atLeastOne(entries) };
  },
});
