export type Column = {
  key: string;
  label: string;
  /** `number` stands right, `date` in digits of one width; the first column holds the row's name and its link. */
  kind?: 'text' | 'number' | 'date';
  /** Said by the arrow in the head. */
  sorted?: 'ascending' | 'descending';
};
