import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import {
  createGroup,
  createOrganisation,
  createPost,
  endGroup,
  getPublicUnit,
  getUnit,
  listGroups,
  listOrganisations,
  listPosts,
  renameGroup,
} from '#domain/org-units/index.server.ts';
import { orgUnitMessages } from '#domain/org-units/messages/index.ts';
import type { Ctx } from '#platform/context.ts';
import { path } from '#platform/i18n/paths.ts';
import { dayOf } from '#platform/now.ts';
import { failFrom, formInput, valuesOf, type FormValues } from '#platform/web/fail.ts';
import { orErrorPage } from '#platform/web/page-error.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { ctx, locale, officer } = locals;
  const unit = await orErrorPage(locale, getUnit(ctx, officer?.hat.unitId ?? ''));
  const today = dayOf(ctx.now);
  const [organisations, posts, groups, story] = await Promise.all([
    listOrganisations(ctx, unit.id, today),
    listPosts(ctx, unit.id, today),
    listGroups(ctx, unit.id, today),
    getPublicUnit(ctx, unit.slug),
  ]);
  const formerUnits = story.predecessors.map(({ id, fullName }) => ({ id, fullName }));
  return {
    unit,
    today,
    organisations,
    posts,
    groups,
    formerUnits,
    administers: officer?.hat.role === 'administrator',
    saved: url.searchParams.has('saved'),
  };
};

export const actions: Actions = {
  organisation: (event) => act(event, 'organisation', (ctx, own) => createOrganisation(ctx, formInput(createOrganisation, own))),
  post: (event) => act(event, 'post', (ctx, own) => createPost(ctx, formInput(createPost, own))),
  group: (event) => act(event, 'group', (ctx, own) => createGroup(ctx, formInput(createGroup, own))),
  rename: (event) => act(event, 'rename', (ctx, own) => renameGroup(ctx, formInput(renameGroup, own))),
  end: (event) => act(event, 'end', (ctx, own) => endGroup(ctx, formInput(endGroup, own))),
};

async function act({ locals, request }: RequestEvent, form: string, doing: (ctx: Ctx, own: FormValues) => Promise<unknown>) {
  const { ctx, locale, officer } = locals;
  const values: FormValues = { ...valuesOf(await request.formData()), form };
  if (officer === undefined) {
    return fail(403, { values, message: orgUnitMessages(locale).admin.notAdministrator, errors: {} });
  }
  try {
    await doing(ctx, { ...values, unitId: officer.hat.unitId });
  } catch (cause) {
    return failFrom(cause, locale, values);
  }
  redirect(303, path(locale, '/office/admin', {}, { saved: form }));
}
