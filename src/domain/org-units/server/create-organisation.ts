import { Conflict, Refused } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { Tx } from '#platform/db/database.server.ts';
import { defineVerb } from '#platform/verb.ts';
import { organisationInput } from '../org-unit.ts';
import { mayAdministerUnit } from '../policy.ts';
import { administered, demandUnitLived } from './administered.ts';
import { getOrganisation } from './offices.ts';

export const createOrganisation = defineVerb({
  name: 'org-units.create-organisation',
  input: organisationInput,
  subject: (tx, input, ctx) => administered(tx, ctx, input.unitId),
  may: mayAdministerUnit,
  act: async (tx, ctx, input, { unit }) => {
    await demandUnitLived(tx, ctx, unit, input.validFrom);
    if (input.parentId !== undefined) await demandParent(tx, input.parentId, unit.id);
    await demandNewName(tx, unit.id, input.name);
    const id = newId(ctx.now);
    await tx
      .insertInto('organisation')
      .values({
        id,
        unit_id: unit.id,
        kind: input.kind,
        name: input.name,
        short_name: input.shortName ?? null,
        abbreviation: input.abbreviation ?? null,
        superior_name: input.superiorName ?? null,
        parent_id: input.parentId ?? null,
        valid_from: input.validFrom,
      })
      .execute();
    const facts = { organisation: id, kind: input.kind, from: input.validFrom, parent: input.parentId };
    return {
      result: { organisationId: id },
      entries: [
        { kind: 'org-units.organisation-created', unitId: unit.id, subject: `organisation:${id}`, audience: 2, facts, personal: { name: input.name } },
      ],
    };
  },
});

async function demandParent(tx: Tx, parentId: string, unitId: string): Promise<void> {
  const parent = await getOrganisation({ db: tx }, parentId);
  if (parent.unitId !== unitId) throw new Refused('org-units.organisation-elsewhere');
}

async function demandNewName(tx: Tx, unitId: string, name: string): Promise<void> {
  const same = await tx
    .selectFrom('organisation')
    .select('id')
    .where('unit_id', '=', unitId)
    .where('name', '=', name)
    .where('valid_to', 'is', null)
    .executeTakeFirst();
  if (same !== undefined) throw new Conflict('org-units.organisation-exists', { name });
}
