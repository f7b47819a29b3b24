import { sql, type RawBuilder } from 'kysely';
import type { Reader } from '#platform/db/database.server.ts';
import { kept } from '#platform/db/kept-plan.server.ts';
import { countLedger, daysAfter, SOON_DAYS, type LedgerCounts, type MonthCount } from '../counts.ts';
import { cursorOf, readCursor, type LedgerFilter, type LedgerLine, type LedgerState } from '../ledger.ts';
import { searchWords } from '../search-words.ts';

/** `public` reads what everybody may, `office` all that is not taken out. */
export type Sight = 'public' | 'office';
export type LedgerPage = { items: LedgerLine[]; next: string | null };
export type LedgerQuery = LedgerFilter & { unitId?: string | undefined; today: string; sight: Sight; limit?: number };

export const lineColumns = sql`id, matter_id as "matterId", code, kind, round, unit_id as "unitId", holder_unit_id as "holderUnitId",
  holder_organisation_id as "holderOrganisationId", holder_name as "holderName", audience, title, topic, group_id as "groupId", source,
  occasion_on as "occasionOn", opened_on as "openedOn", due_on as "dueOn", listed_on as "listedOn", provisional, state, closed_on as "closedOn",
  answer_kind as "answerKind", sent_up_on as "sentUpOn", sent_up_to as "sentUpTo", letter_number as "letterNumber", late_reason as "lateReason"`;

/** What a unit holds, and what was raised in it and is held by another now, by due date; answered ones newest first. */
export async function listLedger({ db }: { db: Reader }, query: LedgerQuery): Promise<LedgerPage> {
  const limit = query.limit ?? 50;
  const { unitId, sight } = query;
  if (unitId === undefined && sight === 'office') throw new Error('an office reads the ledger of its own unit');
  const branches =
    unitId === undefined
      ? [branch(query, sql`true`, limit + 1)]
      : [branch(query, sql`holder_unit_id = ${unitId}`, limit + 1), branch(query, handed(unitId), limit + 1)];
  const { rows } = await sql<LedgerLine>`${isUsual(query) ? kept : sql``}
    select ${lineColumns}
    from (${sql.join(branches, sql` union all `)}) line
    order by ${order(query.state)}
    limit ${sql.lit(limit + 1)}`.execute(db);
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? cursorOf(last, query.state) : null };
}

/** How many are overdue, soon due, in time and answered this year, by topic: from one small row a month. */
export async function countUnitLedger(
  { db }: { db: Reader },
  unitId: string,
  today: string,
  sight: Sight,
  allYears = false,
): Promise<LedgerCounts> {
  const months = sql`${sql.table(sight === 'public' ? 'public_ledger_month' : 'ledger_month')}
    where unit_id = ${unitId} and public = ${sight === 'public'} and total > 0`;
  const { rows } = await sql<MonthCount>`${kept}
    select state, topic, month, total,
      case when month between date_trunc('month', ${today}::date) and ${daysAfter(today, SOON_DAYS)}::date then days end as days
    from ${months} and state = 'open'
    union all
    select state, topic, max(month), sum(total)::int, null
    from ${months} and state = 'met' ${allYears ? sql`` : sql`and month >= date_trunc('year', ${today}::date)::date`}
    group by state, topic`.execute(db);
  return countLedger(rows, today, allYears);
}

/** What most people open; with filters there are too many texts, and words to search for need a plan of their own. */
function isUsual({ groupId, topic, text, limit }: LedgerQuery): boolean {
  return limit === undefined && groupId === undefined && !topic && !text;
}

function branch(query: LedgerQuery, whose: RawBuilder<unknown>, limit: number): RawBuilder<unknown> {
  const conditions = [whose, ...(query.sight === 'public' ? [sql`audience = 0`] : []), stateIs(query), ...narrowed(query), ...after(query)];
  return sql`(select * from ${sql.table(query.sight === 'public' ? 'public_commitment' : 'ledger_line')}
    where ${sql.join(conditions, sql` and `)} order by ${order(query.state)} limit ${sql.lit(limit)})`;
}

function handed(unitId: string): RawBuilder<unknown> {
  return sql`unit_id = ${unitId} and unit_id <> holder_unit_id`;
}

function stateIs({ state, today }: LedgerQuery): RawBuilder<unknown> {
  switch (state) {
    case 'open':
      return sql`state = 'open'`;
    case 'late':
      return sql`state = 'open' and listed_on < ${today}::date`;
    case 'soon':
      return sql`state = 'open' and listed_on between ${today}::date and ${daysAfter(today, SOON_DAYS)}::date`;
    case 'sent-up':
      return sql`state = 'open' and sent_up_on is not null`;
    case 'met':
      return sql`state = 'met'`;
    case 'all':
      return sql`state in ('open', 'met')`;
  }
}

function narrowed({ groupId, topic, text, sight }: LedgerQuery): RawBuilder<unknown>[] {
  const words = searchWords(text);
  const texts = sight === 'public' ? sql`public_release where` : sql`release where ended_at is null and`;
  return [
    ...(groupId === undefined ? [] : [sql`group_id = ${groupId}`]),
    ...(topic === undefined || topic === '' ? [] : [sql`topic = ${topic}`]),
    ...(words === undefined
      ? []
      : [
          sql`matter_id in (select matter_id from ${texts} to_tsvector('simple', folded(title || ' ' || body)) @@ to_tsquery('simple', ${words}))`,
        ]),
  ];
}

function after({ cursor, state }: LedgerQuery): RawBuilder<unknown>[] {
  const from = readCursor(cursor);
  if (from === undefined) return [];
  if (state === 'met') return [sql`(closed_on, id) < (${from.day}::date, ${from.id}::uuid)`];
  return [sql`(listed_on, id) > (${from.day}::date, ${from.id}::uuid)`];
}

function order(state: LedgerState): RawBuilder<unknown> {
  return state === 'met' ? sql`closed_on desc, id desc` : sql`listed_on, id`;
}
