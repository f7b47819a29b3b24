import { fieldsOf, one, type Fields } from '#domain/dialogues/conference-form.ts';
import { getOfficeConference, setAgenda } from '#domain/dialogues/index.server.ts';
import { officeMessages } from '#domain/dialogues/messages/index.ts';
import { agendaInput } from '#domain/dialogues/sessions-form.ts';
import { listPosts } from '#domain/org-units/index.server.ts';
import { path } from '#platform/i18n/paths.ts';
import { dayOf } from '#platform/now.ts';
import { answerForm } from '#platform/web/form-action.ts';
import { orErrorPage } from '#platform/web/page-error.ts';
import type { Actions, PageServerLoad } from './$types';

const blankLines = 3;

type Point = { title: string; postId: string | null; report: boolean };

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { ctx, locale } = locals;
  const conference = await orErrorPage(locale, getOfficeConference(ctx, params.id));
  const posts = await listPosts(ctx, conference.unitId, conference.firstOn ?? dayOf(ctx.now));
  const usual = officeMessages('vi').agenda.usual.map((title, at) => ({ title, postId: null, report: at === 1 || at === 2 }));
  const points: Point[] = conference.agenda.length > 0 ? conference.agenda : usual;
  const blank = Array.from({ length: blankLines }, (): Point => ({ title: '', postId: null, report: false }));
  return {
    id: conference.id,
    name: conference.name,
    version: conference.version,
    open: conference.actions.includes('set-agenda'),
    fields: agendaFields([...points, ...blank]),
    posts: posts.map(({ id, title, organisationName }) => ({ value: id, label: `${title} – ${organisationName}` })),
    saved: url.searchParams.get('saved'),
  };
};

function agendaFields(points: readonly Point[]): Fields {
  return Object.fromEntries(
    points.flatMap((point, at) => [
      [`p${at}.title`, [point.title]] as const,
      [`p${at}.postId`, [point.postId ?? '']] as const,
      [`p${at}.report`, point.report ? ['yes'] : []] as const,
    ]),
  );
}

export const actions: Actions = {
  save: async ({ locals, params, request }) => {
    const fields = fieldsOf(await request.formData());
    return answerForm(locals, fields, async (ctx) => {
      await setAgenda(ctx, { conferenceId: params.id, version: one(fields, 'version'), points: agendaInput(fields) });
      return path(locals.locale, '/office/dialogues/[id]/agenda', { id: params.id }, { saved: 'agenda' });
    });
  },
};
