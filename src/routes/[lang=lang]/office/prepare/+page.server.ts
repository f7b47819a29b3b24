import { fail } from '@sveltejs/kit';
import { assignPreparation, listPreparations, listUnprepared } from '#domain/dialogues/index.server.ts';
import { prepareMessages } from '#domain/dialogues/messages/index.ts';
import { byConference, isShown, preparationShows, showOf, type PreparationShow } from '#domain/dialogues/preparing.ts';
import { listOrganisations } from '#domain/org-units/index.server.ts';
import { path } from '#platform/i18n/paths.ts';
import { dayOf } from '#platform/now.ts';
import { answerForm } from '#platform/web/form-action.ts';
import { orErrorPage } from '#platform/web/page-error.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { ctx, locale, officer } = locals;
  const today = dayOf(ctx.now);
  const lines = await orErrorPage(locale, listPreparations(ctx));
  const unprepared = await orErrorPage(locale, listUnprepared(ctx));
  const bodies = officer && unprepared.length > 0 ? await listOrganisations(ctx, officer.hat.unitId, today) : [];
  const show = showOf(url.searchParams.get('show'), lines);
  return {
    today,
    show,
    approves: officer?.hat.role === 'leader' || lines.some(({ may }) => may.approve),
    counts: Object.fromEntries(preparationShows.map((one) => [one, lines.filter((line) => isShown(one, line)).length])) as Record<
      PreparationShow,
      number
    >,
    groups: byConference(lines.filter((line) => isShown(show, line))),
    unassigned: byConference(unprepared),
    unassignedCount: unprepared.length,
    organisations: bodies.filter(({ kind }) => kind !== 'outside-body').map(({ id, name }) => ({ value: id, label: name })),
    saved: url.searchParams.get('saved'),
  };
};

export const actions: Actions = {
  assign: async ({ locals, request }) => {
    const form = await request.formData();
    const values = { opinionIds: form.getAll('opinionId').map(String), organisationId: String(form.get('organisationId') ?? '') };
    const m = prepareMessages(locals.locale);
    const errors: Record<string, string> = {
      ...(values.opinionIds.length === 0 && { opinionIds: m.nothingChosen }),
      ...(values.organisationId === '' && { organisationId: m.nobodyChosen }),
    };
    const [message] = Object.values(errors);
    if (message !== undefined) return fail(422, { values, message, errors });
    return answerForm(locals, values, async (ctx) => {
      await assignPreparation(ctx, values);
      return path(locals.locale, '/office/prepare', {}, { saved: 'assign' });
    });
  },
};
