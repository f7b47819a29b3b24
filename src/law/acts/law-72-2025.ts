import type { Rule } from '../rule.ts';

const inForce = {
  validFrom: '2025-06-16',
  validTo: null,
  act: 'law-72-2025',
  certainty: 'verified',
  settable: false,
} as const;

/** Luật Tổ chức chính quyền địa phương 72/2025/QH15, in force since 2025-06-16. */
export const law72of2025: readonly Rule[] = [
  // Art. 43(1): an extraordinary dialogue when at least 10 % of all voters of the commune ask.
  { ...inForce, key: 'dialogue.gov.voters', kind: 'threshold', numerator: 1, denominator: 10, unit: 'ratioAtLeast', article: '43.1' },
  // Art. 43(2): time, place, content and way of attending are announced at least 7 days before.
  { ...inForce, key: 'dialogue.gov.notice', kind: 'backward', value: 7, unit: 'daysBefore', start: 'conference', article: '43.2' },
  // Art. 43(3): content and result are told to the people within 10 days of the conference.
  { ...inForce, key: 'dialogue.gov.result', kind: 'term', value: 10, unit: 'days', start: 'conference', article: '43.3' },
];
