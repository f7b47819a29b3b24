import { allowed, refused, type Verdict } from '#platform/errors.ts';

export type Judged = {
  /** Last day for a word on the answer, by `verdict.term`. */
  until: string;
  /** How often the sender may ask to look again. */
  rounds: number;
  round: number;
  judgedAlready: boolean;
};

/** A word on an answer: in time, once, and not for ever. Agreeing is always possible within the term. */
export function checkVerdict(agrees: boolean, today: string, judged: Judged): Verdict {
  if (judged.judgedAlready) return refused('commitments.judged-already');
  if (today > judged.until) return refused('commitments.verdict-late', { until: judged.until });
  if (!agrees && judged.round > judged.rounds) return refused('commitments.rounds-used', { rounds: judged.rounds });
  return allowed;
}
