import type { Rule } from '../rule.ts';

/** Decision 2200 of Hà Nội, 2017-05-25; known from secondary sources only, so its units may set a shorter term. */
export const decision2200OfHanoi: readonly Rule[] = [
  // A written result within 30 working days of the conclusion notice. No act of the whole country has this term.
  {
    key: 'dialogue.item.reply',
    kind: 'term',
    value: 30,
    unit: 'workingDays',
    start: 'conclusion-notice',
    when: { unit: 'Hà Nội' },
    validFrom: '2017-05-25',
    validTo: null,
    act: 'decision-2200-hanoi',
    article: null,
    certainty: 'secondary',
    settable: true,
  },
];
