import type { Ctx } from '#platform/context.ts';
import { NotFound } from '#platform/errors.ts';
import { openFile } from '#platform/files/open-file.server.ts';
import { renderDocx } from '#platform/rendering/docx.server.ts';
import { renderPdf } from '#platform/rendering/pdf.server.ts';
import { composePaper } from '../compose.ts';
import type { DocumentKind } from '../document.ts';
import { mayDocument } from '../policy.ts';
import { paperOf } from './document-rows.ts';
import { readableRow } from './queries.ts';

export type Download = { name: string; mediaType: string; bytes: Uint8Array<ArrayBuffer> };

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The paper as a file for the office: DOCX to take into its document system, or PDF. Throws NotFound, also where its words were taken out. */
export async function renderDocument(ctx: Ctx, documentId: string, format: 'docx' | 'pdf'): Promise<Download> {
  const row = await readableRow(ctx, documentId);
  const paper = paperOf(row);
  if (!paper) throw new NotFound('records.no-such-document');
  const model = composePaper(paper);
  const name = `${fileName(row.kind, row.symbol)}.${format}`;
  return format === 'pdf'
    ? { name, mediaType: 'application/pdf', bytes: new Uint8Array(renderPdf(model)) }
    : { name, mediaType: docxType, bytes: new Uint8Array(await renderDocx(model)) };
}

/** The signed copy, for the office. Throws NotFound, also where its words were taken out. */
export async function openSignedFile(ctx: Ctx, documentId: string): Promise<Download> {
  const row = await readableRow(ctx, documentId);
  if (row.hidden || row.signedFileId === null) throw new NotFound('files.not-found');
  return openFile(ctx.db, row.signedFileId);
}

/** The file that proves a channel, for officers of the unit that recorded it. Throws NotFound. */
export async function openProofFile(ctx: Ctx, proofId: string): Promise<Download> {
  const proof = await ctx.db.selectFrom('publication_proof').select(['file_id', 'unit_id']).where('id', '=', proofId).executeTakeFirst();
  if (!proof?.file_id || !mayDocument('read', ctx.actor, { unitId: proof.unit_id }).allowed) throw new NotFound('files.not-found');
  return openFile(ctx.db, proof.file_id);
}

// Papers are Vietnamese whatever language the screen has, and so are their files' names.
const kindNames: Readonly<Record<DocumentKind, string>> = {
  minutes: 'bien-ban',
  conclusion: 'thong-bao-ket-luan',
  'result-notice': 'thong-bao-ket-qua',
  plan: 'ke-hoach',
  correction: 'cong-van-dinh-chinh',
};

function fileName(kind: DocumentKind, symbol: string | null): string {
  return symbol === null ? `du-thao-${kindNames[kind]}` : symbol.replaceAll('/', '-');
}
