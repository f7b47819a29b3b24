import { listDocuments } from '#domain/records/index.server.ts';
import { documentStates } from '#domain/records/document.ts';
import { orErrorPage } from '#platform/web/page-error.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const state = documentStates.find((known) => known === url.searchParams.get('state'));
  const after = url.searchParams.get('after') ?? undefined;
  const { items, next } = await orErrorPage(locals.locale, listDocuments(locals.ctx, { state, after }));
  return { items, next, state: state ?? '', later: after !== undefined };
};
