import { getOfficeProof } from '#domain/commitments/index.server.ts';
import { downloadResponse } from '#platform/web/download.ts';
import { orErrorPage } from '#platform/web/page-error.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
  const file = await orErrorPage(locals.locale, getOfficeProof(locals.ctx, params.code, params.id));
  return downloadResponse(file, 'private');
};
