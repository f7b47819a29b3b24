import { getUnitToday } from '#domain/org-units/index.server.ts';
import { inSentence } from '#platform/i18n/format.ts';
import { dayBefore } from '#platform/now.ts';
import { orErrorPage } from '#platform/web/page-error.ts';
import type { ShellUnit } from '#ui/shell/unit.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals, params }) => {
  const found = await orErrorPage(locals.locale, getUnitToday(locals.publicCtx, params.unit));
  const unit: ShellUnit & { id: string; hasOffice: boolean } = {
    id: found.id,
    hasOffice: found.hasOffice,
    slug: found.slug,
    fullName: inSentence(found.fullName),
    provinceName: found.provinceName ?? '',
    endedOn: found.validTo ?? undefined,
    lastDay: found.validTo ? dayBefore(found.validTo) : undefined,
    successors: found.successors.map(({ slug, fullName }) => ({ slug, name: inSentence(fullName) })),
  };
  return { unit };
};
