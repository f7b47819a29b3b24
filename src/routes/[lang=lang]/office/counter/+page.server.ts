import { randomUUID } from 'node:crypto';
import { fail } from '@sveltejs/kit';
import { counterErrors, counterLine, counterOf } from '#domain/dialogues/counter-form.ts';
import { listCollecting, recordOpinion } from '#domain/dialogues/index.server.ts';
import { counterMessages } from '#domain/dialogues/messages/index.ts';
import { opinionErrors } from '#domain/dialogues/opinion-form.ts';
import { receiptText } from '#domain/dialogues/zalo.ts';
import { listGroups } from '#domain/org-units/index.server.ts';
import { findDue } from '#domain/statute/index.server.ts';
import { Conflict } from '#platform/errors.ts';
import { path } from '#platform/i18n/paths.ts';
import { dayOf } from '#platform/now.ts';
import { failFrom, formInput, valuesOf } from '#platform/web/fail.ts';
import { orErrorPage } from '#platform/web/page-error.ts';
import { publicOrigin } from '#platform/web/public-origin.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, setHeaders }) => {
  const { ctx, publicCtx, locale, officer } = locals;
  // Each form has a submission of its own: a kept page would give one receipt to two people.
  setHeaders({ 'cache-control': 'no-store' });
  const counter = officer && counterOf(officer.hat);
  if (!counter) return { counter: undefined };
  const { unitId } = officer.hat;
  const today = dayOf(ctx.now);
  const read = Promise.all([listCollecting(publicCtx, unitId, today), listGroups(ctx, unitId, today)]);
  const [conferences, groups] = await orErrorPage(locale, read);
  return {
    counter,
    submissionId: randomUUID(),
    conferences,
    groups: groups.map(({ id, label }) => ({ value: id, label })),
    ownGroup: groups.find(({ id }) => id === counter.groupId)?.label,
  };
};

export const actions: Actions = {
  default: async ({ locals, request, url }) => {
    const { ctx, locale, officer } = locals;
    const values = valuesOf(await request.formData());
    const counter = officer && counterOf(officer.hat);
    const errors: Readonly<Record<string, string>> = {};
    if (!counter) return fail(403, { values, message: counterMessages(locale).notThisHat, errors, differs: false });
    const { unitId } = officer.hat;
    try {
      const given = { unitId, source: counter.source, conferenceId: values['conferenceId'] ?? '' };
      const [recorded] = await recordOpinion(ctx, { ...formInput(recordOpinion, given), lines: [counterLine(values, counter)] });
      if (!recorded) throw new Error('one opinion was given and no receipt came back');
      const { code, secret, receivedOn, toldBy, repeated } = recorded;
      const due = await findDue(ctx.db, 'web.opinion.reply', { from: receivedOn, unitId });
      const link = `${publicOrigin(url)}${path(locale, '/matters/[code]', { code })}`;
      const explained = due.ok && due.dueOn === toldBy ? due : undefined;
      const zalo = receiptText({ code, toldBy, link }, locale);
      return { receipt: { code, secret, receivedOn, toldBy, repeated, at: ctx.now, due: explained, link, zalo } };
    } catch (cause) {
      const { status, data } = failFrom(cause, locale, values);
      const differs = cause instanceof Conflict && cause.code.endsWith('.submission-differs');
      return fail(status, { ...data, errors: opinionErrors(counterErrors(data.errors), values, locale), differs });
    }
  },
};
