import { demand, NotFound } from '#platform/errors.ts';
import type { Tx } from '#platform/db/database.server.ts';
import { defineVerb } from '#platform/verb.ts';
import { mayDo } from '../lifecycle.ts';
import type { ConferenceState } from '../dialogue.ts';
import { AssignPreparationInput } from '../opinion.ts';
import { mayManage } from '../policy.ts';
import { opinionEntry } from './opinion-writing.ts';
import { demandOrganisations } from './references.ts';

type Assigned = { id: string; unitId: string; state: ConferenceState | null };

/** Asks a body to prepare the answers to some opinions; what another body had begun starts anew with it. */
export const assignPreparation = defineVerb({
  name: 'dialogues.assign-preparation',
  input: AssignPreparationInput,
  subject: (tx, input) => lockAll(tx, input.opinionIds),
  may: (actor, { unitId }) => mayManage(actor, { unitId }),
  act: async (tx, _, input, { unitId, opinions }) => {
    for (const opinion of opinions) if (opinion.state !== null) demand(mayDo(opinion.state, 'prepare'));
    await demandOrganisations(tx, unitId, [input.organisationId], 'organisationId');
    await tx
      .insertInto('prepared_answer')
      .values(opinions.map((opinion) => ({ matter_id: opinion.id, organisation_id: input.organisationId })))
      .onConflict((conflict) =>
        conflict
          .column('matter_id')
          .doUpdateSet((eb) => ({
            organisation_id: input.organisationId,
            state: 'assigned',
            return_reason: null,
            approved_by_post_id: null,
            approved_at: null,
            version: eb('prepared_answer.version', '+', 1),
          }))
          .where('prepared_answer.organisation_id', '<>', input.organisationId),
      )
      .execute();
    const [first, ...others] = opinions.map((opinion) =>
      opinionEntry('preparation-assigned', opinion, { organisation: input.organisationId }),
    );
    if (first === undefined) throw new NotFound('dialogues.no-such-opinion');
    return { result: { assigned: opinions.length }, entries: [first, ...others] };
  },
});

async function lockAll(tx: Tx, ids: readonly string[]): Promise<{ unitId: string; opinions: Assigned[] }> {
  const rows = await tx
    .selectFrom('opinion')
    .leftJoin('conference', 'conference.id', 'opinion.conference_id')
    .select(['opinion.matter_id as id', 'opinion.unit_id as unitId', 'conference.state'])
    .where('opinion.matter_id', 'in', [...new Set(ids)])
    .where('opinion.taken_out_at', 'is', null)
    .orderBy('opinion.matter_id')
    .forNoKeyUpdate('opinion')
    .execute();
  const [first] = rows;
  // Opinions of two units are never one person's business: the others are as if they were not there.
  if (first === undefined || rows.length < new Set(ids).size || rows.some((row) => row.unitId !== first.unitId))
    throw new NotFound('dialogues.no-such-opinion');
  return {
    unitId: first.unitId,
    opinions: rows.map((row) => ({ id: row.id, unitId: row.unitId, state: row.state as ConferenceState | null })),
  };
}
