import { speakingPosts } from '#domain/dialogues/conference-form.ts';
import { fail } from '@sveltejs/kit';
import { dispositionErrors, dispositionOf } from '#domain/dialogues/disposition-form.ts';
import {
  disposeOpinion,
  editOpinion,
  getOfficeConference,
  getOfficeOpinion,
  readSender,
  restoreOpinion,
  takeOutOpinion,
} from '#domain/dialogues/index.server.ts';
import { listGroups, listOrganisations, listPosts } from '#domain/org-units/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { NotFound } from '#platform/errors.ts';
import { path } from '#platform/i18n/paths.ts';
import { dayOf } from '#platform/now.ts';
import { failFrom, formInput, valuesOf, type FormValues } from '#platform/web/fail.ts';
import { answerForm } from '#platform/web/form-action.ts';
import { orErrorPage } from '#platform/web/page-error.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const undoMs = 2 * 60 * 1000;

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { ctx, locale } = locals;
  const [conference, opinion] = await orErrorPage(locale, readBoth(ctx, params.id, params.opinion));
  const on = conference.heldOn ?? conference.firstOn ?? dayOf(ctx.now);
  const [groups, organisations, posts] = await Promise.all([
    listGroups(ctx, conference.unitId, on),
    listOrganisations(ctx, conference.unitId, on),
    listPosts(ctx, conference.unitId, on),
  ]);
  const chairs = conference.chairs.map((chair) => chair.postId);
  const at = conference.opinions.findIndex((one) => one.id === opinion.id);
  const ahead = [...conference.opinions.slice(at + 1), ...conference.opinions.slice(0, at)];
  return {
    conferenceId: conference.id,
    conferenceName: conference.name,
    concluded: conference.concludedOn !== null,
    opinion,
    may: {
      dispose: opinion.disposition === null && conference.actions.includes('dispose'),
      edit: opinion.takenOutAt === null && conference.actions.includes('edit-opinion'),
      takeOut: opinion.takenOutAt === null && conference.actions.includes('take-out'),
      undo: opinion.takenOutAt !== null && ctx.now.getTime() - opinion.takenOutAt.getTime() < undoMs,
    },
    next: ahead.find((one) => one.disposition === null)?.id,
    groups: groups.map(({ id, label }) => ({ value: id, label })),
    organisations: organisations.map(({ id, name }) => ({ value: id, label: name })),
    posts: speakingPosts(posts, chairs)
      .toSorted((a, b) => Number(chairs.includes(b.id)) - Number(chairs.includes(a.id)))
      .map((post) => ({ value: post.id, label: `${post.title} – ${post.organisationName}` })),
    today: dayOf(ctx.now),
    kind: url.searchParams.get('kind'),
    saved: url.searchParams.get('saved'),
  };
};

async function readBoth(ctx: Ctx, conferenceId: string, opinionId: string) {
  const [conference, opinion] = await Promise.all([getOfficeConference(ctx, conferenceId), getOfficeOpinion(ctx, opinionId)]);
  if (opinion.conferenceId !== conference.id) throw new NotFound('dialogues.no-such-opinion');
  return [conference, opinion] as const;
}

export const actions: Actions = {
  dispose: async (event) => {
    const answer = await act(event, 'dispose', (ctx, opinionId, values) =>
      disposeOpinion(ctx, { opinionId, version: values['version'], disposition: dispositionOf(values) }),
    );
    return fail(answer.status, { ...answer.data, errors: dispositionErrors(answer.data.errors) });
  },
  edit: (event) =>
    act(event, 'words', (ctx, opinionId, { form: _, ...values }) => editOpinion(ctx, { ...formInput(editOpinion, values), opinionId })),
  takeOut: (event) =>
    act(event, 'takeOut', (ctx, opinionId, values) => takeOutOpinion(ctx, { ...formInput(takeOutOpinion, values), opinionId })),
  restore: (event) => act(event, 'restore', (ctx, opinionId) => restoreOpinion(ctx, { opinionId })),
  sender: async ({ locals, params }) => {
    try {
      return { sender: (await readSender(locals.ctx, params.opinion)) ?? { name: null, telephone: null } };
    } catch (cause) {
      return failFrom(cause, locals.locale, {});
    }
  },
};

type Doing = (ctx: Ctx, opinionId: string, values: FormValues) => Promise<unknown>;

async function act({ locals, params, request }: RequestEvent, form: string, doing: Doing) {
  const values: FormValues = { ...valuesOf(await request.formData()), form };
  return answerForm(locals, values, async (ctx) => {
    await doing(ctx, params.opinion, values);
    const opinion = values['next'] || params.opinion;
    return path(locals.locale, '/office/dialogues/[id]/opinions/[opinion]', { id: params.id, opinion }, { saved: form });
  });
}
