import type { Tx } from '#platform/db/database.server.ts';
import { Conflict, Refused } from '#platform/errors.ts';
import type { PreparationState } from '../opinion.ts';
import { demandOpinionAct, lockOpinion, type OpinionRow } from './opinion-rows.ts';

export type PreparedRow = {
  opinion: OpinionRow;
  unitId: string;
  organisationId: string;
  chairPostIds: readonly string[];
  state: PreparationState;
  version: number;
};

/** Loads an opinion with the answer being prepared. Throws Refused when nobody was asked to prepare one. */
export async function lockPrepared(tx: Tx, opinionId: string): Promise<PreparedRow> {
  const opinion = await lockOpinion(tx, opinionId);
  const row = await tx
    .selectFrom('prepared_answer')
    .select(['organisation_id', 'state', 'version'])
    .where('matter_id', '=', opinionId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new Refused('dialogues.not-prepared');
  return {
    opinion,
    unitId: opinion.unitId,
    organisationId: row.organisation_id,
    chairPostIds: opinion.conference?.chairPostIds ?? [],
    state: row.state as PreparationState, // the column's check lists the same words
    version: row.version,
  };
}

/** Throws when the conference is past preparing, the draft is not in one of the states, or somebody changed it meanwhile. */
export function demandPrepared(prepared: PreparedRow, states: readonly PreparationState[], otherwise: string, version: number): void {
  demandOpinionAct(prepared.opinion, 'prepare');
  if (version !== prepared.version) throw new Conflict('dialogues.edited-meanwhile', { current: prepared.version });
  if (!states.includes(prepared.state)) throw new Refused(otherwise);
}
