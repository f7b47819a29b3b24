import { sql, type RawBuilder } from 'kysely';
import { getGroups } from '#domain/org-units/index.server.ts';
import type { Hat } from '#platform/context.ts';
import type { Reader } from '#platform/db/database.server.ts';
import type { AnswerKind, CountedOpinion } from '../counting.ts';
import { readsAll } from '../policy.ts';
import type { Capacity, DispositionKind, Leaning, OpinionSource, PreparationState, Procedure } from '../opinion.ts';

export type Prepared = {
  organisationId: string;
  organisation: string;
  state: PreparationState;
  body: string | null;
  points: string | null;
  returnReason: string | null;
  version: number;
};
/** An opinion as the office sees it. `words` is null once it was taken out. */
export type OfficeOpinion = CountedOpinion & {
  id: string;
  conferenceId: string | null;
  sessionId: string | null;
  groupId: string | null;
  group: string | null;
  capacity: Capacity;
  speakingFor: string | null;
  topic: string | null;
  words: string | null;
  receivedAt: Date;
  version: number;
  source: OpinionSource;
  disposition: DispositionKind | null;
  /** The direction named in the hall, until the disposition is complete. */
  leaning: Leaning | null;
  takenOutAt: Date | null;
  releaseState: 'awaiting' | 'released' | 'refused' | 'taken-down';
  releasedTitle: string | null;
  releasedBody: string | null;
  prepared: Prepared | null;
  commitmentId: string | null;
  holder: string | null;
  dueOn: string | null;
  sentUpTo: string | null;
  letterNumber: string | null;
  procedure: Procedure | null;
  answer: AnswerKind | null;
  answerBody: string | null;
  answeredOn: string | null;
  hasSender: boolean;
};

/** An opinion as far as a hat sees it: the own group's without what is prepared for the chairs; nothing for the administrator. */
export function seenBy(hat: Pick<Hat, 'role' | 'groupId'>, opinion: OfficeOpinion): OfficeOpinion | undefined {
  if (readsAll(hat.role)) return opinion;
  const own = hat.role === 'group-officer' && opinion.groupId !== null && opinion.groupId === hat.groupId;
  return own ? { ...opinion, prepared: null } : undefined;
}

/** Opinions that fit, in the order in which they stand in the papers. */
export async function readOfficeOpinions(db: Reader, where: RawBuilder<unknown>): Promise<OfficeOpinion[]> {
  const { rows } = await sql<Omit<OfficeOpinion, 'group'>>`
    select opinion.matter_id as id, matter.code, opinion.number, opinion.source, opinion.conference_id as "conferenceId", opinion.session_id as "sessionId",
      opinion.group_id as "groupId", opinion.capacity, opinion.speaking_for as "speakingFor", opinion.topic, opinion.words, opinion.received_at as "receivedAt",
      opinion.version, opinion.disposition, opinion.leaning, opinion.taken_out_at as "takenOutAt", matter.release_state as "releaseState", shown.title as "releasedTitle", shown.body as "releasedBody",
      case when prepared.matter_id is not null then jsonb_build_object('organisationId', prepared.organisation_id, 'organisation', preparing.name,
        'state', prepared.state, 'body', prepared.body, 'points', prepared.points, 'returnReason', prepared.return_reason, 'version', prepared.version) end as prepared,
      owed.id as "commitmentId", holder.name as holder, owed.due_on as "dueOn", coalesce(given.body_name, opinion.sent_up_to) as "sentUpTo",
      given.letter_number as "letterNumber", given.procedure, given.kind as answer, given.body as "answerBody", given.answered_on as "answeredOn",
      exists (select from commitment where matter_id = matter.id and state = 'open' and kind = 'reply') as owed,
      exists (select from commitment where matter_id = matter.id and state = 'open' and kind = 'report-back') as "waitingAbove",
      exists (select from opinion_sender where matter_id = matter.id) as "hasSender"
    from opinion
    join matter on matter.id = opinion.matter_id
    left join release shown on shown.matter_id = matter.id and shown.ended_at is null
    left join prepared_answer prepared on prepared.matter_id = matter.id
    left join organisation preparing on preparing.id = prepared.organisation_id
    left join lateral (
      select kind, body, answered_on, body_name, letter_number, procedure from answer
      where matter_id = matter.id and matter.audience < 3 order by given_at desc limit 1
    ) given on true
    left join lateral (
      select id, holder_organisation_id, due_on from commitment
      where matter_id = matter.id and state in ('open', 'met') order by state = 'open' desc, round desc, opened_on desc limit 1
    ) owed on true
    left join organisation holder on holder.id = owed.holder_organisation_id
    where ${where}
    order by opinion.source = 'spoken' desc, opinion.number nulls last, opinion.received_at`.execute(db);
  const groups = await getGroups({ db }, [...new Set(rows.flatMap((row) => row.groupId ?? []))]);
  return rows.map((row) => ({ ...row, group: row.groupId === null ? null : (groups.get(row.groupId)?.label ?? null) }));
}
