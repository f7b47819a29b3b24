import type { Updateable } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import type { Tx } from '#platform/db/database.server.ts';
import type { DB } from '#platform/db/schema.ts';
import { Conflict, demand, NotFound } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { Audience, Entry } from '#platform/journal/entry.ts';
import {
  documentContent,
  issuer,
  signing,
  type DocumentKind,
  type DocumentState,
  type Issuer,
  type Paper,
  type Signing,
  type SubjectKind,
} from '../document.ts';
import type { LayoutKey } from '../layouts/layout.ts';
import { canDocument, type DocumentAction } from '../lifecycle.ts';

export const documentColumns = [
  'id',
  'unit_id',
  'issuing_organisation_id',
  'subject_kind',
  'subject_id',
  'kind',
  'layout',
  'issuer',
  'signing',
  'signer_post_id',
  'title',
  'content',
  'state',
  'signed_on',
  'series',
  'number',
  'symbol',
  'dated_on',
  'number_source',
  'signed_file_id',
  'published_on',
  'replaces_id',
  'corrects_id',
  'withdrawn_on',
  'withdrawn_reason',
  'hidden',
  'version',
  'created_at',
] as const;

type Selected = { [K in (typeof documentColumns)[number]]: DB['document'][K] extends { __select__: infer S } ? S : DB['document'][K] };

export type DocumentRow = {
  id: string;
  unitId: string;
  issuingOrganisationId: string;
  subjectKind: SubjectKind;
  subjectId: string;
  kind: DocumentKind;
  layout: LayoutKey;
  issuer: Issuer;
  signing: Signing;
  signerPostId: string;
  title: string;
  content: unknown;
  state: DocumentState;
  signedOn: string | null;
  series: string;
  number: number | null;
  symbol: string | null;
  datedOn: string | null;
  signedFileId: string | null;
  publishedOn: string | null;
  replacesId: string | null;
  correctsId: string | null;
  withdrawnOn: string | null;
  withdrawnReason: string | null;
  hidden: boolean;
  version: number;
  createdAt: Date;
};

/** A row as the rules read it. The columns' checks list the same words as the unions. */
export function documentRow(row: Selected): DocumentRow {
  return {
    id: row.id,
    unitId: row.unit_id,
    issuingOrganisationId: row.issuing_organisation_id,
    subjectKind: row.subject_kind as SubjectKind,
    subjectId: row.subject_id,
    kind: row.kind as DocumentKind,
    layout: row.layout as LayoutKey,
    issuer: issuer.parse(row.issuer),
    signing: signing.parse(row.signing),
    signerPostId: row.signer_post_id,
    title: row.title,
    content: row.content,
    state: row.state as DocumentState,
    signedOn: row.signed_on,
    series: row.series,
    number: row.number,
    symbol: row.symbol,
    datedOn: row.dated_on,
    signedFileId: row.signed_file_id,
    publishedOn: row.published_on,
    replacesId: row.replaces_id,
    correctsId: row.corrects_id,
    withdrawnOn: row.withdrawn_on,
    withdrawnReason: row.withdrawn_reason,
    hidden: row.hidden,
    version: row.version,
    createdAt: row.created_at,
  };
}

/** All that the paper shows; undefined where its words were taken out. */
export function paperOf(row: DocumentRow): Paper | undefined {
  if (row.hidden) return undefined;
  return {
    kind: row.kind,
    layout: row.layout,
    issuer: row.issuer,
    signing: row.signing,
    content: documentContent.parse(row.content),
    number: row.number ?? undefined,
    datedOn: row.datedOn ?? undefined,
  };
}

/** Loads a document and keeps it from being changed by others until the transaction ends. Throws NotFound. */
export async function lockDocument(tx: Tx, documentId: string): Promise<DocumentRow> {
  const row = await tx.selectFrom('document').select(documentColumns).where('id', '=', documentId).forUpdate().executeTakeFirst();
  if (!row) throw new NotFound('records.no-such-document');
  return documentRow(row);
}

/** Throws Refused when the state does not allow the act, Conflict when the form was filled in on an older version. */
export function demandDocument(row: DocumentRow, action: DocumentAction, version: number): void {
  demand(canDocument(action, row.state));
  if (version !== row.version) throw new Conflict('records.edited-meanwhile', { current: row.version });
}

/** Writes columns of a document and counts its version up; answers the new version. */
export async function changeDocument(tx: Tx, row: DocumentRow, change: Updateable<DB['document']>): Promise<number> {
  const version = row.version + 1;
  await tx
    .updateTable('document')
    .set({ ...change, version })
    .where('id', '=', row.id)
    .execute();
  return version;
}

export type Step =
  'drafted' | 'edited' | 'checked' | 'returned' | 'signed' | 'registered' | 'published' | 'withdrawn' | 'replaced' | 'corrected';

/** One line of the paper's way through the office, in the hat worn now. */
export async function recordStep(tx: Tx, ctx: Ctx, documentId: string, step: Step, note?: string): Promise<void> {
  const officer = ctx.actor.kind === 'officer' ? { post_id: ctx.actor.hat.postId, account_id: ctx.actor.accountId } : {};
  await tx
    .insertInto('document_step')
    .values({ id: newId(ctx.now), document_id: documentId, step, at: ctx.now, note: note ?? null, ...officer })
    .execute();
}

type Named = Pick<DocumentRow, 'id' | 'unitId' | 'kind' | 'subjectKind' | 'subjectId'>;

export function documentEntry(
  row: Named,
  kind: Step | 'file-brought' | 'proved',
  facts: Entry['facts'] = {},
  audience: Audience = 2,
): Entry {
  return {
    kind: `records.${kind}`,
    subject: `document:${row.id}`,
    unitId: row.unitId,
    audience,
    facts: { document: row.kind, of: `${row.subjectKind}:${row.subjectId}`, ...facts },
  };
}
