import { getPublicUnit } from '#domain/org-units/index.server.ts';
import { dayBefore } from '#platform/now.ts';
import type { ShellUnit } from '#ui/shell/unit.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals, params }) => {
  const found = await getPublicUnit(locals.publicCtx, params.unit);
  const unit: ShellUnit = {
    slug: found.slug,
    fullName: `${found.typeWord} ${found.name}`,
    provinceName: found.provinceName,
    endedOn: found.validTo ?? undefined,
    lastDay: found.validTo ? dayBefore(found.validTo) : undefined,
    successors: found.successors,
  };
  return { unit };
};
