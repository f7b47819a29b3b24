import type { StateKind } from '#ui/state.ts';
import type { DispositionKind } from '../opinion.ts';

/** The shape of each disposition. */
export const dispositionShapes: Readonly<Record<DispositionKind, StateKind>> = {
  answered: 'done',
  assigned: 'doing',
  'sent-up': 'up',
  noted: 'noted',
  guided: 'guided',
  'taken-out': 'removed',
};
