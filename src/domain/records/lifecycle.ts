import { allowed, refused, type Verdict } from '#platform/errors.ts';
import type { DocumentState } from './document.ts';

export const documentActions = [
  'edit',
  'check',
  'return',
  'sign',
  'register',
  'publish',
  'prove',
  'withdraw',
  'replace',
  'correct',
] as const;
export type DocumentAction = (typeof documentActions)[number];

type RefusalCode =
  | 'records.not-checked-yet'
  | 'records.checked-already'
  | 'records.not-signed-yet'
  | 'records.signed-already'
  | 'records.not-registered-yet'
  | 'records.registered-already'
  | 'records.published-already'
  | 'records.is-withdrawn'
  | 'records.is-replaced';
type Answer = true | RefusalCode;

function everywhere(answer: Answer): Record<DocumentAction, Answer> {
  return {
    edit: answer,
    check: answer,
    return: answer,
    sign: answer,
    register: answer,
    publish: answer,
    prove: answer,
    withdraw: answer,
    replace: answer,
    correct: answer,
  };
}

/** What may be done with a paper in which state. After signing nothing in it changes: Art. 18(3) Decree 30/2020. */
const table: Readonly<Record<DocumentState, Readonly<Record<DocumentAction, Answer>>>> = {
  draft: { ...everywhere('records.not-checked-yet'), edit: true, check: true, withdraw: true },
  checked: {
    ...everywhere('records.not-signed-yet'),
    edit: 'records.checked-already',
    check: 'records.checked-already',
    return: true,
    sign: true,
    withdraw: true,
  },
  signed: {
    ...everywhere('records.signed-already'),
    register: true,
    publish: 'records.not-registered-yet',
    prove: 'records.not-registered-yet',
    withdraw: true,
  },
  registered: { ...everywhere('records.registered-already'), publish: true, prove: true, withdraw: true, replace: true, correct: true },
  published: { ...everywhere('records.published-already'), prove: true, withdraw: true, replace: true, correct: true },
  withdrawn: { ...everywhere('records.is-withdrawn'), replace: true },
  replaced: everywhere('records.is-replaced'),
};

/** Asked by the button and by the verb alike. */
export function canDocument(action: DocumentAction, state: DocumentState): Verdict {
  const answer = table[state][action];
  return answer === true ? allowed : refused(answer, {}, action === 'edit' ? '18.3' : undefined);
}

/** The way of a paper through the office, as the chain shows it. */
export const chainSteps = ['drafted', 'checked', 'signed', 'registered', 'published'] as const;
export type ChainStep = (typeof chainSteps)[number];

/** The step that waits for somebody; none when the paper has left the chain. */
export function openStep(state: DocumentState): ChainStep | undefined {
  switch (state) {
    case 'draft':
      return 'checked';
    case 'checked':
      return 'signed';
    case 'signed':
      return 'registered';
    case 'registered':
    case 'published':
      return 'published';
    case 'withdrawn':
    case 'replaced':
      return undefined;
    default:
      return state satisfies never;
  }
}
