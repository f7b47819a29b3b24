import { Refused } from '#platform/errors.ts';
import { defineVerb } from '#platform/verb.ts';
import { documentContent, documentRef } from '../document.ts';
import { mayDocument } from '../policy.ts';
import { demandDocument, lockDocument } from './document-rows.ts';
import { openDraft } from './open-draft.ts';

/**
 * Art. 18(3) Decree 30/2020: wrong content is replaced by a document of equal form. Opens its draft, with the old text to start from;
 * the old paper counts as replaced when the new one is published.
 */
export const replaceDocument = defineVerb({
  name: 'records.replace-document',
  input: documentRef,
  subject: (tx, input) => lockDocument(tx, input.documentId),
  may: (actor, document) => mayDocument('replace', actor, document),
  act: async (tx, ctx, input, document) => {
    demandDocument(document, 'replace', input.version);
    if (document.hidden) throw new Refused('records.compose-anew');
    const opinions = await tx.selectFrom('document_opinion').select('opinion_id').where('document_id', '=', document.id).execute();
    const { documentId, entries } = await openDraft(
      tx,
      ctx,
      { ...document, content: documentContent.parse(document.content), opinionIds: opinions.map((row) => row.opinion_id) },
      { replacesId: document.id },
    );
    return { result: { documentId }, entries };
  },
});
