import type { Rule } from '../rule.ts';

const inForce = {
  validFrom: '2023-07-01',
  validTo: null,
  act: 'law-10-2022',
  certainty: 'verified',
  settable: false,
} as const;

/** Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, in force since 2023-07-01. */
export const law10of2022: readonly Rule[] = [
  // Art. 12(3): where sector law is silent, publicise within 05 working days of the decision.
  { ...inForce, key: 'publicity.default', kind: 'term', value: 5, unit: 'workingDays', start: 'decision', article: '12.3' },
  // Art. 13(2): posted for at least 30 consecutive days.
  { ...inForce, key: 'publicity.posting.min', kind: 'posting', value: 30, unit: 'consecutiveDays', start: 'posting', article: '13.2' },
  // Art. 13(3): broadcast for at least 03 consecutive days.
  { ...inForce, key: 'publicity.radio.min', kind: 'posting', value: 3, unit: 'consecutiveDays', start: 'broadcast', article: '13.3' },
  // Art. 47(2): the same 05 working days inside agencies and units.
  { ...inForce, key: 'publicity.agency.default', kind: 'term', value: 5, unit: 'workingDays', start: 'decision', article: '47.2' },
  // Art. 48(1): posted inside the agency for at least 20 consecutive days.
  {
    ...inForce,
    key: 'publicity.agency.posting.min',
    kind: 'posting',
    value: 20,
    unit: 'consecutiveDays',
    start: 'posting',
    article: '48.1',
  },
  // Art. 32(1): the people's committee holds a dialogue at least once a year.
  { ...inForce, key: 'dialogue.gov.min', kind: 'minimum', value: 1, unit: 'perYear', article: '32.1' },
];
