import { sql } from 'kysely';
import { listDocumentsOfSubject, listProofs, type ListedDocument, type Proof } from '#domain/records/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { countOpinions, type Counts } from '../counting.ts';
import type { Basis, ConferenceKind, ConferenceState, Ground, ShownState, Way } from '../dialogue.ts';
import { possibleActions, type ConferenceAction } from '../lifecycle.ts';
import { missingChannels, strictest, type NoticeChannel, type NoticeLimit } from '../notice.ts';
import { readsAll } from '../policy.ts';
import { findNoticeProofs } from './notice-proofs.ts';
import { readOfficeOpinions, seenBy, type OfficeOpinion } from './office-opinions.ts';
import { demandOwnUnit } from './reading.ts';
import { noticeLimits, resultTerm } from './terms.ts';

export type OfficeSession = {
  id: string;
  number: number;
  name: string;
  heldOn: string;
  startsAt: string;
  place: string;
  way: Way;
  howToAttend: string | null;
  startedAt: string | null;
  endedAt: string | null;
  groupIds: string[];
};
export type OfficeConferenceHead = {
  id: string;
  unitId: string;
  version: number;
  name: string;
  kind: ConferenceKind;
  ground: Ground | null;
  votersAsking: number | null;
  basis: Basis[];
  legalBasis: string | null;
  theme: string | null;
  purpose: string | null;
  state: ConferenceState;
  inSession: boolean;
  firstOn: string | null;
  collectingFrom: string | null;
  collectingTo: string | null;
  plannedOn: string | null;
  announcedOn: string | null;
  noticeDueOn: string | null;
  lateReason: string | null;
  heldOn: string | null;
  concludedOn: string | null;
  followingUpOn: string | null;
  closedOn: string | null;
  haltedOn: string | null;
  haltedReason: string | null;
  participants: number | null;
  conclusion: string | null;
  concludesPostId: string | null;
  chairs: { postId: string; title: string; organisation: string }[];
  bodies: { organisationId: string; name: string; part: 'convening' | 'invited' }[];
  sessions: OfficeSession[];
  agenda: { id: string; title: string; postId: string | null; by: string | null; report: boolean }[];
};
export type OfficeConference = OfficeConferenceHead & {
  shownState: ShownState;
  actions: ConferenceAction[];
  /** The last permitted day of the notice, as long as it is not out. */
  noticeLimit: NoticeLimit | null;
  resultDueOn: string | null;
  noticeProofs: Proof[];
  missingChannels: NoticeChannel[];
  missingGroups: string[];
  counts: Counts;
  opinions: OfficeOpinion[];
  documents: ListedDocument[];
};

/** Everything the office needs to manage a conference of its unit. Opinions, proofs and papers as far as the hat goes. */
export async function getOfficeConference(ctx: Ctx, conferenceId: string): Promise<OfficeConference> {
  const head = await readHead(ctx, conferenceId);
  const hat = demandOwnUnit(ctx, head?.unitId, 'dialogues.no-such-conference');
  if (head === undefined) throw new Error('unreachable: a conference without a unit');
  const opinions = await readOfficeOpinions(ctx.db, sql`opinion.conference_id = ${conferenceId}::uuid`);
  const proofs = await findNoticeProofs(ctx.db, head);
  const limits = head.firstOn === null ? [] : await noticeLimits(ctx.db, head.unitId, head.basis, head.firstOn);
  return {
    ...head,
    shownState: head.inSession ? 'in-session' : head.state,
    actions: possibleActions(head.state),
    noticeLimit: strictest(limits) ?? null,
    resultDueOn: head.heldOn === null ? null : ((await resultTerm(ctx.db, head.unitId, head.basis, head.heldOn)) ?? null),
    noticeProofs: readsAll(hat.role) ? await listProofs(ctx.db, 'conference-notice', conferenceId) : [],
    missingChannels: missingChannels(proofs.channels),
    missingGroups: proofs.missingGroups,
    counts: countOpinions(opinions),
    opinions: opinions.flatMap((one) => seenBy(hat, one) ?? []),
    documents: await listDocumentsOfSubject(ctx, 'conference', conferenceId),
  };
}

export async function readHead(ctx: Ctx, conferenceId: string): Promise<OfficeConferenceHead | undefined> {
  const { rows } = await sql<OfficeConferenceHead>`
    select conference.id, conference.unit_id as "unitId", conference.version, conference.name, conference.kind, conference.ground,
      conference.voters_asking as "votersAsking", conference.basis, conference.legal_basis as "legalBasis", conference.theme, conference.purpose,
      conference.state, conference.first_on as "firstOn", conference.collecting_from as "collectingFrom", conference.collecting_to as "collectingTo",
      conference.planned_on as "plannedOn", conference.announced_on as "announcedOn", conference.notice_due_on as "noticeDueOn",
      conference.late_reason as "lateReason", conference.held_on as "heldOn", conference.concluded_on as "concludedOn",
      conference.following_up_on as "followingUpOn", conference.closed_on as "closedOn", conference.halted_on as "haltedOn",
      conference.halted_reason as "haltedReason", conference.participants, conference.conclusion, conference.concludes_post_id as "concludesPostId",
      exists (select from conference_session where conference_id = conference.id and started_at is not null and ended_at is null) as "inSession",
      coalesce((select jsonb_agg(jsonb_build_object('postId', post.id, 'title', post.title, 'organisation', own.name) order by chair.position)
        from conference_chair chair join post on post.id = chair.post_id join organisation own on own.id = post.organisation_id
        where chair.conference_id = conference.id), '[]') as chairs,
      coalesce((select jsonb_agg(jsonb_build_object('organisationId', own.id, 'name', own.name, 'part', body.part) order by body.part, body.position)
        from conference_body body join organisation own on own.id = body.organisation_id where body.conference_id = conference.id), '[]') as bodies,
      coalesce((select jsonb_agg(jsonb_build_object('id', session.id, 'number', session.number, 'name', session.name, 'heldOn', session.held_on,
          'startsAt', to_char(session.starts_at, 'HH24:MI'), 'place', session.place, 'way', session.way, 'howToAttend', session.how_to_attend,
          'startedAt', session.started_at, 'endedAt', session.ended_at,
          'groupIds', coalesce((select jsonb_agg(group_id) from session_group where session_id = session.id), '[]')) order by session.number)
        from conference_session session where session.conference_id = conference.id), '[]') as sessions,
      coalesce((select jsonb_agg(jsonb_build_object('id', point.id, 'title', point.title, 'postId', point.post_id, 'by', post.title, 'report', point.report)
          order by point.position)
        from agenda_point point left join post on post.id = point.post_id where point.conference_id = conference.id), '[]') as agenda
    from conference
    where conference.id = ${conferenceId}::uuid`.execute(ctx.db);
  return rows[0];
}
