import { getUnits } from '#domain/org-units/index.server.ts';
import { getPublicDocument } from '#domain/records/index.server.ts';
import { inSentence } from '#platform/i18n/format.ts';
import { orErrorPage } from '#platform/web/page-error.ts';
import { publicOrigin } from '#platform/web/public-origin.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const document = await orErrorPage(locals.locale, getPublicDocument(locals.publicCtx, params.id));
  const unit = (await getUnits(locals.publicCtx, [document.unitId])).get(document.unitId);
  return {
    document,
    address: publicOrigin(url) + url.pathname,
    ...(unit ? { unit: { slug: unit.slug, fullName: inSentence(unit.fullName), provinceName: unit.provinceName ?? '' } } : {}),
  };
};
