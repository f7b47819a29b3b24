import { openDraft, recomposeDrafts, withdrawDocumentsHolding, type Recomposed } from '#domain/records/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import type { Tx } from '#platform/db/database.server.ts';
import type { Entry } from '#platform/journal/entry.ts';
import { composeContent, paperKinds, type PaperKind } from '../papers/compose.ts';
import { readPaperFacts } from './paper-facts.ts';
import type { OpinionRow } from './opinion-rows.ts';

export type ClearedPapers = { withdrawn: string[]; drafts: string[]; entries: Entry[] };

/** Signed papers that hold the opinion are withdrawn and a replacement is drafted; drafts are composed anew without it. */
export async function clearPapers(tx: Tx, ctx: Ctx, opinion: OpinionRow): Promise<ClearedPapers> {
  const { withdrawn, entries } = await withdrawDocumentsHolding(tx, ctx, opinion.id);
  const recomposed = await recomposeDrafts(tx, ctx, opinion.id, (draft) => anew(tx, draft.subjectId, draft.kind));
  const drafts: string[] = [];
  for (const row of withdrawn) {
    if (!isPaper(row.kind) || !wasInForce(row.state)) continue;
    const { id, unitId, issuingOrganisationId, signerPostId, subjectKind, subjectId, kind, signing } = row;
    const { signerTitle: _, ...form } = signing;
    const given = {
      unitId,
      issuingOrganisationId,
      signerPostId,
      subjectKind,
      subjectId,
      kind,
      signing: form,
      ...(await anew(tx, subjectId, kind)),
    };
    const opened = await openDraft(
      tx,
      ctx,
      { ...given, opinionIds: [...given.opinionIds] },
      row.publishedOn === null ? {} : { replacesId: id },
    );
    drafts.push(opened.documentId);
    entries.push(...opened.entries);
  }
  return { withdrawn: withdrawn.map((row) => row.id), drafts, entries: [...entries, ...recomposed.entries] };
}

async function anew(tx: Tx, conferenceId: string, kind: string): Promise<Recomposed> {
  const facts = await readPaperFacts(tx, conferenceId);
  if (isPaper(kind)) return composeContent(kind, facts);
  // A correcting letter is written by hand: it begins again from nothing.
  return { content: { ...composeContent('plan', facts).content, blocks: [{ kind: 'paragraph', text: '…' }] }, opinionIds: [] };
}

// What had been withdrawn or replaced before needs no replacement.
function wasInForce(state: string): boolean {
  return state === 'signed' || state === 'registered' || state === 'published';
}

function isPaper(kind: string): kind is PaperKind {
  return paperKinds.some((known) => known === kind);
}
