import type { Ctx } from '#platform/context.ts';
import { NotFound } from '#platform/errors.ts';
import { openFile, openPublicFile } from '#platform/files/open-file.server.ts';
import { getOfficeMatter, getPublicMatter } from './matter.ts';

export type ProofFile = { name: string; mediaType: string; bytes: Uint8Array<ArrayBuffer> };

/** What proves an answer to a released matter. Throws NotFound. */
export async function getPublicProof(ctx: Pick<Ctx, 'db'>, code: string, fileId: string): Promise<ProofFile> {
  const { answers } = await getPublicMatter(ctx, code);
  if (!answers.some(({ proofs }) => proofs.some(({ id }) => id === fileId))) throw new NotFound('files.not-found');
  return openPublicFile(ctx.db, fileId);
}

/** The same for the office, released or not. Throws NotFound. */
export async function getOfficeProof(ctx: Ctx, code: string, fileId: string): Promise<ProofFile> {
  const { answers } = await getOfficeMatter(ctx, code);
  if (!answers.some(({ proofs }) => proofs.some(({ id }) => id === fileId))) throw new NotFound('files.not-found');
  return openFile(ctx.db, fileId);
}
