import { addNoticeProof, announceConference, getOfficeConference, type OfficeConference } from '#domain/dialogues/index.server.ts';
import { daysLate, noticeChannels, type NoticeChannel } from '#domain/dialogues/notice.ts';
import { conferenceText } from '#domain/dialogues/zalo.ts';
import { getUnit, listGroups } from '#domain/org-units/index.server.ts';
import { proofFrom } from '#domain/records/proof-form.ts';
import { explainedDay } from '#domain/statute/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { capitalised } from '#platform/i18n/format.ts';
import { path } from '#platform/i18n/paths.ts';
import { dayOf, timeOf } from '#platform/now.ts';
import { valuesOf, type FormValues } from '#platform/web/fail.ts';
import { answerForm } from '#platform/web/form-action.ts';
import { orErrorPage } from '#platform/web/page-error.ts';
import { publicOrigin } from '#platform/web/public-origin.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { ctx, locale } = locals;
  const conference = await orErrorPage(locale, getOfficeConference(ctx, params.id));
  const { id, name, unitId, firstOn, noticeLimit } = conference;
  const groups = (await listGroups(ctx, unitId, firstOn ?? dayOf(ctx.now))).map((group) => ({ value: group.id, label: group.label }));
  const announceable = conference.actions.includes('announce');
  return {
    id,
    name,
    announceable,
    announcedOn: conference.announcedOn,
    lateReason: conference.lateReason,
    groups,
    missingGroups: groups.filter(({ value }) => conference.missingGroups.includes(value)),
    missingChannels: conference.missingChannels,
    channels: noticeChannels.map((channel) => ({ channel, proofs: conference.noticeProofs.filter((proof) => proof.channel === channel) })),
    limit:
      noticeLimit === null || firstOn === null
        ? undefined
        : { on: noticeLimit.latestOn, ...(await explainedDay(ctx, noticeLimit.rule, { from: firstOn, unitId })) },
    late: announceable ? lateness(conference, dayOf(ctx.now)) : undefined,
    zalo: await invitation(ctx, conference, url),
    today: dayOf(ctx.now),
    now: timeOf(ctx.now),
    saved: url.searchParams.get('saved'),
  };
};

/** How late the notice would be if it were recorded now: its day is the first on the portal or the loudspeaker. */
function lateness({ noticeLimit, noticeProofs, firstOn }: OfficeConference, today: string) {
  if (noticeLimit === null || firstOn === null) return undefined;
  const told = noticeProofs
    .filter(({ channel }) => channel === 'portal' || channel === 'loudspeaker')
    .map((proof) => dayOf(proof.happenedAt));
  const days = daysLate(noticeLimit.latestOn, told.toSorted()[0] ?? today);
  return days > 0 ? { days, heldOn: firstOn, latestOn: noticeLimit.latestOn, citation: noticeLimit.citation } : undefined;
}

async function invitation(ctx: Ctx, conference: OfficeConference, url: URL): Promise<string | undefined> {
  const [session] = conference.sessions;
  if (session === undefined || conference.plannedOn === null) return undefined;
  const unit = await getUnit(ctx, conference.unitId);
  const link = publicOrigin(url) + path('vi', '/u/[unit]/dialogues/[id]', { unit: unit.slug, id: conference.id });
  const told = {
    body: capitalised(unit.fullName),
    name: conference.name,
    state: conference.shownState,
    on: session.heldOn,
    startsAt: session.startsAt,
  };
  const collectingTo = conference.collectingTo ?? undefined;
  return conferenceText(
    { ...told, place: session.place, collecting: collectingTo !== undefined, collectingTo, answered: 0, total: 0, link },
    'vi',
  );
}

export const actions: Actions = {
  prove: async ({ locals, params, request }) => {
    const data = await request.formData();
    const given = valuesOf(data);
    const groupIds = data.getAll('groupIds').filter((one) => typeof one === 'string');
    return answerForm(locals, { ...given, groupIds }, async (ctx) => {
      const { channel, on, at } = given;
      // The verb's schema says no to a channel that is none.
      const proof = { channel: channel as NoticeChannel, groupIds, on: on ?? '', at: at || undefined, proof: await proofFrom(data) };
      await addNoticeProof(ctx, { conferenceId: params.id, proof });
      return path(locals.locale, '/office/dialogues/[id]/announce', { id: params.id }, { saved: 'prove' });
    });
  },
  announce: async ({ locals, params, request }) => {
    const values: FormValues = { ...valuesOf(await request.formData()), form: 'announce' };
    return answerForm(locals, values, async (ctx) => {
      await announceConference(ctx, { conferenceId: params.id, lateReason: values['lateReason'] });
      return path(locals.locale, '/office/dialogues/[id]/announce', { id: params.id }, { saved: 'announce' });
    });
  },
};
