import { Refused } from '#platform/errors.ts';
import { dayOf } from '#platform/now.ts';
import { day } from '#platform/text.ts';
import { defineVerb } from '#platform/verb.ts';
import { documentRef } from '../document.ts';
import { mayDocument } from '../policy.ts';
import { changeDocument, demandDocument, documentEntry, lockDocument, recordStep } from './document-rows.ts';

/** Says that the paper was signed and on which day; the signature itself stands on the paper or in the office's document system. */
export const signDocument = defineVerb({
  name: 'records.sign-document',
  input: documentRef.extend({ signedOn: day }),
  subject: (tx, input) => lockDocument(tx, input.documentId),
  may: (actor, document) => mayDocument('sign', actor, document),
  act: async (tx, ctx, input, document) => {
    demandDocument(document, 'sign', input.version);
    if (input.signedOn > dayOf(ctx.now)) throw new Refused('records.signed-in-future', { on: input.signedOn });
    if (input.signedOn < dayOf(document.createdAt)) throw new Refused('records.signed-before-draft', { on: dayOf(document.createdAt) });
    const version = await changeDocument(tx, document, { state: 'signed', signed_on: input.signedOn });
    await recordStep(tx, ctx, document.id, 'signed');
    return { result: { version }, entries: [documentEntry(document, 'signed', { on: input.signedOn })] };
  },
});
