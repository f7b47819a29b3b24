import { error } from '@sveltejs/kit';
import { openSignedFile, renderDocument } from '#domain/records/index.server.ts';
import { downloadResponse } from '#platform/web/download.ts';
import { orErrorPage } from '#platform/web/page-error.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
  const { ctx, locale } = locals;
  switch (params.file) {
    case 'word':
      return downloadResponse(await orErrorPage(locale, renderDocument(ctx, params.id, 'docx')), 'private');
    case 'pdf':
      return downloadResponse(await orErrorPage(locale, renderDocument(ctx, params.id, 'pdf')), 'private');
    case 'signed':
      return downloadResponse(await orErrorPage(locale, openSignedFile(ctx, params.id)), 'private');
    default:
      error(404);
  }
};
