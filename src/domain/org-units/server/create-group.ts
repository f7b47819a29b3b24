import { Conflict } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { defineVerb } from '#platform/verb.ts';
import { groupInput } from '../org-unit.ts';
import { mayAdministerUnit } from '../policy.ts';
import { plainLabel } from '../group-label.ts';
import { administered, brokeConstraint, demandSameUnit, demandUnitLived } from './administered.ts';
import { getGroup } from './groups.ts';
import { getUnit } from './units.ts';

export const createGroup = defineVerb({
  name: 'org-units.create-group',
  input: groupInput,
  subject: (tx, input, ctx) => administered(tx, ctx, input.unitId),
  may: mayAdministerUnit,
  act: async (tx, ctx, input, { unit }) => {
    await demandUnitLived(tx, ctx, unit, input.validFrom);
    if (input.parentId !== undefined) demandSameUnit(await getGroup({ db: tx }, input.parentId), unit.id);
    if (input.formerUnitId !== undefined) await getUnit({ ...ctx, db: tx }, input.formerUnitId);
    const id = newId(ctx.now);
    const row = {
      local_word: input.localWord,
      number: input.number ?? null,
      name: input.name ?? null,
      former_unit_id: input.formerUnitId ?? null,
    };
    await tx
      .insertInto('residential_group')
      .values({ id, unit_id: unit.id, parent_id: input.parentId ?? null, valid_from: input.validFrom, valid_to: unit.validTo, ...row })
      .execute()
      .catch((error: unknown) => {
        const name = plainLabel({ localWord: row.local_word, number: row.number, name: row.name });
        throw brokeConstraint(error, 'residential_group_one_name') ? new Conflict('org-units.group-exists', { name }) : error;
      });
    const facts = { group: id, number: input.number, parent: input.parentId, formerUnit: input.formerUnitId, from: input.validFrom };
    return {
      result: { groupId: id },
      entries: [{ kind: 'org-units.group-created', unitId: unit.id, subject: `group:${id}`, audience: 0, facts, personal: named(input) }],
    };
  },
});

function named(input: { localWord: string; name?: string | undefined }) {
  return { localWord: input.localWord, name: input.name ?? null };
}
