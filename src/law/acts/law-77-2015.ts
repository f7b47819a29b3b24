import type { Rule } from '../rule.ts';

/** Luật Tổ chức chính quyền địa phương 77/2015/QH13, in force 2016-01-01 to 2025-02-28. It had no term for the result. */
export const law77of2015: readonly Rule[] = [
  // Art. 125: the exchange is announced 7 days before.
  {
    key: 'dialogue.gov.notice',
    kind: 'backward',
    value: 7,
    unit: 'daysBefore',
    start: 'conference',
    validFrom: '2016-01-01',
    validTo: '2025-02-28',
    act: 'law-77-2015',
    article: '125',
    certainty: 'memory-high',
    settable: false,
  },
];
