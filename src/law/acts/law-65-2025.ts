import type { Rule } from '../rule.ts';

/** Luật Tổ chức chính quyền địa phương 65/2025/QH15, in force 2025-03-01 to 2025-06-15; its article was not read. */
export const law65of2025: readonly Rule[] = [
  {
    key: 'dialogue.gov.notice',
    kind: 'backward',
    value: 7,
    unit: 'daysBefore',
    start: 'conference',
    validFrom: '2025-03-01',
    validTo: '2025-06-15',
    act: 'law-65-2025',
    article: null,
    certainty: 'secondary',
    settable: true,
  },
];
