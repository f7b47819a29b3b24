import { Conflict, Refused } from '#platform/errors.ts';
import type { Tx } from '#platform/db/database.server.ts';
import { defineVerb } from '#platform/verb.ts';
import { organisationInput, type Unit } from '../org-unit.ts';
import { mayAdministerUnit } from '../policy.ts';
import { administered, demandUnitLived } from './administered.ts';
import { getOrganisation } from './offices.ts';
import { writeOrganisation } from './write-office.ts';

export const createOrganisation = defineVerb({
  name: 'org-units.create-organisation',
  input: organisationInput,
  subject: (tx, input, ctx) => administered(tx, ctx, input.unitId),
  may: mayAdministerUnit,
  act: async (tx, ctx, input, { unit }) => {
    await demandUnitLived(tx, ctx, unit, input.validFrom);
    if (input.parentId !== undefined) await demandParent(tx, input.parentId, unit.id);
    await demandNewName(tx, unit, input.name);
    const { organisationId, entry } = await writeOrganisation(tx, ctx, input);
    return { result: { organisationId }, entries: [entry] };
  },
});

async function demandParent(tx: Tx, parentId: string, unitId: string): Promise<void> {
  const parent = await getOrganisation({ db: tx }, parentId);
  if (parent.unitId !== unitId) throw new Refused('org-units.organisation-elsewhere');
}

async function demandNewName(tx: Tx, unit: Unit, name: string): Promise<void> {
  const same = await tx
    .selectFrom('organisation')
    .select('id')
    .where('unit_id', '=', unit.id)
    .where('name', '=', name)
    .where('valid_to', 'is not distinct from', unit.validTo)
    .executeTakeFirst();
  if (same !== undefined) throw new Conflict('org-units.organisation-exists', { name });
}
