import { redirect } from '@sveltejs/kit';
import { describeHats } from '#domain/accounts/index.server.ts';
import { accountMessages } from '#domain/accounts/messages/index.ts';
import { getUnit } from '#domain/org-units/index.server.ts';
import { path } from '#platform/i18n/paths.ts';
import { officeLinks, officeTools } from '#ui/shell/office-links.ts';
import type { OfficeShellData } from '#ui/shell/office.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals, url }) => {
  const { officer, locale, ctx } = locals;
  if (!officer) redirect(303, path(locale, '/sign-in', {}, { next: url.pathname + url.search }));
  const unit = await getUnit(ctx, officer.hat.unitId);
  const places = await describeHats(ctx, officer.hats);
  const roles = accountMessages(locale).roles;
  const shell: OfficeShellData = {
    unitName: unit.fullName,
    bodyName: officer.displayName,
    homeHref: path(locale, '/office'),
    links: officeLinks(locale, url.pathname, officer.hat.role),
    tools: officeTools(locale, unit.slug),
    hats: officer.hats.map(({ id, role }) => ({ id, words: roles[role], place: places.get(id), worn: id === officer.hat.id })),
  };
  return { shell };
};
