import { sql } from 'kysely';
import { getDue } from '#domain/statute/index.server.ts';
import type { Reader, Tx } from '#platform/db/database.server.ts';
import { NotFound } from '#platform/errors.ts';
import { normaliseCode } from '#platform/ids.ts';
import { dayOf } from '#platform/now.ts';

export type JudgedMatter = Awaited<ReturnType<typeof matterByCode>>;

/** The matter of a receipt, locked. Throws NotFound, alike for codes that never were and matters taken out. */
export async function matterByCode(tx: Tx, code: string) {
  const matter = await tx
    .selectFrom('matter')
    .select(['id', 'code', 'unit_id as unitId', 'group_id as groupId', 'capacity', 'secret_hash as secretHash', 'audience'])
    .where('code', '=', normaliseCode(code))
    .where('audience', '<', 3)
    .forUpdate()
    .executeTakeFirst();
  if (matter === undefined) throw new NotFound('commitments.code-unknown');
  return matter;
}

export type JudgedAnswer = {
  answer_id: string;
  given_at: Date;
  judged: boolean;
  commitment_id: string;
  kind: string;
  part: number;
  round: number;
  holder_unit_id: string;
  holder_organisation_id: string;
  holder_post_id: string | null;
};

/** The newest final answer of a matter, on which the resident may have a word. */
export async function judgedAnswer(reader: Reader, matterId: string): Promise<JudgedAnswer | undefined> {
  const { rows } = await sql<JudgedAnswer>`
    select answer.id as answer_id, answer.given_at, exists (select from verdict where answer_id = answer.id) as judged,
      commitment.id as commitment_id, commitment.kind, commitment.part, commitment.round,
      commitment.holder_unit_id, commitment.holder_organisation_id, commitment.holder_post_id
    from answer
    join commitment on commitment.id = answer.commitment_id and commitment.state = 'met'
    where answer.matter_id = ${matterId} and answer.kind <> 'under-way'
    order by answer.given_at desc, answer.id desc
    limit 1`.execute(reader);
  return rows[0];
}

/** Last day for a word on an answer told at that instant. */
export async function verdictUntil(reader: Reader, unitId: string, toldAt: Date): Promise<string> {
  return (await getDue(reader, 'verdict.term', { from: dayOf(toldAt), unitId })).dueOn;
}
