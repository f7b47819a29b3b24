import { dayOf } from '#platform/now.ts';
import { text } from '#platform/text.ts';
import { defineVerb } from '#platform/verb.ts';
import { documentRef } from '../document.ts';
import { mayDocument } from '../policy.ts';
import { changeDocument, demandDocument, documentEntry, lockDocument, recordStep } from './document-rows.ts';

/** Takes a paper back with a reason. It stays in the office's list; on public pages only the fact stays. */
export const withdrawDocument = defineVerb({
  name: 'records.withdraw-document',
  input: documentRef.extend({ reason: text(2000) }),
  subject: (tx, input) => lockDocument(tx, input.documentId),
  may: (actor, document) => mayDocument('withdraw', actor, document),
  act: async (tx, ctx, input, document) => {
    demandDocument(document, 'withdraw', input.version);
    const on = dayOf(ctx.now);
    const version = await changeDocument(tx, document, { state: 'withdrawn', withdrawn_on: on, withdrawn_reason: input.reason });
    await recordStep(tx, ctx, document.id, 'withdrawn', input.reason);
    const audience = document.publishedOn === null ? 2 : 0;
    return {
      result: { version },
      entries: [{ ...documentEntry(document, 'withdrawn', { on }, audience), personal: { reason: input.reason } }],
    };
  },
});
