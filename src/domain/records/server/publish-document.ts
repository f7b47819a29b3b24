import type { Ctx } from '#platform/context.ts';
import type { Tx } from '#platform/db/database.server.ts';
import type { Entry } from '#platform/journal/entry.ts';
import { dayOf } from '#platform/now.ts';
import { defineVerb } from '#platform/verb.ts';
import { documentRef } from '../document.ts';
import { mayDocument } from '../policy.ts';
import { changeDocument, demandDocument, documentEntry, lockDocument, recordStep, type DocumentRow } from './document-rows.ts';

/** The paper becomes public; the one that it replaces or corrects says so from now on. */
export const publishDocument = defineVerb({
  name: 'records.publish-document',
  input: documentRef,
  subject: (tx, input) => lockDocument(tx, input.documentId),
  may: (actor, document) => mayDocument('publish', actor, document),
  act: async (tx, ctx, input, document) => {
    demandDocument(document, 'publish', input.version);
    const on = dayOf(ctx.now);
    const version = await changeDocument(tx, document, { state: 'published', published_on: on });
    await recordStep(tx, ctx, document.id, 'published');
    const earlier = [...(await markReplaced(tx, ctx, document)), ...(await markCorrected(tx, ctx, document))];
    return { result: { version }, entries: [documentEntry(document, 'published', { on, number: document.number }, 0), ...earlier] };
  },
});

async function markReplaced(tx: Tx, ctx: Ctx, document: DocumentRow): Promise<Entry[]> {
  if (document.replacesId === null) return [];
  const old = await lockDocument(tx, document.replacesId);
  if (old.state !== 'published' && old.state !== 'registered') return [];
  await changeDocument(tx, old, { state: 'replaced' });
  await recordStep(tx, ctx, old.id, 'replaced');
  return [documentEntry(old, 'replaced', { by: document.id }, 0)];
}

async function markCorrected(tx: Tx, ctx: Ctx, document: DocumentRow): Promise<Entry[]> {
  if (document.correctsId === null) return [];
  const old = await lockDocument(tx, document.correctsId);
  await recordStep(tx, ctx, old.id, 'corrected');
  return [documentEntry(old, 'corrected', { by: document.id }, 0)];
}
