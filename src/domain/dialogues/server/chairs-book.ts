import { sql } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import { mayReadBook } from '../policy.ts';
import { readHead } from './office-conference.ts';
import { readOfficeOpinions, type OfficeOpinion } from './office-opinions.ts';
import { demandMay, demandOwnUnit } from './reading.ts';

/** What a group was promised at its last conference, and what became of it. */
export type LastPromise = {
  groupId: string;
  code: string;
  conferenceName: string;
  heldOn: string;
  title: string;
  holder: string | null;
  dueOn: string | null;
  state: 'open' | 'met';
  answerKind: string | null;
  answer: string | null;
  closedOn: string | null;
};
export type ChairsBook = {
  conferenceId: string;
  name: string;
  firstOn: string | null;
  opinions: (OfficeOpinion & { lastPromises: LastPromise[] })[];
};

/** Per opinion: who, what, the prepared answer, and what that group was promised last time. For the chairs' eyes only. */
export async function getChairsBook(ctx: Ctx, conferenceId: string): Promise<ChairsBook> {
  const head = await readHead(ctx, conferenceId);
  demandOwnUnit(ctx, head?.unitId, 'dialogues.no-such-conference');
  if (head === undefined) throw new Error('unreachable: a conference without a unit');
  demandMay(mayReadBook(ctx.actor, { unitId: head.unitId, chairPostIds: head.chairs.map(({ postId }) => postId) }));
  const opinions = await readOfficeOpinions(ctx.db, sql`opinion.conference_id = ${conferenceId}::uuid and opinion.taken_out_at is null`);
  const groupIds = [...new Set(opinions.flatMap((one) => one.groupId ?? []))];
  const promises = groupIds.length === 0 ? [] : await readLastPromises(ctx, conferenceId, groupIds);
  const byGroup = Map.groupBy(promises, (promise) => promise.groupId);
  return {
    conferenceId,
    name: head.name,
    firstOn: head.firstOn,
    opinions: opinions.map((one) => ({ ...one, lastPromises: one.groupId === null ? [] : (byGroup.get(one.groupId) ?? []) })),
  };
}

async function readLastPromises(ctx: Ctx, conferenceId: string, groupIds: readonly string[]): Promise<LastPromise[]> {
  const { rows } = await sql<LastPromise>`
    with before as (
      select distinct on (opinion.group_id) opinion.group_id, conference.id, conference.name, conference.held_on
      from opinion
      join conference on conference.id = opinion.conference_id and conference.held_on is not null and conference.id <> ${conferenceId}::uuid
      where opinion.group_id = any(${groupIds}::uuid[])
        and conference.held_on < (select coalesce(held_on, first_on) from conference where id = ${conferenceId}::uuid)
      order by opinion.group_id, conference.held_on desc
    )
    select before.group_id as "groupId", matter.code, before.name as "conferenceName", before.held_on as "heldOn",
      coalesce(matter.title, left(opinion.words, 200)) as title, holder.name as holder, owed.due_on as "dueOn", owed.state,
      owed.answer_kind as "answerKind", given.body as answer, owed.closed_on as "closedOn"
    from before
    join opinion on opinion.conference_id = before.id and opinion.group_id = before.group_id and opinion.taken_out_at is null
    join matter on matter.id = opinion.matter_id
    join lateral (
      select holder_organisation_id, due_on, state, answer_kind, closed_on from commitment
      where matter_id = matter.id and state in ('open', 'met') order by state = 'open' desc, round desc, opened_on desc limit 1
    ) owed on true
    left join organisation holder on holder.id = owed.holder_organisation_id
    left join lateral (select body from answer where matter_id = matter.id order by given_at desc limit 1) given on true
    order by before.group_id, opinion.number nulls last`.execute(ctx.db);
  return rows;
}
