import { text } from '#platform/text.ts';
import { defineVerb } from '#platform/verb.ts';
import { documentContent, documentRef } from '../document.ts';
import { recordsMessages } from '../messages/index.ts';
import { mayDocument } from '../policy.ts';
import { demandDocument, lockDocument } from './document-rows.ts';
import { openDraft } from './open-draft.ts';

/** Art. 18(3) Decree 30/2020: wrong form or procedure is corrected by an official letter. Opens the draft of that letter. */
export const correctDocument = defineVerb({
  name: 'records.correct-document',
  input: documentRef.extend({ correction: text(5000) }),
  subject: (tx, input) => lockDocument(tx, input.documentId),
  may: (actor, document) => mayDocument('correct', actor, document),
  act: async (tx, ctx, input, document) => {
    demandDocument(document, 'correct', input.version);
    const old = documentContent.parse(document.content);
    // Papers are written in Vietnamese whatever the officer's screen speaks.
    const m = recordsMessages('vi').letter;
    const named = { kind: recordsMessages('vi').kinds[document.kind], symbol: document.symbol ?? '', datedOn: document.datedOn ?? '' };
    const paragraphs = [m.opening(named), input.correction].map((words) => ({ kind: 'paragraph' as const, text: words }));
    const content = { ...old, bases: [], abstract: m.about(named), blocks: paragraphs };
    const { documentId, entries } = await openDraft(tx, ctx, { ...document, kind: 'correction', content }, { correctsId: document.id });
    return { result: { documentId }, entries };
  },
});
