import { getOrganisation, getPost } from '#domain/org-units/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import type { Tx } from '#platform/db/database.server.ts';
import { Refused } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { Entry } from '#platform/journal/entry.ts';
import { parseInput } from '#platform/verb.ts';
import { dayOf } from '#platform/now.ts';
import { draftInput, type DraftInput } from '../document.ts';
import { isIssuingBodyKind, layoutFor, type IssuingBodyKind } from '../layouts/layout-for.ts';
import { seriesOf } from '../numbering.ts';
import { documentEntry, recordStep } from './document-rows.ts';
import { signingOf } from './signer.ts';

export type Opened = { documentId: string; entries: [Entry] };

/**
 * Opens a draft: a step for verbs of this and other domains; asks no policy, the caller journals its entries.
 * The layout is that of the issuing body on the day of the draft.
 */
export async function openDraft(
  tx: Tx,
  ctx: Ctx,
  given: DraftInput,
  origin: { replacesId?: string; correctsId?: string } = {},
): Promise<Opened> {
  const draft = parseInput(draftInput, given);
  const body = await issuingBody(tx, draft);
  await demandSigner(tx, draft);
  const documentId = newId(ctx.now);
  await tx
    .insertInto('document')
    .values({
      id: documentId,
      unit_id: draft.unitId,
      issuing_organisation_id: draft.issuingOrganisationId,
      subject_kind: draft.subjectKind,
      subject_id: draft.subjectId,
      kind: draft.kind,
      layout: layoutFor(body.kind, dayOf(ctx.now)).key,
      issuer: JSON.stringify({ superior: body.superior, name: body.name, abbreviation: body.abbreviation }),
      signing: JSON.stringify(await signingOf(tx, body.kind, draft)),
      signer_post_id: draft.signerPostId,
      title: draft.content.abstract,
      content: JSON.stringify(draft.content),
      series: seriesOf(draft.kind),
      replaces_id: origin.replacesId ?? null,
      corrects_id: origin.correctsId ?? null,
      created_at: ctx.now,
    })
    .execute();
  await linkOpinions(tx, documentId, draft.opinionIds);
  await recordStep(tx, ctx, documentId, 'drafted');
  return {
    documentId,
    entries: [documentEntry({ ...draft, id: documentId }, 'drafted', { issuedBy: draft.issuingOrganisationId, ...origin })],
  };
}

/** Whose words stand in a document, as from now. */
export async function linkOpinions(tx: Tx, documentId: string, opinionIds: readonly string[]): Promise<void> {
  await tx.deleteFrom('document_opinion').where('document_id', '=', documentId).execute();
  const rows = [...new Set(opinionIds)].map((opinionId) => ({ document_id: documentId, opinion_id: opinionId }));
  if (rows.length > 0) await tx.insertInto('document_opinion').values(rows).execute();
}

type Body = { kind: IssuingBodyKind; superior: string | undefined; name: string; abbreviation: string };

export async function issuingBody(tx: Tx, draft: { unitId: string; issuingOrganisationId: string }): Promise<Body> {
  const { unitId, kind, name, abbreviation, superiorName } = await getOrganisation({ db: tx }, draft.issuingOrganisationId);
  if (unitId !== draft.unitId) throw new Refused('records.body-elsewhere', { name });
  if (!isIssuingBodyKind(kind)) throw new Refused('records.body-issues-nothing', { name });
  return { kind, name, superior: superiorName ?? undefined, abbreviation: abbreviation ?? usualAbbreviation(kind) };
}

async function demandSigner(tx: Tx, { unitId, signerPostId }: { unitId: string; signerPostId: string }): Promise<void> {
  const post = await getPost({ db: tx }, signerPostId);
  if (post.unitId !== unitId) throw new Refused('records.body-elsewhere', { name: post.title });
}

function usualAbbreviation(kind: IssuingBodyKind): string {
  switch (kind) {
    case 'peoples-committee':
    case 'department':
      return 'UBND';
    case 'office':
      return 'VP';
    case 'peoples-council':
      return 'HĐND';
    case 'party-committee':
      return 'ĐU';
    case 'front-committee':
      return 'MTTQ-BTT';
    case 'mass-organisation':
      return 'BCH';
    default:
      return kind satisfies never;
  }
}
