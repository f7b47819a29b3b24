import { text } from '#platform/text.ts';
import { defineVerb } from '#platform/verb.ts';
import { documentRef } from '../document.ts';
import { mayDocument } from '../policy.ts';
import { changeDocument, demandDocument, documentEntry, lockDocument, recordStep } from './document-rows.ts';

/** Back to the draft, with what is to be changed. */
export const returnForChanges = defineVerb({
  name: 'records.return-for-changes',
  input: documentRef.extend({ note: text(2000) }),
  subject: (tx, input) => lockDocument(tx, input.documentId),
  may: (actor, document) => mayDocument('return', actor, document),
  act: async (tx, ctx, input, document) => {
    demandDocument(document, 'return', input.version);
    const version = await changeDocument(tx, document, { state: 'draft' });
    await recordStep(tx, ctx, document.id, 'returned', input.note);
    return { result: { version }, entries: [{ ...documentEntry(document, 'returned'), personal: { note: input.note } }] };
  },
});
