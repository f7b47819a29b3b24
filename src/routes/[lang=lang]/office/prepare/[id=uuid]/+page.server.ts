import {
  approvePreparedAnswer,
  assignPreparation,
  draftPreparedAnswer,
  getPreparation,
  returnPreparedAnswer,
  submitPreparedAnswer,
} from '#domain/dialogues/index.server.ts';
import { listOrganisations } from '#domain/org-units/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { path } from '#platform/i18n/paths.ts';
import { dayOf } from '#platform/now.ts';
import { formInput, valuesOf, type FormValues } from '#platform/web/fail.ts';
import { answerForm } from '#platform/web/form-action.ts';
import { orErrorPage } from '#platform/web/page-error.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { ctx, locale, officer } = locals;
  const preparation = await orErrorPage(locale, getPreparation(ctx, params.id));
  const today = dayOf(ctx.now);
  const { prepared, may } = preparation;
  const bodies = officer && may.assign ? await listOrganisations(ctx, officer.hat.unitId, today) : [];
  return {
    preparation,
    today,
    organisations: bodies
      .filter(({ id, kind }) => kind !== 'outside-body' && id !== prepared.organisationId)
      .map(({ id, name }) => ({ value: id, label: name })),
    saved: url.searchParams.get('saved'),
  };
};

export const actions: Actions = {
  draft: (event) => act(event, 'draft', (ctx, values) => draftPreparedAnswer(ctx, formInput(draftPreparedAnswer, values))),
  // Both texts are kept as typed before they go to the chairs.
  submit: (event) =>
    act(event, 'submit', async (ctx, values) => {
      const { version } = await draftPreparedAnswer(ctx, formInput(draftPreparedAnswer, values));
      await submitPreparedAnswer(ctx, { opinionId: event.params.id, version });
    }),
  approve: (event) => act(event, 'approve', (ctx, values) => approvePreparedAnswer(ctx, formInput(approvePreparedAnswer, values)), 'list'),
  return: (event) => act(event, 'return', (ctx, values) => returnPreparedAnswer(ctx, formInput(returnPreparedAnswer, values)), 'list'),
  assign: (event) =>
    act(event, 'assign', (ctx, { organisationId = '' }) => assignPreparation(ctx, { opinionIds: [event.params.id], organisationId })),
};

/** Who writes stays with the answer; who approves goes back to the list of those that wait. */
async function act(
  { locals, params, request }: RequestEvent,
  form: string,
  doing: (ctx: Ctx, values: FormValues) => Promise<unknown>,
  then: 'here' | 'list' = 'here',
) {
  const values: FormValues = { ...valuesOf(await request.formData()), form };
  return answerForm(locals, values, async (ctx) => {
    await doing(ctx, { ...values, opinionId: params.id });
    return then === 'list'
      ? path(locals.locale, '/office/prepare', {}, { show: 'submitted', saved: form })
      : path(locals.locale, '/office/prepare/[id]', { id: params.id }, { saved: form });
  });
}
