import { defineVerb } from '#platform/verb.ts';
import { draftInput } from '../document.ts';
import { mayDocument } from '../policy.ts';
import { openDraft } from './open-draft.ts';

/** A new draft, written by hand; dialogues compose theirs through the step `openDraft`. */
export const draftDocument = defineVerb({
  name: 'records.draft-document',
  input: draftInput,
  may: (actor, _, input) => mayDocument('draft', actor, input),
  act: async (tx, ctx, input) => {
    const { documentId, entries } = await openDraft(tx, ctx, input);
    return { result: { documentId }, entries };
  },
});
