import { conferenceInput, fieldsOf, usualFields, speakingPosts } from '#domain/dialogues/conference-form.ts';
import { createConference } from '#domain/dialogues/index.server.ts';
import { officeMessages } from '#domain/dialogues/messages/index.ts';
import { getUnit, listOrganisations, listPosts } from '#domain/org-units/index.server.ts';
import { inSentence } from '#platform/i18n/format.ts';
import { path } from '#platform/i18n/paths.ts';
import { dayOf } from '#platform/now.ts';
import { answerForm } from '#platform/web/form-action.ts';
import { orErrorPage } from '#platform/web/page-error.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const { ctx, locale } = locals;
  const unitId = locals.officer?.hat.unitId ?? '';
  const today = dayOf(ctx.now);
  const [unit, organisations, posts] = await orErrorPage(
    locale,
    Promise.all([getUnit(ctx, unitId), listOrganisations(ctx, unitId, today), listPosts(ctx, unitId, today)]),
  );
  // What goes into papers is Vietnamese whatever language the screen has.
  const m = officeMessages('vi').form;
  const texts = { name: m.defaultName(inSentence(unit.fullName), today.slice(0, 4)), legalBasis: m.lawBasis };
  return {
    fields: usualFields({ organisations, posts }, texts),
    organisations: organisations.map(({ id, name }) => ({ id, name })),
    posts: speakingPosts(posts).map(({ id, title, organisationName }) => ({ id, title, organisationName })),
  };
};

export const actions: Actions = {
  save: async ({ locals, request }) => {
    const fields = fieldsOf(await request.formData());
    return answerForm(locals, fields, async (ctx) => {
      const { id } = await createConference(ctx, { unitId: locals.officer?.hat.unitId ?? '', ...conferenceInput(fields) });
      return path(locals.locale, '/office/dialogues/[id]/sessions', { id }, { saved: 'created' });
    });
  },
};
