import { listUnitsWithOffice, searchUnits } from '#domain/org-units/index.server.ts';
import { cleanText } from '#platform/text.ts';
import { orErrorPage } from '#platform/web/page-error.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const query = cleanText(url.searchParams.get('query') ?? '').slice(0, 100);
  const units = await orErrorPage(locals.locale, listUnitsWithOffice(locals.publicCtx));
  const results = query === '' ? [] : await orErrorPage(locals.locale, searchUnits(locals.publicCtx, query));
  return {
    query,
    active: units.filter(({ validTo }) => validTo === null),
    former: units.filter(({ validTo }) => validTo !== null),
    results,
  };
};
