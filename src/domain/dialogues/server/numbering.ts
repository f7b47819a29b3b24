import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.server.ts';

/**
 * Takes `count` numbers of a conference. The row stays locked until the transaction ends, so residents' own
 * submissions never come here: they are numbered together when a session begins.
 */
export async function takeNumbers(tx: Tx, conferenceId: string, count: number): Promise<number> {
  const row = await tx
    .updateTable('conference')
    .set((eb) => ({ next_number: eb('next_number', '+', count) }))
    .where('id', '=', conferenceId)
    .returning('next_number')
    .executeTakeFirstOrThrow();
  return row.next_number - count;
}

/** Numbers what was collected so far and has no number, in the order in which it came. */
export async function numberCollected(tx: Tx, conferenceId: string): Promise<void> {
  await sql`
    with waiting as (
      select matter_id, row_number() over (order by received_at, matter_id) as place
      from opinion
      where conference_id = ${conferenceId} and number is null
    ), taken as (
      update conference set next_number = next_number + (select count(*) from waiting)
      where id = ${conferenceId}
      returning next_number - (select count(*) from waiting) as first
    )
    update opinion
    set number = taken.first + waiting.place - 1
    from waiting, taken
    where opinion.matter_id = waiting.matter_id`.execute(tx);
}
