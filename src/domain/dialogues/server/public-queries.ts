import { sql } from 'kysely';
import { listPublicDocumentsOfSubject, type PublicDocument } from '#domain/records/index.server.ts';
import { getGroups } from '#domain/org-units/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { kept } from '#platform/db/kept-plan.server.ts';
import { NotFound } from '#platform/errors.ts';
import { countOpinions, type AnswerKind, type Counts } from '../counting.ts';
import type { Basis, ConferenceKind, ConferenceState, Ground, ShownState, Way } from '../dialogue.ts';
import type { NoticeChannel } from '../notice.ts';
import type { Capacity, DispositionKind, OpinionSource, Procedure } from '../opinion.ts';
import { resultTerm } from './terms.ts';

export type PublicSession = {
  id: string;
  name: string;
  heldOn: string;
  startsAt: string;
  place: string;
  way: Way;
  howToAttend: string | null;
  started: boolean;
  ended: boolean;
  /** Labels; none means all groups. */
  groups: string[];
};
/** Title, body and answer are those released; a speaker's name is never here. */
export type PublicOpinion = {
  matterId: string;
  code: string;
  number: number | null;
  spoken: boolean;
  source: OpinionSource;
  sessionId: string | null;
  group: string | null;
  capacity: Capacity;
  topic: string | null;
  title: string;
  body: string;
  disposition: DispositionKind | null;
  holder: string | null;
  dueOn: string | null;
  provisional: boolean;
  sentUpTo: string | null;
  letterNumber: string | null;
  letterOn: string | null;
  procedure: Procedure | null;
  answer: string | null;
  answerKind: AnswerKind | null;
  answeredOn: string | null;
  answeredBy: string | null;
  owed: boolean;
  waitingAbove: boolean;
};
export type PublicConference = {
  id: string;
  unitId: string;
  unitSlug: string;
  unitName: string;
  name: string;
  kind: ConferenceKind;
  ground: Ground | null;
  basis: Basis[];
  legalBasis: string | null;
  theme: string | null;
  purpose: string | null;
  state: ConferenceState;
  shownState: ShownState;
  firstOn: string;
  collectingFrom: string | null;
  collectingTo: string | null;
  plannedOn: string;
  announcedOn: string | null;
  noticeDueOn: string | null;
  lateReason: string | null;
  heldOn: string | null;
  resultDueOn: string | null;
  concludedOn: string | null;
  followingUpOn: string | null;
  closedOn: string | null;
  haltedOn: string | null;
  haltedReason: string | null;
  participants: number | null;
  conclusion: string | null;
  concluder: { title: string; organisation: string } | null;
  chairs: { title: string; organisation: string }[];
  convening: string[];
  invited: string[];
  agenda: { title: string; by: string | null; report: boolean }[];
  noticeProofs: { channel: NoticeChannel; groupId: string | null; link: string | null; happenedAt: string }[];
  sessions: PublicSession[];
  counts: Counts;
  /** Opinions that were released; how many there are in all stands in `counts`. */
  opinions: PublicOpinion[];
  unreleased: number;
  documents: PublicDocument[];
};

type Row = Omit<
  PublicConference,
  'sessions' | 'counts' | 'opinions' | 'unreleased' | 'documents' | 'concluder' | 'convening' | 'invited' | 'resultDueOn' | 'shownState'
> & {
  inSession: boolean;
  concluderTitle: string | null;
  concluderBody: string | null;
  bodies: { name: string; part: string }[];
  sessions: (Omit<PublicSession, 'groups'> & { groupIds: string[] })[];
};
type OpinionRow = Omit<PublicOpinion, 'group' | 'spoken' | 'matterId' | 'answerKind'> & {
  matterId: string | null;
  groupId: string | null;
  answer_kind: AnswerKind | null;
};

