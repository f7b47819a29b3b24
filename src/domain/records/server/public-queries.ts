import type { Ctx } from '#platform/context.ts';
import { NotFound } from '#platform/errors.ts';
import { openPublicFile, type OpenedFile } from '#platform/files/open-file.server.ts';
import type { DocumentKind, DocumentState, SubjectKind } from '../document.ts';
import { listPublicProofs, type PublicProof } from './proofs.ts';

type Source = Pick<Ctx, 'db'>;

export type PublicDocument = {
  id: string;
  unitId: string;
  issuedBy: string;
  issuedByKind: string;
  subjectKind: SubjectKind;
  subjectId: string;
  kind: DocumentKind;
  /** Undefined once the paper was withdrawn. */
  title: string | undefined;
  state: DocumentState;
  symbol: string;
  datedOn: string;
  publishedOn: string;
  signedFileId: string | undefined;
  replacesId: string | undefined;
  correctsId: string | undefined;
  replacedById: string | undefined;
  withdrawnOn: string | undefined;
};

/** A published paper; a withdrawn one answers with the fact only. Throws NotFound. */
export async function getPublicDocument(ctx: Source, documentId: string): Promise<PublicDocument & { proofs: PublicProof[] }> {
  const [row, proofs] = await Promise.all([
    published(ctx).where('id', '=', documentId).executeTakeFirst(),
    listPublicProofs(ctx.db, 'document', documentId),
  ]);
  const found = row ? publicDocument(row) : undefined;
  if (!found) throw new NotFound('records.no-such-document');
  return { ...found, proofs };
}

/** The published papers of one conference. */
export async function listPublicDocumentsOfSubject(ctx: Source, subjectKind: SubjectKind, subjectId: string): Promise<PublicDocument[]> {
  const rows = await published(ctx).where('subject_kind', '=', subjectKind).where('subject_id', '=', subjectId).orderBy('id').execute();
  return rows.flatMap((row) => publicDocument(row) ?? []);
}

const pageSize = 30;

/** The published papers of a unit, newest first; `after` is the `next` of the page before. */
export async function listPublicDocuments(
  ctx: Source,
  unitId: string,
  after?: string,
): Promise<{ items: PublicDocument[]; next: string | undefined }> {
  let query = published(ctx)
    .where('unit_id', '=', unitId)
    .where('state', '!=', 'withdrawn')
    .orderBy('id', 'desc')
    .limit(pageSize + 1);
  if (after) query = query.where('id', '<', after);
  const items = (await query.execute()).flatMap((row) => publicDocument(row) ?? []);
  return { items: items.slice(0, pageSize), next: items.length > pageSize ? items[pageSize - 1]?.id : undefined };
}

/** The signed copy of a published paper. Throws NotFound. */
export async function openPublicSignedFile(ctx: Source, documentId: string): Promise<Omit<OpenedFile, 'audience' | 'unitId'>> {
  const { signedFileId } = await getPublicDocument(ctx, documentId);
  if (signedFileId === undefined) throw new NotFound('files.not-found');
  return openPublicFile(ctx.db, signedFileId);
}

function published({ db }: Source) {
  return db
    .selectFrom('public_document')
    .select([
      'id',
      'unit_id',
      'issued_by',
      'issued_by_kind',
      'subject_kind',
      'subject_id',
      'kind',
      'title',
      'state',
      'symbol',
      'dated_on',
      'published_on',
      'signed_file_id',
      'replaces_id',
      'corrects_id',
      'replaced_by_id',
      'withdrawn_on',
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof published>['execute']>>[number];

// PostgreSQL calls every column of a view nullable; the checks of the table say which never are once published.
function publicDocument(row: Row): PublicDocument | undefined {
  const { id, unit_id: unitId, issued_by: issuedBy, subject_id: subjectId, symbol, dated_on: datedOn, published_on: publishedOn } = row;
  if (
    id === null ||
    unitId === null ||
    issuedBy === null ||
    subjectId === null ||
    symbol === null ||
    datedOn === null ||
    publishedOn === null
  )
    return undefined;
  return {
    id,
    unitId,
    issuedBy,
    subjectId,
    symbol,
    datedOn,
    publishedOn,
    issuedByKind: row.issued_by_kind ?? '',
    subjectKind: row.subject_kind as SubjectKind,
    kind: row.kind as DocumentKind,
    state: row.state as DocumentState,
    title: row.title ?? undefined,
    signedFileId: row.signed_file_id ?? undefined,
    replacesId: row.replaces_id ?? undefined,
    correctsId: row.corrects_id ?? undefined,
    replacedById: row.replaced_by_id ?? undefined,
    withdrawnOn: row.withdrawn_on ?? undefined,
  };
}
