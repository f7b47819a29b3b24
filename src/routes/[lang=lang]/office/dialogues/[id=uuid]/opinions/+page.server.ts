import { getOfficeConference, type OfficeOpinion } from '#domain/dialogues/index.server.ts';
import { orErrorPage } from '#platform/web/page-error.ts';
import type { PageServerLoad } from './$types';

const kinds = ['all', 'left', 'spoken', 'synthesised'] as const;
type Kind = (typeof kinds)[number];

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const conference = await orErrorPage(locals.locale, getOfficeConference(locals.ctx, params.id));
  const asked = url.searchParams.get('show');
  const show = kinds.find((kind) => kind === asked) ?? 'all';
  const { opinions } = conference;
  return {
    id: conference.id,
    name: conference.name,
    collecting: conference.actions.includes('collect'),
    show,
    counts: Object.fromEntries(kinds.map((kind) => [kind, opinions.filter((one) => isOf(kind, one)).length])) as Record<Kind, number>,
    opinions: opinions.filter((one) => isOf(show, one)),
    saved: url.searchParams.get('saved'),
  };
};

function isOf(kind: Kind, opinion: OfficeOpinion): boolean {
  switch (kind) {
    case 'all':
      return true;
    case 'left':
      return opinion.disposition === null;
    case 'spoken':
      return opinion.source === 'spoken';
    case 'synthesised':
      return opinion.source !== 'spoken';
  }
}
