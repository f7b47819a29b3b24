/** One part of a bar. The pattern tells it from its neighbours where there is no colour. */
export type Part = {
  count: number;
  tone: 'late' | 'soon' | 'doing' | 'done' | 'up' | 'noted';
  pattern?: 'plain' | 'slant' | 'dots' | 'bars';
};
