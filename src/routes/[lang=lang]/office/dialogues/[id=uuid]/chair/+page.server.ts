import { fail } from '@sveltejs/kit';
import { dispositionErrors, dispositionOf } from '#domain/dialogues/disposition-form.ts';
import { disposeOpinion, getChairsBook, getOfficeOpinion, type ChairsBook } from '#domain/dialogues/index.server.ts';
import { publicMessages } from '#domain/dialogues/messages/public.ts';
import { leanings } from '#domain/dialogues/opinion.ts';
import { speakerOf } from '#domain/dialogues/public-page.ts';
import { listOrganisations, listPosts } from '#domain/org-units/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { path } from '#platform/i18n/paths.ts';
import { dayOf, timeOf } from '#platform/now.ts';
import { valuesOf, type FormValues } from '#platform/web/fail.ts';
import { answerForm } from '#platform/web/form-action.ts';
import { orErrorPage } from '#platform/web/page-error.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

type One = ChairsBook['opinions'][number];

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { ctx, locale, officer } = locals;
  const book = await orErrorPage(locale, getChairsBook(ctx, params.id));
  const unitId = officer?.hat.unitId ?? '';
  const on = book.firstOn ?? dayOf(ctx.now);
  const [organisations, posts] = await Promise.all([listOrganisations(ctx, unitId, on), listPosts(ctx, unitId, on)]);
  const { opinions } = book;
  const asked = opinions.findIndex((one) => one.id === url.searchParams.get('opinion'));
  const at =
    asked >= 0
      ? asked
      : Math.max(
          0,
          opinions.findIndex((one) => one.disposition === null),
        );
  const speaker = (one: One | undefined) => (one === undefined ? '' : speakerOf(one, undefined, publicMessages(locale)));
  const next = opinions[at + 1];
  const act = url.searchParams.get('act');
  return {
    conference: { id: book.conferenceId, name: book.name, firstOn: book.firstOn },
    at,
    count: opinions.length,
    opinion: opinions[at],
    speaker: speaker(opinions[at]),
    before: opinions[at - 1]?.id,
    next: next && { id: next.id, speaker: speaker(next), words: next.words ?? '' },
    act: leanings.find((one) => one === act),
    organisations: organisations.map(({ id, name }) => ({ value: id, label: name })),
    posts: posts
      .toSorted((a, b) => Number(b.id === officer?.hat.postId) - Number(a.id === officer?.hat.postId))
      .map(({ id, title, organisationName }) => ({ value: id, label: `${title} – ${organisationName}` })),
    today: dayOf(ctx.now),
    clock: timeOf(ctx.now),
  };
};

export const actions: Actions = {
  answered: (event) =>
    act(event, async (ctx, opinionId, values) => {
      const { prepared } = await getOfficeOpinion(ctx, opinionId);
      const postId = ctx.actor.kind === 'officer' ? ctx.actor.hat.postId : '';
      await disposeOpinion(ctx, {
        opinionId,
        version: values['version'],
        disposition: { kind: 'answered', postId, answer: prepared?.body ?? '' },
      });
    }),
  dispose: (event) =>
    act(event, (ctx, opinionId, values) =>
      disposeOpinion(ctx, { opinionId, version: values['version'], disposition: dispositionOf(values) }),
    ),
};

type Doing = (ctx: Ctx, opinionId: string, values: FormValues) => Promise<unknown>;

async function act({ locals, params, request, url }: RequestEvent, doing: Doing) {
  const values = valuesOf(await request.formData());
  const opinionId = values['opinionId'] ?? url.searchParams.get('opinion') ?? '';
  const answer = await answerForm(locals, values, async (ctx) => {
    await doing(ctx, opinionId, values);
    const { opinions } = await getChairsBook(ctx, params.id);
    const at = opinions.findIndex((one) => one.id === opinionId);
    const opinion = (opinions[at + 1] ?? opinions[at])?.id;
    return path(locals.locale, '/office/dialogues/[id]/chair', { id: params.id }, { opinion });
  });
  return fail(answer.status, { ...answer.data, errors: dispositionErrors(answer.data.errors) });
}
