import { defineVerb } from '#platform/verb.ts';
import { documentContent, documentRef, signing } from '../document.ts';
import { getLayout } from '../layouts/layout-for.ts';
import { mayDocument } from '../policy.ts';
import { changeDocument, demandDocument, documentEntry, lockDocument, recordStep } from './document-rows.ts';
import { demandSigning } from './signer.ts';

/** Changes the text of a draft. A second writer gets Conflict `records.edited-meanwhile` and loses nothing: the page shows both texts. */
export const editDraft = defineVerb({
  name: 'records.edit-draft',
  input: documentRef.extend({ content: documentContent, signing: signing.omit({ signerTitle: true }).optional() }),
  subject: (tx, input) => lockDocument(tx, input.documentId),
  may: (actor, document) => mayDocument('edit', actor, document),
  act: async (tx, ctx, input, document) => {
    demandDocument(document, 'edit', input.version);
    const changed = { ...document.signing, ...input.signing };
    if (input.signing) await demandSigning(tx, getLayout(document.layout).system, document, changed);
    const version = await changeDocument(tx, document, {
      title: input.content.abstract,
      content: JSON.stringify(input.content),
      signing: JSON.stringify(changed),
    });
    await recordStep(tx, ctx, document.id, 'edited');
    return { result: { version }, entries: [documentEntry(document, 'edited', { version })] };
  },
});
