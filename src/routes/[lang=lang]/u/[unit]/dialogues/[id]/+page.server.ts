import { commitmentMessages } from '#domain/commitments/messages/index.ts';
import { getPublicConference, type PublicOpinion } from '#domain/dialogues/index.server.ts';
import { publicMessages } from '#domain/dialogues/messages/public.ts';
import { answeredOf, opinionState, pageOf, promiseParts, speakerOf, stepsOf } from '#domain/dialogues/public-page.ts';
import { conferenceText } from '#domain/dialogues/zalo.ts';
import { standingOn } from '#domain/statute/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { NotFound } from '#platform/errors.ts';
import { capitalised } from '#platform/i18n/format.ts';
import { path } from '#platform/i18n/paths.ts';
import { dayOf } from '#platform/now.ts';
import { orErrorPage } from '#platform/web/page-error.ts';
import { publicOrigin } from '#platform/web/public-origin.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, parent, setHeaders, url }) => {
  const { unit } = await parent();
  const { publicCtx: ctx, locale } = locals;
  const conference = await orErrorPage(locale, findOfUnit(ctx, params.id, unit.id));
  // All that is shown is the unit's own: kept until something of it changes.
  setHeaders({ 'x-topic': `unit:${unit.id}` });
  const m = publicMessages(locale);
  const { opinions, ...rest } = conference;
  const shown = pageOf(opinions, Number(url.searchParams.get('from') ?? 0));
  const today = dayOf(ctx.now);
  const { answered, total } = answeredOf(conference.counts);
  const collecting = isCollecting(conference, today);
  return {
    conference: rest,
    steps: stepsOf(conference, m),
    parts: promiseParts(conference.counts, m),
    answered,
    total,
    collecting,
    opinions: await Promise.all(shown.items.map((one) => cardOf(ctx, one, conference.heldOn !== null, today))),
    released: opinions.length,
    next: shown.next,
    zalo: conferenceText(
      {
        body: capitalised(unit.fullName),
        name: conference.name,
        state: conference.shownState,
        on: conference.heldOn ?? conference.firstOn,
        startsAt: conference.sessions[0]?.startsAt ?? '08:00',
        place: conference.sessions[0]?.place ?? '',
        collecting,
        collectingTo: conference.collectingTo ?? undefined,
        answered,
        total,
        link: publicOrigin(url) + path(locale, '/u/[unit]/dialogues/[id]', { unit: unit.slug, id: conference.id }),
      },
      locale,
    ),
  };
};

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

async function findOfUnit(ctx: Ctx, id: string, unitId: string) {
  const conference = uuid.test(id) ? await getPublicConference(ctx, id) : undefined;
  if (conference?.unitId !== unitId) throw new NotFound('dialogues.no-such-conference');
  return conference;
}

function isCollecting(
  { state, collectingFrom, collectingTo }: { state: string; collectingFrom: string | null; collectingTo: string | null },
  today: string,
) {
  const open = ['planned', 'announced', 'postponed'].includes(state);
  return open && (collectingFrom === null || collectingFrom <= today) && (collectingTo === null || today <= collectingTo);
}

async function cardOf(ctx: Ctx, opinion: PublicOpinion, held: boolean, today: string) {
  const { locale } = ctx;
  const m = publicMessages(locale);
  const topics: Readonly<Record<string, string>> = commitmentMessages(locale).topics;
  const { code, title, body, answer, answeredBy, answerKind, answeredOn, owed, waitingAbove, dueOn, provisional } = opinion;
  const { letterNumber, letterOn, holder } = opinion;
  const due =
    (owed || waitingAbove) && dueOn !== null ? { on: dueOn, provisional, standing: await standingOn(ctx.db, today, dueOn) } : undefined;
  return {
    code,
    who: speakerOf(opinion, topics[opinion.topic ?? ''], m),
    title,
    body: body === title ? '' : body,
    state: opinionState(opinion, held, m),
    answer: answer !== null && answerKind === 'on-the-spot' && answeredBy !== null ? m.conference.said(answeredBy, answer) : answer,
    answeredOn,
    letter: letterNumber !== null && letterOn !== null ? m.conference.letter(letterNumber, letterOn) : '',
    follower: waitingAbove && holder !== null ? m.conference.followedBy(holder) : '',
    undated: owed && dueOn === null,
    waitingAbove,
    due,
  };
}
