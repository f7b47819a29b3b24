import { sql, type RawBuilder } from 'kysely';
import type { Ctx, Hat } from '#platform/context.ts';
import { NotAllowed } from '#platform/errors.ts';
import { dayOf } from '#platform/now.ts';
import { isOffice } from '../policy.ts';
import { endOfWeek, type Worklist, type WorkLine } from '../worklist.ts';

const most = 60;

/** What the hat worn has to do by the end of the week: overdue, today, this week; and what lies next when that is nothing. */
export async function getWorklist(ctx: Ctx): Promise<Worklist> {
  if (ctx.actor.kind !== 'officer') throw new NotAllowed('commitments.not-an-officer');
  const { hat } = ctx.actor;
  const today = dayOf(ctx.now);
  const lines = await listWork(ctx, hat, endOfWeek(today));
  const shown = lines.slice(0, most);
  const due = (line: WorkLine) => line.dueOn ?? '';
  return {
    late: shown.filter((line) => due(line) < today),
    today: shown.filter((line) => due(line) === today),
    week: shown.filter((line) => due(line) > today),
    nextOn: shown.length > 0 ? null : await nextDay(ctx, hat, today),
    more: lines.length > most,
    awaiting: isOffice(hat.role) ? await countAwaiting(ctx, hat.unitId) : { count: 0, since: null },
  };
}

async function listWork(ctx: Ctx, hat: Hat, until: string): Promise<WorkLine[]> {
  const own = sql`holder_organisation_id = ${hat.organisationId}`;
  const { rows } = await sql<WorkLine>`
    (select case when kind = 'report-back' then 'report-back' when ${own} or ${hat.role === 'departmental-officer'} then 'answer' else 'urge' end as act,
      matter_id as "matterId", code, title, due_on as "dueOn", holder_name as "holderName", source, occasion_on as "occasionOn",
      group_id as "groupId", sent_up_to as "sentUpTo", letter_number as "letterNumber"
    from ledger_line
    where ${held(hat)} and state = 'open' and listed_on <= ${until}::date
    order by listed_on, id
    limit ${most + 1})
    union all
    ${untold(hat, until)}
    order by "dueOn", code
    limit ${most + 1}`.execute(ctx.db);
  return rows;
}

// Who sent something was promised word by a day; giving it an owner or an answer is that word.
function untold(hat: Hat, until: string): RawBuilder<unknown> {
  return sql`(select 'tell', id, code, title, told_by, '', source, occasion_on, group_id, null, null
    from matter
    where unit_id = ${hat.unitId} and ${isOffice(hat.role)} and told_by is not null and told_by <= ${until}::date and audience < 3
      and not exists (select from commitment where matter_id = matter.id)
    order by told_by, id
    limit ${most + 1})`;
}

function held(hat: Hat): RawBuilder<unknown> {
  switch (hat.role) {
    case 'departmental-officer':
      return sql`holder_organisation_id = ${hat.organisationId}`;
    case 'group-officer':
      return sql`holder_unit_id = ${hat.unitId} and group_id = ${hat.groupId ?? null}`;
    default:
      return sql`holder_unit_id = ${hat.unitId}`;
  }
}

async function nextDay(ctx: Ctx, hat: Hat, today: string): Promise<string | null> {
  const { rows } = await sql<{ due_on: string | null }>`
    select due_on from ledger_line where ${held(hat)} and state = 'open' and listed_on > ${today}::date order by listed_on, id limit 1`.execute(
    ctx.db,
  );
  return rows[0]?.due_on ?? null;
}

async function countAwaiting(ctx: Ctx, unitId: string): Promise<{ count: number; since: string | null }> {
  const { rows } = await sql<{ count: number; since: string | null }>`
    select count(*)::int as count, min(opened_on) as since
    from (select opened_on from matter where unit_id = ${unitId} and release_state = 'awaiting' and audience < 3 order by opened_on, id limit 1000) waiting`.execute(
    ctx.db,
  );
  return rows[0] ?? { count: 0, since: null };
}
