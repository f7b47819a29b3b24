import { conferenceFields, conferenceInput, fieldsOf, one, speakingPosts } from '#domain/dialogues/conference-form.ts';
import { editConference, getOfficeConference } from '#domain/dialogues/index.server.ts';
import { listOrganisations, listPosts } from '#domain/org-units/index.server.ts';
import { path } from '#platform/i18n/paths.ts';
import { dayOf } from '#platform/now.ts';
import { answerForm } from '#platform/web/form-action.ts';
import { orErrorPage } from '#platform/web/page-error.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { ctx, locale } = locals;
  const conference = await orErrorPage(locale, getOfficeConference(ctx, params.id));
  const on = conference.firstOn ?? dayOf(ctx.now);
  const [organisations, posts] = await Promise.all([listOrganisations(ctx, conference.unitId, on), listPosts(ctx, conference.unitId, on)]);
  const chosen = [...conference.chairs.map(({ postId }) => postId), conference.concludesPostId ?? ''];
  return {
    id: conference.id,
    name: conference.name,
    version: conference.version,
    open: conference.actions.includes('edit'),
    fields: conferenceFields(conference),
    organisations: organisations.map(({ id, name }) => ({ id, name })),
    posts: speakingPosts(posts, chosen).map(({ id, title, organisationName }) => ({ id, title, organisationName })),
    saved: url.searchParams.get('saved'),
  };
};

export const actions: Actions = {
  save: async ({ locals, params, request }) => {
    const fields = fieldsOf(await request.formData());
    return answerForm(locals, fields, async (ctx) => {
      await editConference(ctx, { conferenceId: params.id, version: one(fields, 'version'), ...conferenceInput(fields) });
      return path(locals.locale, '/office/dialogues/[id]/plan', { id: params.id }, { saved: 'edit' });
    });
  },
};
