import { redirect } from '@sveltejs/kit';
import { path } from '#platform/i18n/paths.ts';
import { uiMessages } from '#ui/messages/index.ts';
import { officeLinks, officeTools } from '#ui/shell/office-links.ts';
import type { OfficeShellData } from '#ui/shell/office.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals, url }) => {
  const { officer, locale } = locals;
  if (!officer) redirect(303, path(locale, '/sign-in', {}, { next: url.pathname + url.search }));
  const m = uiMessages(locale);
  const shell: OfficeShellData = {
    unitName: m.productName,
    bodyName: officer.displayName,
    homeHref: path(locale, '/office'),
    links: officeLinks(locale, url.pathname, officer.hat.role),
    tools: officeTools(locale),
    hats: officer.hats.map((hat) => ({ id: hat.id, words: m.office.roles[hat.role], worn: hat.id === officer.hat.id })),
  };
  return { shell };
};
