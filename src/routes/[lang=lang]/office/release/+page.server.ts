import type { RequestEvent } from '@sveltejs/kit';
import { describeLines, findReleaseDue, listAwaitingRelease, refuseRelease, releaseText } from '#domain/commitments/index.server.ts';
import { commitmentMessages } from '#domain/commitments/messages/index.ts';
import { findPrivateParts, suggestPublicText, suggestTitle } from '#domain/commitments/private-parts.ts';
import { getOpinionWords } from '#domain/dialogues/index.server.ts';
import { failFrom, valuesOf, type FormValues } from '#platform/web/fail.ts';
import { orErrorPage } from '#platform/web/page-error.ts';
import type { Actions, PageServerLoad } from './$types';

/** One at a time: the one asked for, else the one that waits longest. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { ctx, locale } = locals;
  const waiting = await orErrorPage(locale, listAwaitingRelease(ctx));
  const words = await orErrorPage(
    locale,
    getOpinionWords(
      ctx,
      waiting.map(({ matterId }) => matterId),
    ),
  );
  const described = await orErrorPage(
    locale,
    describeLines(
      ctx,
      waiting.map((one) => ({ ...one, dueOn: null })),
    ),
  );
  const asked = url.searchParams.get('code');
  const chosen = Math.max(
    0,
    described.findIndex(({ code }) => code === asked),
  );
  const current = described[chosen];
  const m = commitmentMessages(locale).release;
  const list = described.map((one) => {
    const said = words.get(one.matterId) ?? '';
    const kinds = findPrivateParts(said).map(({ kind }) => kind);
    return { ...one, heading: one.title ?? suggestTitle(said, m.replacements), kinds };
  });
  const original = current === undefined ? undefined : words.get(current.matterId);
  return {
    list,
    position: chosen + 1,
    current: current && {
      ...current,
      original,
      parts: findPrivateParts(original ?? ''),
      suggestedTitle: current.title ?? suggestTitle(original ?? '', m.replacements),
      suggestedText: suggestPublicText(original ?? '', m.replacements),
      dueOn: await findReleaseDue(ctx, current.openedOn),
    },
  };
};

export const actions: Actions = {
  release: (event) =>
    act(event, 'release', async ({ matterId = '', version = '', title = '', body = '' }) => {
      await releaseText(event.locals.ctx, { matterId, version: Number(version), title, body });
      return { done: 'released' as const };
    }),
  refuse: (event) =>
    act(event, 'refuse', async ({ matterId = '', version = '', reason = '' }) => {
      await refuseRelease(event.locals.ctx, { matterId, version: Number(version), reason });
      return { done: 'refused' as const };
    }),
};

async function act<Done>({ locals, request }: RequestEvent, form: string, doing: (values: FormValues) => Promise<Done>) {
  const values: FormValues = { ...valuesOf(await request.formData()), form };
  try {
    return await doing(values);
  } catch (cause) {
    return failFrom(cause, locals.locale, values);
  }
}
