import { sql } from 'kysely';
import type { Reader } from '#platform/db/database.server.ts';

export type NoticeProofs = {
  channels: string[];
  /** Groups of the sessions whose heads no proof speaks of. */
  missingGroups: string[];
  firstOn: string | undefined;
};

/** Which channels of the present notice are proved. What was proved before a postponement belongs to the notice before. */
export async function findNoticeProofs(reader: Reader, conference: { id: string; unitId: string }): Promise<NoticeProofs> {
  const { rows } = await sql<{ channels: string[]; missing_groups: string[]; first_on: string | null }>`
    with proof as (
      select proof.channel, proof.group_id, (proof.happened_at at time zone 'Asia/Ho_Chi_Minh')::date as on_day
      from publication_proof proof
      join conference on conference.id = proof.subject_id
      where proof.subject_kind = 'conference-notice' and proof.subject_id = ${conference.id}
        and (conference.renewed_at is null or proof.recorded_at >= conference.renewed_at)
    ), addressed as (
      select session_group.group_id as id
      from session_group join conference_session on conference_session.id = session_group.session_id
      where conference_session.conference_id = ${conference.id}
      union
      select residential_group.id
      from residential_group
      join conference_session on conference_session.conference_id = ${conference.id}
      where residential_group.unit_id = ${conference.unitId} and residential_group.parent_id is null
        and residential_group.valid_from <= conference_session.held_on
        and (residential_group.valid_to is null or residential_group.valid_to > conference_session.held_on)
        and not exists (select from session_group where session_group.session_id = conference_session.id)
    )
    select array(select distinct channel from proof) as channels,
      array(select id from addressed where id not in (select group_id from proof where group_id is not null)) as missing_groups,
      (select min(on_day)::text from proof where channel in ('portal', 'loudspeaker')) as first_on`.execute(reader);
  const [row] = rows;
  return { channels: row?.channels ?? [], missingGroups: row?.missing_groups ?? [], firstOn: row?.first_on ?? undefined };
}
