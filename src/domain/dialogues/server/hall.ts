import { sql } from 'kysely';
import { listGroups, listOrganisations, listPosts } from '#domain/org-units/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { NotFound } from '#platform/errors.ts';
import type { ConferenceState } from '../dialogue.ts';
import { mayRecordInHall } from '../policy.ts';
import type { Item } from '../ui/hall/queue.ts';
import { readOfficeOpinions, type OfficeOpinion } from './office-opinions.ts';
import { demandMay, demandOwnUnit } from './reading.ts';

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
  /** What was said in this session, in order. */
  spoken: Item[];
};

type Head = Omit<Hall, 'groups' | 'organisations' | 'posts' | 'spoken'> & { groupIds: string[]; chairPostIds: string[] };

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
  demandMay(mayRecordInHall(ctx.actor, head));
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
    spoken: opinions.map(itemOf),
  };
}

/** What was said in a session, for a screen that looks whether others recorded something meanwhile. */
export async function listSpoken(ctx: Ctx, sessionId: string): Promise<Item[]> {
  const { rows } = await sql<{ unitId: string }>`
    select conference.unit_id as "unitId" from conference_session session join conference on conference.id = session.conference_id
    where session.id = ${sessionId}::uuid`.execute(ctx.db);
  demandOwnUnit(ctx, rows[0]?.unitId, 'dialogues.no-such-session');
  const opinions = await readOfficeOpinions(ctx.db, sql`opinion.session_id = ${sessionId}::uuid`);
  return opinions.map(itemOf);
}

function itemOf(opinion: OfficeOpinion): Item {
  const { id, version, number, words, groupId, capacity, speakingFor, topic, leaning, disposition, holder, sentUpTo } = opinion;
  const said = { words: words ?? '', groupId: groupId ?? '', capacity, speakingFor: speakingFor ?? '', topic: topic ?? '' };
  const typed = { ...said, kind: leaning ?? ('' as const), fields: {} };
  const known = { id, opinionId: id, version, typed, held: typed, holder, sentUpTo };
  return { ...known, ...(number === null ? {} : { number }), ...(disposition === null ? {} : { disposition }) };
}
