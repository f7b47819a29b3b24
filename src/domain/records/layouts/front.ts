import { state2020 } from './state.ts';
import type { Layout } from './layout.ts';

/** Guidance 91/HD-MTTW-BTT (2013): papers of the Fatherland Front. A newer guide may exist. */
export const front2013: Layout = {
  ...state2020,
  key: 'front-91-2013',
  system: 'front',
  validFrom: '2013-01-01',
  source: { act: 'Hướng dẫn 91/HD-MTTW-BTT năm 2013', article: null, certainty: 'secondary' },
  head: { ...state2020.head, leftShare: 0.38 },
  recipients: { ...state2020.recipients, archive: 'Lưu: VP' },
};
