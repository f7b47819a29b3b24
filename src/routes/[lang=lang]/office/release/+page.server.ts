import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import {
  describeLines,
  findReleaseDue,
  getOfficeMatter,
  listAwaitingRelease,
  refuseRelease,
  releaseText,
} from '#domain/commitments/index.server.ts';
import { commitmentMessages } from '#domain/commitments/messages/index.ts';
import { findPrivateParts, suggestPublicText, suggestTitle } from '#domain/commitments/private-parts.ts';
import { getOpinionWords } from '#domain/dialogues/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { Conflict, NotFound, Refused } from '#platform/errors.ts';
import { path } from '#platform/i18n/paths.ts';
import { failFrom, valuesOf, type FormValues } from '#platform/web/fail.ts';
import { orErrorPage } from '#platform/web/page-error.ts';
import type { Actions, PageServerLoad } from './$types';

/** One at a time: the one asked for, else the one that waits longest. What somebody else decided meanwhile is shown beside the words typed. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { ctx, locale } = locals;
  const waiting = await orErrorPage(locale, listAwaitingRelease(ctx));
  const asked = url.searchParams.get('code');
  const decided = asked !== null && !waiting.some(({ code }) => code === asked) ? await findDecided(ctx, asked) : undefined;
  const all = decided === undefined ? waiting : [decided, ...waiting];
  const words = await orErrorPage(
    locale,
    getOpinionWords(
      ctx,
      all.map(({ matterId }) => matterId),
    ),
  );
  const described = await orErrorPage(
    locale,
    describeLines(
      ctx,
      all.map((one) => ({ ...one, dueOn: null })),
    ),
  );
  const current = described.find(({ code }) => code === asked) ?? described[0];
  const m = commitmentMessages(locale).release;
  const list = described.map((one) => {
    const said = words.get(one.matterId) ?? '';
    const kinds = findPrivateParts(said).map(({ kind }) => kind);
    return { ...one, heading: one.title ?? suggestTitle(said, m.replacements), kinds };
  });
  const original = current === undefined ? undefined : words.get(current.matterId);
  return {
    list,
    done: url.searchParams.get('done'),
    position: current === undefined ? 0 : described.indexOf(current) + 1,
    current: current && {
      ...current,
      original,
      theirs: current === described[0] ? decided?.theirs : undefined,
      parts: findPrivateParts(original ?? ''),
      suggestedTitle: current.title ?? suggestTitle(original ?? '', m.replacements),
      suggestedText: suggestPublicText(original ?? '', m.replacements),
      dueOn: await findReleaseDue(ctx, current.openedOn),
    },
  };
};

async function findDecided(ctx: Ctx, code: string) {
  const matter = await getOfficeMatter(ctx, code).catch((cause: unknown) => {
    if (cause instanceof NotFound) return undefined;
    throw cause;
  });
  if (matter?.version === undefined || matter.source === null) return undefined;
  const { id: matterId, version, source, title, occasionOn, groupId, topic, openedOn, body } = matter;
  return {
    matterId,
    code: matter.code,
    version,
    source,
    title,
    occasionOn,
    groupId,
    topic,
    openedOn,
    theirs: body === null ? undefined : { title, body },
  };
}

export const actions: Actions = {
  release: (event) =>
    act(event, 'release', async ({ matterId = '', version = '', title = '', body = '' }) => {
      await releaseText(event.locals.ctx, { matterId, version: Number(version), title, body });
    }),
  refuse: (event) =>
    act(event, 'refuse', async ({ matterId = '', version = '', reason = '' }) => {
      await refuseRelease(event.locals.ctx, { matterId, version: Number(version), reason });
    }),
};

/** Done, the page begins anew with the next one: a reload sends nothing twice. */
async function act({ locals, request, url }: RequestEvent, form: 'release' | 'refuse', doing: (values: FormValues) => Promise<void>) {
  const values: Record<string, string> = { ...valuesOf(await request.formData()), form };
  try {
    await doing(values);
  } catch (cause) {
    const { status, data } = failFrom(cause, locals.locale, values);
    const other = cause instanceof Conflict || cause instanceof Refused;
    return fail(status, { ...data, theirs: other ? await readTheirs(locals.ctx, url.searchParams.get('code')) : undefined });
  }
  redirect(303, path(locals.locale, '/office/release', {}, { done: form }));
}

/** What another officer made of it meanwhile: it may have left the list of those that wait. */
async function readTheirs(ctx: App.Locals['ctx'], code: string | null) {
  const matter = await getOfficeMatter(ctx, code ?? '').catch(() => undefined);
  return matter && { code: matter.code, version: matter.version, title: matter.title ?? '', body: matter.body ?? '' };
}
