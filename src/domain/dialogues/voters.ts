import { rule } from '#law/statute-book.ts';

/** How many voters may ask for an extraordinary dialogue on a day; undefined where the law of the day knew no such right. */
export function votersNeeded(voters: number, on: string): number | undefined {
  const found = rule('dialogue.gov.voters', on);
  if (!found.ok || found.rule.kind !== 'threshold') return undefined;
  const { numerator, denominator } = found.rule;
  return Math.ceil((voters * numerator) / denominator);
}
