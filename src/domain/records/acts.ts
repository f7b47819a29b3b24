import type { Actor } from '#platform/context.ts';
import { canDocument, type DocumentAction } from './lifecycle.ts';
import { mayDocument } from './policy.ts';
import type { DocumentState } from './document.ts';

/** What the hat worn now may do with this paper as it stands: for buttons; the verbs ask again. */
export function actsOn(
  actor: Actor,
  document: { state: DocumentState; unitId: string; signerPostId: string; hidden: boolean },
): Record<DocumentAction, boolean> {
  const can = (action: DocumentAction) => canDocument(action, document.state).allowed && mayDocument(action, actor, document).allowed;
  return {
    edit: can('edit'),
    check: can('check'),
    return: can('return'),
    sign: can('sign'),
    register: can('register'),
    publish: can('publish'),
    prove: can('prove'),
    withdraw: can('withdraw'),
    replace: can('replace') && !document.hidden,
    correct: can('correct'),
  };
}
