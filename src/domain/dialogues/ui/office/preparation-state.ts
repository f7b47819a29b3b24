import type { Locale } from '#platform/i18n/locale.ts';
import type { StateKind } from '#ui/state.ts';
import { dialogueMessages, prepareMessages } from '../../messages/index.ts';
import type { PreparationState } from '../../opinion.ts';
import { shownPreparation, type ShownPreparation } from '../../preparing.ts';

const shapes: Readonly<Record<ShownPreparation, StateKind>> = {
  assigned: 'waiting',
  drafted: 'doing',
  returned: 'soon',
  submitted: 'provisional',
  approved: 'done',
};

/** How far a prepared answer is: shape and words. */
export function preparationTag(
  prepared: { state: PreparationState; returnReason: string | null },
  locale: Locale,
): { kind: StateKind; words: string } {
  const shown = shownPreparation(prepared);
  return {
    kind: shapes[shown],
    words: shown === 'returned' ? prepareMessages(locale).returnedState : dialogueMessages(locale).preparation[shown],
  };
}
