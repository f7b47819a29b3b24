import type { Threshold } from './rule.ts';

/** Whole numbers only: 1/10 of 9,999 voters is reached by 1,000 and not by 999. */
export function meetsThreshold(rule: Threshold, part: number, whole: number): boolean {
  const [left, right] = [part * rule.denominator, whole * rule.numerator];
  return rule.unit === 'ratioAtLeast' ? left >= right : left > right;
}

/** The smallest number that meets the threshold, for 'needs 1,000 of 9,999 voters'. */
export function neededFor(rule: Threshold, whole: number): number {
  const exact = whole * rule.numerator;
  const floor = Math.floor(exact / rule.denominator);
  const reaches = exact % rule.denominator === 0 && rule.unit === 'ratioAtLeast';
  return reaches ? floor : floor + 1;
}
