import { dayOf } from '#platform/now.ts';
import { defineVerb } from '#platform/verb.ts';
import { documentRef } from '../document.ts';
import { layoutFor } from '../layouts/layout-for.ts';
import { mayDocument } from '../policy.ts';
import { changeDocument, demandDocument, documentEntry, lockDocument, recordStep } from './document-rows.ts';
import { issuingBody } from './open-draft.ts';

/** The head of the office has read form and content. The layout is settled here: the draft may be older than today's rules. */
export const checkDocument = defineVerb({
  name: 'records.check-document',
  input: documentRef,
  subject: (tx, input) => lockDocument(tx, input.documentId),
  may: (actor, document) => mayDocument('check', actor, document),
  act: async (tx, ctx, input, document) => {
    demandDocument(document, 'check', input.version);
    const body = await issuingBody(tx, document);
    const layout = layoutFor(body.kind, dayOf(ctx.now)).key;
    const version = await changeDocument(tx, document, { state: 'checked', layout });
    await recordStep(tx, ctx, document.id, 'checked');
    return { result: { version }, entries: [documentEntry(document, 'checked', { layout })] };
  },
});
