import { unitSettings } from '#domain/statute/index.server.ts';
import { dayOf } from '#platform/now.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals }) => {
  const { siteNotice } = await unitSettings(locals.publicCtx.db, null, dayOf(locals.publicCtx.now));
  return { siteNotice };
};