/** The whole public page of a conference. Throws NotFound, also for a draft. At most six statements. */
export async function getPublicConference(ctx: Ctx, conferenceId: string): Promise<PublicConference> {
  const [row, opinionRows, documents] = await Promise.all([
    readConference(ctx, conferenceId),
    readOpinions(ctx, conferenceId),
    listPublicDocumentsOfSubject(ctx, 'conference', conferenceId),
  ]);
  const groupIds = new Set([...opinionRows.flatMap((one) => one.groupId ?? []), ...row.sessions.flatMap((session) => session.groupIds)]);
  const groups = await getGroups(ctx, [...groupIds]);
  const labelOf = (id: string | null) => (id === null ? null : (groups.get(id)?.label ?? null));
  const { inSession, concluderTitle, concluderBody, bodies, sessions, ...rest } = row;
  const released = opinionRows.flatMap(({ matterId, groupId, answer_kind, ...one }): PublicOpinion[] =>
    matterId === null ? [] : [{ ...one, matterId, answerKind: answer_kind, spoken: one.source === 'spoken', group: labelOf(groupId) }],
  );
  return {
    ...rest,
    shownState: inSession ? 'in-session' : row.state,
    resultDueOn: row.heldOn === null ? null : ((await resultTerm(ctx.db, row.unitId, row.basis, row.heldOn)) ?? null),
    concluder: concluderTitle === null || concluderBody === null ? null : { title: concluderTitle, organisation: concluderBody },
    convening: bodies.flatMap((body) => (body.part === 'convening' ? body.name : [])),
    invited: bodies.flatMap((body) => (body.part === 'invited' ? body.name : [])),
    sessions: sessions.map(({ groupIds: ids, ...session }) => ({ ...session, groups: ids.flatMap((id) => labelOf(id) ?? []) })),
    counts: countOpinions(opinionRows.map((one) => ({ ...one, answer: one.answer_kind }))),
    opinions: released,
    unreleased: opinionRows.filter((one) => one.matterId === null && one.disposition !== 'taken-out').length,
    // A paper that names a conference of another unit is none of it.
    documents: documents.filter((paper) => paper.unitId === row.unitId),
  };
}

async function readConference(ctx: Ctx, conferenceId: string): Promise<Row> {
  const { rows } = await sql<Row>`${kept}
    select id, unit_id as "unitId", unit_slug as "unitSlug", unit_name as "unitName", name, kind, ground, basis, legal_basis as "legalBasis", theme,
      purpose, state, in_session as "inSession", first_on as "firstOn", collecting_from as "collectingFrom", collecting_to as "collectingTo",
      planned_on as "plannedOn", announced_on as "announcedOn", notice_due_on as "noticeDueOn", late_reason as "lateReason", held_on as "heldOn",
      concluded_on as "concludedOn", following_up_on as "followingUpOn", closed_on as "closedOn", halted_on as "haltedOn",
      halted_reason as "haltedReason", participants, conclusion, concluder_title as "concluderTitle", concluder_body as "concluderBody", chairs, bodies,
      sessions, agenda, notice_proofs as "noticeProofs"
    from public_conference
    where id = ${conferenceId}::uuid`.execute(ctx.db);
  const [row] = rows;
  if (!row) throw new NotFound('dialogues.no-such-conference');
  return row;
}

async function readOpinions(ctx: Ctx, conferenceId: string): Promise<OpinionRow[]> {
  const { rows } = await sql<OpinionRow>`${kept}
    select matter_id as "matterId", code, number, source, session_id as "sessionId", group_id as "groupId", capacity, topic, title, body, disposition,
      holder, due_on as "dueOn", provisional, sent_up_to as "sentUpTo", letter_number as "letterNumber", letter_on as "letterOn", procedure, answer,
      answer_kind, answered_on as "answeredOn", answered_by as "answeredBy", owed, waiting_above as "waitingAbove"
    from public_opinion
    where conference_id = ${conferenceId}::uuid
    order by source = 'spoken' desc, number nulls last, received_at`.execute(ctx.db);
  return rows;
}
