import { sql } from 'kysely';
import type { Reader } from '#platform/db/database.server.ts';
import type { CountedOpinion } from '../counting.ts';

/** What counting and closing look at, one row per opinion. */
export async function countedRows(reader: Reader, conferenceId: string): Promise<CountedOpinion[]> {
  const { rows } = await sql<CountedOpinion>`
    select opinion.number, matter.code, opinion.source, opinion.disposition,
      (select kind from answer where matter_id = opinion.matter_id order by given_at desc limit 1) as answer,
      exists (select from commitment where matter_id = opinion.matter_id and state = 'open' and kind = 'reply') as owed,
      exists (select from commitment where matter_id = opinion.matter_id and state = 'open' and kind = 'report-back') as "waitingAbove"
    from opinion
    join matter on matter.id = opinion.matter_id
    where opinion.conference_id = ${conferenceId}
    order by opinion.number nulls last, opinion.received_at`.execute(reader);
  return rows;
}
