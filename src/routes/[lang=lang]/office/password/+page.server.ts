import { error } from '@sveltejs/kit';
import { changePassword } from '#domain/accounts/index.server.ts';
import { failFrom, valuesOf } from '#platform/web/fail.ts';
import type { Actions } from './$types';

export const actions: Actions = {
  default: async ({ locals, request }) => {
    const { current = '', next = '' } = valuesOf(await request.formData());
    if (!locals.session) error(401);
    try {
      await changePassword(locals.ctx, { sessionId: locals.session.sessionId, current, next });
    } catch (cause) {
      return failFrom(cause, locals.locale, {});
    }
    return { changed: true };
  },
};
