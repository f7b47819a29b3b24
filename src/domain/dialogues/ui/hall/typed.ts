import type { Capacity, Leaning, TakenOutKind } from '../../opinion.ts';

/** What the composer holds of one opinion. Blank means not said. */
export type Typed = {
  words: string;
  groupId: string;
  capacity: Capacity;
  speakingFor: string;
  topic: string;
  kind: Leaning | '';
  /** The fields of the five dispositions, by the names of the evening's form. */
  fields: Readonly<Record<string, string>>;
};

export const takenOutKindOnHurry: TakenOutKind = 'accusation';

export function nothingTyped(fields: Readonly<Record<string, string>> = {}): Typed {
  return { words: '', groupId: '', capacity: 'self', speakingFor: '', topic: '', kind: '', fields };
}

/** The one field that a disposition needs in the room; what else it takes has a value from the start. */
export const neededField = {
  answered: 'answer',
  assigned: 'organisationId',
  'sent-up': 'bodyName',
  noted: 'will',
  guided: 'where',
} as const;

/** Whether the disposition can be recorded now; otherwise only its direction is, and the evening completes it. */
export function isComplete({ kind, fields }: Typed): boolean {
  if (kind === '') return false;
  if (kind === 'sent-up' && !fields['nextOn']) return false;
  if (kind === 'answered' && !fields['postId']) return false;
  return (fields[neededField[kind]] ?? '').trim() !== '';
}

export function sameTyped(a: Typed, b: Typed): boolean {
  return JSON.stringify(ordered(a)) === JSON.stringify(ordered(b));
}

// Only the fields of the chosen kind count: the others are what was left in the form.
function ordered(typed: Typed): unknown {
  const { words, groupId, capacity, speakingFor, topic, kind, fields } = typed;
  const own = kind === '' ? [] : Object.entries(fields).toSorted(([x], [y]) => x.localeCompare(y));
  return [words.trim(), groupId, capacity, speakingFor.trim(), topic, kind, own];
}
