import type { Rule } from '../rule.ts';

const proposed = {
  validFrom: null,
  validTo: null,
  act: 'proposal',
  article: null,
  certainty: 'unverified',
  settable: true,
} as const;

/** Values that rest on no act known to us. Each unit may set its own; pages mark them as not verified. */
export const proposals: readonly Rule[] = [
  { ...proposed, key: 'dialogue.party.min', kind: 'minimum', value: 2, unit: 'perYear' },
  { ...proposed, key: 'dialogue.party.notice', kind: 'backward', value: 7, unit: 'daysBefore', start: 'conference' },
  { ...proposed, key: 'dialogue.party.conclusion', kind: 'term', value: 10, unit: 'workingDays', start: 'conference' },
  { ...proposed, key: 'dialogue.party.reply', kind: 'term', value: 20, unit: 'workingDays', start: 'conclusion-notice' },
  // After Art. 28(1) of the Law on reception of citizens, which tells a petitioner within 10 working days how the matter is handled.
  { ...proposed, key: 'web.opinion.reply', kind: 'term', value: 10, unit: 'workingDays', start: 'opinion-received' },
  { ...proposed, key: 'release.term', kind: 'term', value: 2, unit: 'workingDays', start: 'opinion-received' },
  { ...proposed, key: 'verdict.term', kind: 'term', value: 10, unit: 'workingDays', start: 'answer-told' },
];
