import { getPublicUnit } from '#domain/org-units/index.server.ts';
import { orErrorPage } from '#platform/web/page-error.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
  story: await orErrorPage(locals.locale, getPublicUnit(locals.publicCtx, params.unit)),
});
