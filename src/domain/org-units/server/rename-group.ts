import { Conflict, Refused } from '#platform/errors.ts';
import { dayOf } from '#platform/now.ts';
import { defineVerb } from '#platform/verb.ts';
import { plainLabel } from '../group-label.ts';
import { groupRenaming } from '../org-unit.ts';
import { mayAdministerUnit } from '../policy.ts';
import { brokeConstraint } from './administered.ts';
import { getGroup } from './groups.ts';
import { getUnit } from './units.ts';

/** A new number or name; the group stays the same one. */
export const renameGroup = defineVerb({
  name: 'org-units.rename-group',
  input: groupRenaming,
  subject: (tx, input) => getGroup({ db: tx }, input.groupId),
  may: mayAdministerUnit,
  act: async (tx, ctx, input, group) => {
    if (group.validTo !== null && group.validTo <= dayOf(ctx.now)) throw new Refused('org-units.group-ended', { endedOn: group.validTo });
    if (input.formerUnitId !== undefined) await getUnit({ ...ctx, db: tx }, input.formerUnitId);
    const named = { localWord: input.localWord, number: input.number ?? null, name: input.name ?? null };
    await tx
      .updateTable('residential_group')
      .set({ local_word: named.localWord, number: named.number, name: named.name, former_unit_id: input.formerUnitId ?? null })
      .where('id', '=', group.id)
      .execute()
      .catch((error: unknown) => {
        throw brokeConstraint(error, 'residential_group_one_name')
          ? new Conflict('org-units.group-exists', { name: plainLabel(named) })
          : error;
      });
    const facts = { group: group.id, number: named.number, numberBefore: group.number, formerUnit: input.formerUnitId };
    const personal = { ...named, before: { localWord: group.localWord, name: group.name } };
    return {
      result: { groupId: group.id },
      entries: [{ kind: 'org-units.group-renamed', unitId: group.unitId, subject: `group:${group.id}`, audience: 0, facts, personal }],
    };
  },
});
