import type { Ctx } from '#platform/context.ts';
import type { Tx } from '#platform/db/database.server.ts';
import type { Entry } from '#platform/journal/entry.ts';
import { demand } from '#platform/errors.ts';
import { dayOf } from '#platform/now.ts';
import { documentContent, type DocumentContent, type DocumentState } from '../document.ts';
import { canDocument } from '../lifecycle.ts';
import { recordsMessages } from '../messages/index.ts';
import {
  changeDocument,
  documentColumns,
  documentEntry,
  documentRow,
  lockDocument,
  recordStep,
  type DocumentRow,
} from './document-rows.ts';
import { linkOpinions } from './open-draft.ts';

export type Recomposed = { content: DocumentContent; opinionIds: readonly string[] };

/**
 * Withdraws at once every paper beyond the draft that holds the opinion, and empties what we keep of its words; the signed
 * original stays where the office keeps it. A step: the caller journals, and opens replacements with `replacesId`.
 */
export async function withdrawDocumentsHolding(
  tx: Tx,
  ctx: Ctx,
  opinionId: string,
): Promise<{ withdrawn: DocumentRow[]; entries: Entry[] }> {
  const withdrawn = await holding(tx, opinionId, ['signed', 'registered', 'published', 'replaced', 'withdrawn']);
  const on = dayOf(ctx.now);
  const reason = recordsMessages('vi').takenOutReason;
  for (const row of withdrawn) {
    await changeDocument(tx, row, {
      state: 'withdrawn',
      hidden: true,
      content: '{}',
      withdrawn_on: row.withdrawnOn ?? on,
      withdrawn_reason: row.withdrawnReason ?? reason,
    });
    await recordStep(tx, ctx, row.id, 'withdrawn', reason);
  }
  return {
    withdrawn,
    entries: withdrawn.map((row) => documentEntry(row, 'withdrawn', { on, ground: 'taken-out' }, row.publishedOn === null ? 2 : 0)),
  };
}

/**
 * Composes anew every draft that holds the opinion; a checked one goes back to its draft. A step: the caller composes
 * from what is left, and journals.
 */
export async function recomposeDrafts(
  tx: Tx,
  ctx: Ctx,
  opinionId: string,
  compose: (draft: DocumentRow) => Promise<Recomposed>,
): Promise<{ entries: Entry[] }> {
  const drafts = await holding(tx, opinionId, ['draft', 'checked']);
  for (const row of drafts) {
    await writeAnew(tx, row, await compose(row));
    await recordStep(tx, ctx, row.id, row.state === 'checked' ? 'returned' : 'edited', recordsMessages('vi').takenOutReason);
  }
  return { entries: drafts.map((row) => documentEntry(row, row.state === 'checked' ? 'returned' : 'edited', { ground: 'taken-out' })) };
}

/** Writes a draft anew as another domain composed it now. A step: the caller journals. Throws Refused beyond the draft. */
export async function rewriteDraft(tx: Tx, ctx: Ctx, documentId: string, given: Recomposed): Promise<{ entries: Entry[] }> {
  const row = await lockDocument(tx, documentId);
  demand(canDocument('edit', row.state));
  await writeAnew(tx, row, given);
  await recordStep(tx, ctx, row.id, 'edited');
  return { entries: [documentEntry(row, 'edited', { composed: true })] };
}

async function writeAnew(tx: Tx, row: DocumentRow, { content, opinionIds }: Recomposed): Promise<void> {
  await changeDocument(tx, row, { state: 'draft', title: content.abstract, content: JSON.stringify(documentContent.parse(content)) });
  await linkOpinions(tx, row.id, opinionIds);
}

async function holding(tx: Tx, opinionId: string, states: DocumentState[]): Promise<DocumentRow[]> {
  const rows = await tx
    .selectFrom('document')
    .select(documentColumns)
    .where('state', 'in', states)
    .where('hidden', '=', false)
    .where('id', 'in', (eb) => eb.selectFrom('document_opinion').select('document_id').where('opinion_id', '=', opinionId))
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map(documentRow);
}
