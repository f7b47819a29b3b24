import { sql } from 'kysely';
import type { Reader } from '#platform/db/database.server.ts';
import type { AnswerKind } from '../commitment.ts';

export type LatestAnswer = {
  code: string;
  title: string;
  kind: AnswerKind;
  answeredOn: string;
  body: string;
  sentUpTo: string | null;
  nextOn: string | null;
};

/** The newest answers of what a unit holds, as everybody may read them. */
export async function listLatestAnswers({ db }: { db: Reader }, unitId: string, limit: number): Promise<LatestAnswer[]> {
  const { rows } = await sql<LatestAnswer>`
    select line.code, line.title, given.kind, given.answered_on as "answeredOn", given.body, line.sent_up_to as "sentUpTo", given.next_on as "nextOn"
    from (
      select id, matter_id, code, title, sent_up_to, closed_on from public_commitment
      where holder_unit_id = ${unitId} and state = 'met' and audience = 0
      order by closed_on desc, id desc
      limit ${limit}
    ) line
    cross join lateral (
      select kind, answered_on, body, next_on from public_answer
      where matter_id = line.matter_id and commitment_id = line.id
      order by given_at desc
      limit 1
    ) given
    order by line.closed_on desc, line.id desc`.execute(db);
  return rows;
}

/** Whether something public of a unit is overdue and nobody has said why. */
export async function isLateUnexplained({ db }: { db: Reader }, unitId: string, today: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (
      select from public_commitment
      where holder_unit_id = ${unitId} and state = 'open' and audience = 0 and listed_on < ${today}::date and late_reason is null
    ) as found`.execute(db);
  return rows[0]?.found ?? false;
}
