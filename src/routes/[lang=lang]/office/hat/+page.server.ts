import { fail, redirect } from '@sveltejs/kit';
import { isOwnAddress } from '#domain/accounts/held-form.ts';
import { describeHats, wearHat } from '#domain/accounts/index.server.ts';
import { accountMessages } from '#domain/accounts/messages/index.ts';
import { path } from '#platform/i18n/paths.ts';
import { failFrom, valuesOf } from '#platform/web/fail.ts';
import { orErrorPage } from '#platform/web/page-error.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const hats = locals.officer?.hats ?? [];
  const places = await orErrorPage(locals.locale, describeHats(locals.ctx, hats));
  const roles = accountMessages(locals.locale).roles;
  const next = url.searchParams.get('next') ?? '';
  return {
    next: isOwnAddress(next) ? next : '',
    hats: hats.map(({ id, role }) => ({ id, role: roles[role], place: places.get(id) ?? '', worn: id === locals.officer?.hat.id })),
  };
};

export const actions: Actions = {
  default: async ({ locals, request }) => {
    const values = valuesOf(await request.formData());
    if (!locals.session) return fail(401, { values, message: '', errors: {} });
    try {
      await wearHat(locals.ctx, locals.session, values['hat'] ?? '');
    } catch (cause) {
      return failFrom(cause, locals.locale, values);
    }
    const next = values['next'] ?? '';
    redirect(303, isOwnAddress(next) ? next : path(locals.locale, '/office'));
  },
};
