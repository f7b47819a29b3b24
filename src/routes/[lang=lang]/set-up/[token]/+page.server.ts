import { redirect } from '@sveltejs/kit';
import { createFirstAdministrator, mayOpenSetUp } from '#domain/accounts/index.server.ts';
import { searchUnits } from '#domain/org-units/index.server.ts';
import { findErrorMessage } from '#platform/i18n/error-messages.ts';
import { path } from '#platform/i18n/paths.ts';
import { failFrom, valuesOf } from '#platform/web/fail.ts';
import { orErrorPage } from '#platform/web/page-error.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' });
  const { ctx, locale } = locals;
  const verdict = await orErrorPage(locale, mayOpenSetUp(ctx, params.token));
  if (!verdict.allowed) return { refusal: findErrorMessage(locale, verdict.code, verdict.params) ?? verdict.code, query: '', units: [] };
  const query = url.searchParams.get('q') ?? '';
  const found = query === '' ? [] : await orErrorPage(locale, searchUnits(ctx, query));
  const units = found
    .filter((unit) => unit.validTo === null)
    .map(({ id, fullName, provinceName }) => ({ id, name: fullName, place: provinceName ?? '' }));
  return { refusal: undefined, query, units };
};

export const actions: Actions = {
  default: async ({ locals, params, request }) => {
    const { password = '', ...values } = valuesOf(await request.formData());
    const { unitId = '', username = '', displayName = '' } = values;
    try {
      await createFirstAdministrator(locals.ctx, { token: params.token, unitId, username, displayName, password });
    } catch (cause) {
      return failFrom(cause, locals.locale, values);
    }
    redirect(303, `${path(locals.locale, '/sign-in')}?made`);
  },
};
