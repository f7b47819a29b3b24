import type { Layout } from './layout.ts';

/** Guidance 36-HD/VPTW (2018): papers of the Party to 2026-01-08. No State motto on them. */
export const party2018: Layout = {
  key: 'party-36-2018',
  system: 'party',
  validFrom: '2018-04-03',
  source: { act: 'Hướng dẫn 36-HD/VPTW năm 2018', article: null, certainty: 'memory-high' },
  margins: { top: 20, bottom: 20, left: 30, right: 15 },
  body: { size: 14, firstLineIndent: 12.7, spaceBetween: 6, lineSpacing: 1.15 },
  tableSize: 12,
  pageNumberSize: 14,
  head: {
    leftShare: 0.45,
    right: [{ text: 'ĐẢNG CỘNG SẢN VIỆT NAM', size: 15, rule: 1 }],
    superiorSize: 14,
    bodySize: 14,
    star: true,
    numberSize: 14,
    dateSize: 14,
  },
  title: { size: 16, abstractSize: 14, rule: 0.3 },
  signatureSize: 14,
  recipients: {
    heading: 'Nơi nhận',
    underlined: true,
    italicBold: false,
    headingSize: 14,
    size: 12,
    between: ',',
    archive: 'Lưu Văn phòng',
  },
};

/** Regulation 399-QĐ/TW and Guidance 05-HD/VPTW: papers of the Party from 2026-01-09. Known through secondary sources that disagree on sizes. */
export const party2026: Layout = {
  ...party2018,
  key: 'party-05-2026',
  validFrom: '2026-01-09',
  source: { act: 'Quy định 399-QĐ/TW, Hướng dẫn 05-HD/VPTW năm 2026', article: null, certainty: 'secondary' },
  head: {
    leftShare: 0.45,
    right: [{ text: 'ĐẢNG CỘNG SẢN VIỆT NAM', size: 14, rule: 1 }],
    superiorSize: 13,
    bodySize: 13,
    bodyRule: 0.4,
    numberSize: 13,
    dateSize: 14,
  },
  title: { size: 14, abstractSize: 14, rule: 0.3 },
};
