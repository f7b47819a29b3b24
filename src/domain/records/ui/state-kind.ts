import type { StateKind } from '#ui/state.ts';
import type { DocumentState } from '../document.ts';

/** The shape that a paper's state has everywhere. */
export function stateKind(state: DocumentState): StateKind {
  switch (state) {
    case 'draft':
      return 'waiting';
    case 'checked':
    case 'signed':
    case 'registered':
      return 'doing';
    case 'published':
      return 'done';
    case 'withdrawn':
      return 'removed';
    case 'replaced':
      return 'noted';
    default:
      return state satisfies never;
  }
}
