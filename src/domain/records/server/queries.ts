import { getPosts } from '#domain/org-units/index.server.ts';
import { sql } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import { NotAllowed, NotFound } from '#platform/errors.ts';
import type { Paper, SubjectKind } from '../document.ts';
import type { DocumentKind, DocumentState } from '../document.ts';
import { mayDocument } from '../policy.ts';
import { documentColumns, documentRow, paperOf, type DocumentRow, type Step } from './document-rows.ts';
import { listProofs, type Proof } from './proofs.ts';

export type TakenStep = { step: Step; post: string | null; at: Date; note: string | null };
export type SignedFile = { id: string; name: string; byteSize: number };
export type Document = Omit<DocumentRow, 'content'> & {
  issuedBy: string;
  /** Undefined where its words were taken out. */
  paper: Paper | undefined;
  steps: TakenStep[];
  proofs: Proof[];
  signedFile: SignedFile | null;
  opinionIds: string[];
};

/** A document for the office, with its way so far. Throws NotFound for whoever may not read it. */
export async function getDocument(ctx: Ctx, documentId: string): Promise<Document> {
  const row = await readableRow(ctx, documentId);
  const [steps, proofs, signedFile, opinionIds] = await Promise.all([
    stepsOf(ctx, documentId),
    listProofs(ctx.db, 'document', documentId),
    row.hidden ? null : signedFileOf(ctx, row.signedFileId),
    opinionsOf(ctx, documentId),
  ]);
  const { content: _, ...known } = row;
  return { ...known, issuedBy: row.issuer.name, paper: paperOf(row), steps, proofs, signedFile, opinionIds };
}

/** The row for an officer of its unit; for everybody else it is not there. */
export async function readableRow(ctx: Ctx, documentId: string): Promise<DocumentRow> {
  const row = await ctx.db.selectFrom('document').select(documentColumns).where('id', '=', documentId).executeTakeFirst();
  if (!row || !mayDocument('read', ctx.actor, { unitId: row.unit_id }).allowed) throw new NotFound('records.no-such-document');
  return documentRow(row);
}

async function stepsOf(ctx: Ctx, documentId: string): Promise<TakenStep[]> {
  const rows = await ctx.db
    .selectFrom('document_step')
    .select(['step', 'post_id', 'at', 'note'])
    .where('document_id', '=', documentId)
    .orderBy('seq')
    .execute();
  const posts = await getPosts(
    ctx,
    rows.flatMap((row) => row.post_id ?? []),
  );
  return rows.map((row) => ({ step: row.step as Step, post: posts.get(row.post_id ?? '')?.title ?? null, at: row.at, note: row.note }));
}

async function signedFileOf(ctx: Ctx, fileId: string | null): Promise<SignedFile | null> {
  if (fileId === null) return null;
  const file = await ctx.db.selectFrom('stored_file').select(['id', 'name', 'byte_size']).where('id', '=', fileId).executeTakeFirst();
  return file ? { id: file.id, name: file.name, byteSize: file.byte_size } : null;
}

async function opinionsOf(ctx: Ctx, documentId: string): Promise<string[]> {
  const rows = await ctx.db.selectFrom('document_opinion').select('opinion_id').where('document_id', '=', documentId).execute();
  return rows.map((row) => row.opinion_id);
}

export type ListedDocument = {
  id: string;
  kind: DocumentKind;
  title: string;
  state: DocumentState;
  issuedBy: string;
  symbol: string | null;
  datedOn: string | null;
  createdAt: Date;
  version: number;
};
export type DocumentPage = { items: ListedDocument[]; next: string | undefined };

const pageSize = 50;

/** The documents of the hat's unit, newest first; `after` is the `next` of the page before. */
export async function listDocuments(
  ctx: Ctx,
  filter: { state?: DocumentState | undefined; after?: string | undefined } = {},
): Promise<DocumentPage> {
  if (ctx.actor.kind !== 'officer') throw new NotFound('records.no-such-document');
  const verdict = mayDocument('read', ctx.actor, ctx.actor.hat);
  if (!verdict.allowed) throw new NotAllowed(verdict.code, verdict.params);
  let query = listed(ctx)
    .where('unit_id', '=', ctx.actor.hat.unitId)
    .orderBy('id', 'desc')
    .limit(pageSize + 1);
  if (filter.state) query = query.where('state', '=', filter.state);
  if (filter.after) query = query.where('id', '<', filter.after);
  const rows = (await query.execute()).map(listedDocument);
  return { items: rows.slice(0, pageSize), next: rows.length > pageSize ? rows[pageSize - 1]?.id : undefined };
}

// The state a paper waits in, and the act that takes it further.
const nextActs = { draft: 'check', checked: 'sign', signed: 'register', registered: 'publish' } as const;
export type WaitingState = keyof typeof nextActs;

/** What of the papers waits for the hat: how many to check, to sign, to number, to publish. */
export async function countWaitingDocuments(ctx: Ctx): Promise<{ state: WaitingState; count: number }[]> {
  const { actor } = ctx;
  if (actor.kind !== 'officer') return [];
  const unitId = actor.hat.unitId;
  const states = Object.keys(nextActs).filter((state): state is WaitingState => state in nextActs);
  const mine = states.filter((state) => mayDocument(nextActs[state], actor, { unitId }).allowed);
  if (mine.length === 0) return [];
  const rows = await ctx.db
    .selectFrom('document')
    .select(['state', sql<number>`count(*)::int`.as('count')])
    .where('unit_id', '=', unitId)
    .where('state', 'in', mine)
    .groupBy('state')
    .execute();
  const counts = new Map(rows.map((row) => [row.state, row.count]));
  return mine.flatMap((state) => ({ state, count: counts.get(state) ?? 0 })).filter(({ count }) => count > 0);
}

/** The papers of one conference of the hat's unit, in the order in which they were drafted; none for who may not read them. */
export async function listDocumentsOfSubject(ctx: Ctx, subjectKind: SubjectKind, subjectId: string): Promise<ListedDocument[]> {
  if (ctx.actor.kind !== 'officer' || !mayDocument('read', ctx.actor, ctx.actor.hat).allowed) return [];
  const rows = await listed(ctx)
    .where('unit_id', '=', ctx.actor.hat.unitId)
    .where('subject_kind', '=', subjectKind)
    .where('subject_id', '=', subjectId)
    .orderBy('id')
    .execute();
  return rows.map(listedDocument);
}

function listed({ db }: Pick<Ctx, 'db'>) {
  return db
    .selectFrom('document')
    .select(['id', 'kind', 'title', 'state', 'symbol', 'dated_on', 'created_at', 'version'])
    .select(sql<string>`issuer ->> 'name'`.as('issued_by'));
}

type Listed = Awaited<ReturnType<ReturnType<typeof listed>['execute']>>[number];

function listedDocument(row: Listed): ListedDocument {
  return {
    id: row.id,
    kind: row.kind as DocumentKind, // the columns' checks list the same words
    title: row.title,
    state: row.state as DocumentState,
    issuedBy: row.issued_by,
    symbol: row.symbol,
    datedOn: row.dated_on,
    createdAt: row.created_at,
    version: row.version,
  };
}
