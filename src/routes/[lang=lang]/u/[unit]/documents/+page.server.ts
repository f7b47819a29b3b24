import { listPublicDocuments } from '#domain/records/index.server.ts';
import { orErrorPage } from '#platform/web/page-error.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent, url }) => {
  const { unit } = await parent();
  const after = url.searchParams.get('after') ?? undefined;
  const { items, next } = await orErrorPage(locals.locale, listPublicDocuments(locals.publicCtx, unit.id, after));
  return { items, next, later: after !== undefined };
};
