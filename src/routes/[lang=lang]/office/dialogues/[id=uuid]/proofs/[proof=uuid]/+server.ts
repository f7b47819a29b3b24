import { openProofFile } from '#domain/records/index.server.ts';
import { downloadResponse } from '#platform/web/download.ts';
import { orErrorPage } from '#platform/web/page-error.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) =>
  downloadResponse(await orErrorPage(locals.locale, openProofFile(locals.ctx, params.proof)), 'private');
