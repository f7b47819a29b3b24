import type { Layout } from './layout.ts';

/** Decree 30/2020/NĐ-CP, Art. 8 and 9 and Annex I: papers of the State. In force from 2020-03-05. */
export const state2020: Layout = {
  key: 'state-30-2020',
  system: 'state',
  validFrom: '2020-03-05',
  // The articles were read in the codified text; the figures of Annex I are from memory.
  source: { act: 'Nghị định 30/2020/NĐ-CP', article: '8, Phụ lục I', certainty: 'memory-high' },
  margins: { top: 20, bottom: 20, left: 30, right: 15 },
  body: { size: 14, firstLineIndent: 12.7, spaceBetween: 6, lineSpacing: 1.1 },
  tableSize: 12,
  pageNumberSize: 13,
  head: {
    leftShare: 0.38,
    right: [
      { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', size: 13 },
      { text: 'Độc lập - Tự do - Hạnh phúc', size: 14, rule: 1 },
    ],
    superiorSize: 13,
    bodySize: 13,
    bodyRule: 0.4,
    numberSize: 13,
    dateSize: 14,
  },
  title: { size: 14, abstractSize: 14, rule: 0.35 },
  signatureSize: 14,
  recipients: { heading: 'Nơi nhận:', underlined: false, italicBold: true, headingSize: 12, size: 11, between: ';', archive: 'Lưu: VT' },
};

/** Circular 01/2011/TT-BNV, which Decree 30/2020 replaced: the same look in what this product writes. */
export const state2011: Layout = {
  ...state2020,
  key: 'state-01-2011',
  validFrom: '2011-01-19',
  source: { act: 'Thông tư 01/2011/TT-BNV', article: null, certainty: 'memory-high' },
};
