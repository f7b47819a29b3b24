import { labelOf, unfinished } from '#domain/dialogues/counting.ts';
import {
  cancelConference,
  getOfficeConference,
  planConference,
  postponeConference,
  type OfficeConference,
} from '#domain/dialogues/index.server.ts';
import { publicMessages } from '#domain/dialogues/messages/public.ts';
import { nextActOf, type NextAct } from '#domain/dialogues/next-act.ts';
import { promiseParts, stepsOf } from '#domain/dialogues/public-page.ts';
import { getUnit } from '#domain/org-units/index.server.ts';
import { explainedDay, standingOn } from '#domain/statute/index.server.ts';
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
  const m = publicMessages(locale);
  const today = dayOf(ctx.now);
  const next = nextOf(conference, today);
  const { opinions, noticeProofs: _, ...shown } = conference;
  const unit = await getUnit(ctx, conference.unitId);
  return {
    conference: shown,
    steps: stepsOf(conference, m),
    parts: promiseParts(conference.counts, m),
    opinionCount: opinions.length,
    undisposed: opinions.filter((one) => one.disposition === null).map(labelOf),
    next,
    explained: next?.by ? await explained(ctx, conference, next, today) : {},
    hallSessionId: conference.sessions.find((session) => session.endedAt === null)?.id,
    publicHref:
      conference.plannedOn === null ? undefined : path(locale, '/u/[unit]/dialogues/[id]', { unit: unit.slug, id: conference.id }),
    saved: url.searchParams.get('saved'),
  };
};

function nextOf(conference: OfficeConference, today: string): NextAct | undefined {
  return nextActOf({
    shownState: conference.shownState,
    today,
    firstOn: conference.firstOn,
    noticeLatestOn: conference.noticeLimit?.latestOn ?? null,
    resultDueOn: conference.basis.includes('law') ? conference.resultDueOn : null,
    resultTold: conference.documents.some((paper) => paper.kind === 'result-notice' && paper.state === 'published'),
    counts: conference.counts,
    spokenUndisposed: conference.opinions.filter((one) => one.source === 'spoken' && one.disposition === null).length,
    unfinished: unfinished(conference.opinions).length,
  });
}

async function explained(ctx: Ctx, conference: OfficeConference, next: NextAct, today: string) {
  const { unitId, noticeLimit, firstOn, heldOn } = conference;
  if (next.kind.startsWith('announce') && noticeLimit && firstOn) return explainedDay(ctx, noticeLimit.rule, { from: firstOn, unitId });
  if (next.by === conference.resultDueOn && heldOn) return explainedDay(ctx, 'dialogue.gov.result', { from: heldOn, unitId });
  return { standing: await standingOn(ctx.db, today, next.by ?? today) };
}

export const actions: Actions = {
  plan: (event) => act(event, 'plan', (ctx, conferenceId) => planConference(ctx, { conferenceId })),
  postpone: (event) => act(event, 'postpone', (ctx, conferenceId, { reason = '' }) => postponeConference(ctx, { conferenceId, reason })),
  cancel: (event) => act(event, 'cancel', (ctx, conferenceId, { reason = '' }) => cancelConference(ctx, { conferenceId, reason })),
};

async function act(
  { locals, params, request }: RequestEvent,
  form: string,
  doing: (ctx: Ctx, id: string, values: FormValues) => Promise<unknown>,
) {
  const values: FormValues = { ...valuesOf(await request.formData()), form };
  return answerForm(locals, values, async (ctx) => {
    await doing(ctx, params.id, values);
    return path(locals.locale, '/office/dialogues/[id]', { id: params.id }, { saved: form });
  });
}
