import { randomUUID } from 'node:crypto';
import { fail } from '@sveltejs/kit';
import { listCollecting, submitOpinion } from '#domain/dialogues/index.server.ts';
import { publicMessages } from '#domain/dialogues/messages/public.ts';
import { opinionErrors } from '#domain/dialogues/opinion-form.ts';
import { receiptText } from '#domain/dialogues/zalo.ts';
import { getUnitBySlug, listGroups } from '#domain/org-units/index.server.ts';
import { findDue } from '#domain/statute/index.server.ts';
import { Conflict } from '#platform/errors.ts';
import { path } from '#platform/i18n/paths.ts';
import { dayOf } from '#platform/now.ts';
import { failFrom, formInput, valuesOf } from '#platform/web/fail.ts';
import { orErrorPage } from '#platform/web/page-error.ts';
import { publicOrigin } from '#platform/web/public-origin.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent, setHeaders, url }) => {
  const { unit } = await parent();
  const { publicCtx: ctx, locale } = locals;
  const today = dayOf(ctx.now);
  // Each form has a submission of its own: a kept page would give one receipt to two people.
  setHeaders({ 'cache-control': 'no-store' });
  const read = Promise.all([listCollecting(ctx, unit.id, today), listGroups(ctx, unit.id, today)]);
  const [conferences, groups] = await orErrorPage(locale, read);
  const asked = conferences.find(({ id }) => id === url.searchParams.get('conference'));
  return {
    // Whoever knows it gets the same receipt again: nobody can guess it.
    submissionId: randomUUID(),
    conferences,
    conferenceId: (asked ?? conferences[0])?.id ?? '',
    groups: groups.map(({ id, label }) => ({ value: id, label })),
  };
};

export const actions: Actions = {
  default: async ({ locals, params, request, url }) => {
    const { ctx, locale } = locals;
    const values = valuesOf(await request.formData());
    try {
      const unit = await getUnitBySlug(ctx, params.unit);
      if (!unit.hasOffice)
        return fail(422, { values, message: publicMessages(locale).home.noOffice(unit.fullName), errors: {}, differs: false });
      const { code, secret, receivedOn, toldBy, repeated } = await submitOpinion(ctx, {
        ...formInput(submitOpinion, values),
        unitId: unit.id,
      });
      const due = await findDue(ctx.db, 'web.opinion.reply', { from: receivedOn, unitId: unit.id });
      const link = `${publicOrigin(url)}${path(locale, '/matters/[code]', { code })}`;
      const explained = due.ok && due.dueOn === toldBy ? due : undefined;
      return {
        receipt: {
          code,
          secret,
          receivedOn,
          toldBy,
          repeated,
          at: ctx.now,
          due: explained,
          link,
          zalo: receiptText({ code, toldBy, link }, locale),
        },
      };
    } catch (cause) {
      const { status, data } = failFrom(cause, locale, values);
      const differs = cause instanceof Conflict && cause.code === 'dialogues.submission-differs';
      return fail(status, { ...data, errors: opinionErrors(data.errors, values, locale), differs });
    }
  },
};
