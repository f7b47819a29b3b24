export type Column = {
  key: string;
  label: string;
  /** `number` stands right, `date` in digits of one width; the first column holds the row's name and its link. */
  kind?: 'text' | 'number' | 'date';
  /** On a phone it stands first in the card, without its label: the state. */
  lead?: boolean;
  /** Said by the arrow in the head. */
  sorted?: 'ascending' | 'descending';
};
