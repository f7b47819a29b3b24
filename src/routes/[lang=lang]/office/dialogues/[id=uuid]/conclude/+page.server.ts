import { speakingPosts } from '#domain/dialogues/conference-form.ts';
import { labelOf, unfinished } from '#domain/dialogues/counting.ts';
import {
  closeConference,
  composeDocuments,
  concludeConference,
  getOfficeConference,
  startFollowUp,
} from '#domain/dialogues/index.server.ts';
import { paperKinds } from '#domain/dialogues/papers/compose.ts';
import { listPosts } from '#domain/org-units/index.server.ts';
import { explainedDay } from '#domain/statute/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { path } from '#platform/i18n/paths.ts';
import { dayOf } from '#platform/now.ts';
import { valuesOf, type FormValues } from '#platform/web/fail.ts';
import { answerForm } from '#platform/web/form-action.ts';
import { orErrorPage } from '#platform/web/page-error.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { ctx, locale } = locals;
  const conference = await orErrorPage(locale, getOfficeConference(ctx, params.id));
  const { unitId, heldOn, opinions, documents, actions, resultDueOn, basis } = conference;
  const posts = await listPosts(ctx, unitId, heldOn ?? conference.firstOn ?? dayOf(ctx.now));
  const told = documents.some((paper) => paper.kind === 'result-notice' && paper.state === 'published');
  const result =
    heldOn !== null && resultDueOn !== null && basis.includes('law')
      ? await explainedDay(ctx, 'dialogue.gov.result', { from: heldOn, unitId })
      : undefined;
  const beyondDraft = documents
    .filter((paper) => !['draft', 'withdrawn', 'replaced'].includes(paper.state))
    .map((paper) => paper.kind as string);
  return {
    id: conference.id,
    name: conference.name,
    may: {
      conclude: actions.includes('conclude'),
      compose: actions.includes('compose-documents') && conference.concludedOn !== null,
      followUp: actions.includes('start-follow-up'),
      close: actions.includes('close'),
    },
    heldYet: heldOn !== null,
    conclusion: conference.conclusion,
    concludesPostId: conference.concludesPostId ?? conference.chairs[0]?.postId ?? '',
    posts: speakingPosts(posts, [conference.concludesPostId ?? '']).map((post) => ({
      value: post.id,
      label: `${post.title} – ${post.organisationName}`,
    })),
    result: result && resultDueOn ? { on: resultDueOn, due: result.due, standing: told ? undefined : result.standing } : undefined,
    documents,
    composable: paperKinds.filter((kind) => !beyondDraft.includes(kind) && (kind !== 'result-notice' || resultDueOn !== null)),
    spokenLeft: opinions.filter((one) => one.source === 'spoken' && one.disposition === null).map(labelOf),
    left: unfinished(opinions).map(labelOf),
    saved: url.searchParams.get('saved'),
  };
};

export const actions: Actions = {
  conclude: (event) =>
    act(event, 'conclude', (ctx, conferenceId, { conclusion = '', concludesPostId }) =>
      concludeConference(ctx, { conferenceId, conclusion, concludesPostId: concludesPostId || undefined }),
    ),
  compose: (event) => act(event, 'compose', (ctx, conferenceId, _, data) => composeDocuments(ctx, { conferenceId, kinds: kindsOf(data) })),
  followUp: (event) => act(event, 'follow-up', (ctx, conferenceId) => startFollowUp(ctx, { conferenceId })),
  close: (event) => act(event, 'close', (ctx, conferenceId) => closeConference(ctx, { conferenceId })),
};

function kindsOf(data: FormData) {
  const given = data.getAll('kinds');
  return paperKinds.filter((kind) => given.includes(kind));
}

type Doing = (ctx: Ctx, id: string, values: FormValues, data: FormData) => Promise<unknown>;

async function act({ locals, params, request }: RequestEvent, form: string, doing: Doing) {
  const data = await request.formData();
  const values: FormValues = { ...valuesOf(data), form };
  return answerForm(locals, values, async (ctx) => {
    await doing(ctx, params.id, values, data);
    return path(locals.locale, '/office/dialogues/[id]/conclude', { id: params.id }, { saved: form });
  });
}
