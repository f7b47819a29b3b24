import { sql } from 'kysely';
import { listGroups, listOrganisations, listPosts } from '#domain/org-units/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { NotFound } from '#platform/errors.ts';
import type { ConferenceState } from '../dialogue.ts';
import { readOfficeOpinions, type OfficeOpinion } from './office-opinions.ts';
import { demandOwnUnit } from './reading.ts';

export type Hall = {
  sessionId: string;
  sessionName: string;
  heldOn: string;
  place: string;
  startedAt: Date | null;
  endedAt: Date | null;
  conferenceId: string;
  conferenceName: string;
  state: ConferenceState;
  unitId: string;
  /** The next number, for the head of the composer. */
  nextNumber: number;
  groups: { id: string; label: string }[];
  organisations: { id: string; name: string }[];
  posts: { id: string; title: string; organisation: string; chair: boolean }[];
  /** What was said in this session, newest first. */
  opinions: OfficeOpinion[];
};

type Head = Omit<Hall, 'groups' | 'organisations' | 'posts' | 'opinions'> & { groupIds: string[]; chairPostIds: string[] };

/** All that the hall's composer needs at once, so that it works on when the line is gone. */
export async function getHall(ctx: Ctx, sessionId: string): Promise<Hall> {
  const { rows } = await sql<Head>`
    select session.id as "sessionId", session.name as "sessionName", session.started_at as "startedAt", session.ended_at as "endedAt",
      session.held_on as "heldOn", session.place, conference.id as "conferenceId", conference.name as "conferenceName", conference.state, conference.unit_id as "unitId",
      conference.next_number as "nextNumber",
      array(select group_id from session_group where session_id = session.id) as "groupIds",
      array(select post_id from conference_chair where conference_id = conference.id order by position) as "chairPostIds"
    from conference_session session
    join conference on conference.id = session.conference_id
    where session.id = ${sessionId}::uuid`.execute(ctx.db);
  const [head] = rows;
  demandOwnUnit(ctx, head?.unitId, 'dialogues.no-such-session');
  if (head === undefined) throw new NotFound('dialogues.no-such-session');
  const { groupIds, chairPostIds, ...rest } = head;
  const { heldOn } = head;
  const [groups, organisations, posts, opinions] = await Promise.all([
    listGroups(ctx, head.unitId, heldOn),
    listOrganisations(ctx, head.unitId, heldOn),
    listPosts(ctx, head.unitId, heldOn),
    readOfficeOpinions(ctx.db, sql`opinion.session_id = ${sessionId}::uuid`),
  ]);
  return {
    ...rest,
    groups: groups.filter((group) => groupIds.length === 0 || groupIds.includes(group.id)).map(({ id, label }) => ({ id, label })),
    organisations: organisations.map(({ id, name }) => ({ id, name })),
    posts: posts.map((post) => ({
      id: post.id,
      title: post.title,
      organisation: post.organisationName,
      chair: chairPostIds.includes(post.id),
    })),
    opinions: opinions.toReversed(),
  };
}
