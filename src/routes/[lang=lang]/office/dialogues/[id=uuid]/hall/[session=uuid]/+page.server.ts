import { endSession, getHall, recordSpokenOpinion, startSession, type Hall } from '#domain/dialogues/index.server.ts';
import { NotFound } from '#platform/errors.ts';
import { path } from '#platform/i18n/paths.ts';
import { newId } from '#platform/ids.ts';
import { dayOf } from '#platform/now.ts';
import { formInput, valuesOf } from '#platform/web/fail.ts';
import { answerForm } from '#platform/web/form-action.ts';
import { orErrorPage } from '#platform/web/page-error.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const monthMs = 30 * 24 * 60 * 60 * 1000;

export const load: PageServerLoad = async ({ locals, params }) => {
  const { ctx, locale, officer } = locals;
  const hall = await orErrorPage(locale, ofConference(getHall(ctx, params.session), params.id));
  const chair = hall.posts.find((post) => post.chair) ?? hall.posts[0];
  return {
    session: { id: hall.sessionId, name: hall.sessionName, heldOn: hall.heldOn, place: hall.place, state: stateOf(hall) },
    nextNumber: hall.nextNumber,
    served: hall.spoken,
    usualFields: { postId: chair?.id ?? '', procedure: 'reception', nextOn: dayOf(new Date(ctx.now.getTime() + monthMs)) },
    mayDispose: officer !== undefined && officer.hat.role !== 'front-officer',
    groups: hall.groups.map(({ id, label }) => ({ value: id, label })),
    posts: hall.posts.toSorted((a, b) => Number(b.chair) - Number(a.chair)).map(({ id, title }) => ({ value: id, label: title })),
    organisations: hall.organisations.map(({ id, name }) => ({ value: id, label: name })),
    today: dayOf(ctx.now),
    submissionId: newId(),
    backHref: path(locale, '/office/dialogues/[id]', { id: hall.conferenceId }),
    opinionsHref: path(locale, '/office/dialogues/[id]/opinions', { id: hall.conferenceId }),
  };
};

async function ofConference(found: Promise<Hall>, conferenceId: string): Promise<Hall> {
  const hall = await found;
  if (hall.conferenceId !== conferenceId) throw new NotFound('dialogues.no-such-session');
  return hall;
}

function stateOf({ startedAt, endedAt }: Hall): 'waiting' | 'running' | 'ended' {
  if (endedAt !== null) return 'ended';
  return startedAt === null ? 'waiting' : 'running';
}

export const actions: Actions = {
  start: (event) => act(event, ({ ctx }, { sessionId }) => startSession(ctx, { sessionId })),
  end: (event) =>
    act(event, ({ ctx }, { sessionId, values }) => endSession(ctx, { sessionId, participants: values['participants'] || undefined })),
  record: (event) =>
    act(event, ({ ctx }, { sessionId, values }) => recordSpokenOpinion(ctx, { ...formInput(recordSpokenOpinion, values), sessionId })),
};

type Doing = (locals: App.Locals, given: { sessionId: string; values: Readonly<Record<string, string>> }) => Promise<unknown>;

async function act({ locals, params, request }: RequestEvent, doing: Doing) {
  const values = valuesOf(await request.formData());
  return answerForm(locals, values, async () => {
    await doing(locals, { sessionId: params.session, values });
    return path(locals.locale, '/office/dialogues/[id]/hall/[session]', { id: params.id, session: params.session });
  });
}
