import { Refused } from '#platform/errors.ts';
import { defineVerb } from '#platform/verb.ts';
import { groupEnding } from '../org-unit.ts';
import { mayAdministerUnit } from '../policy.ts';
import { getGroup } from './groups.ts';

export const endGroup = defineVerb({
  name: 'org-units.end-group',
  input: groupEnding,
  subject: (tx, input) => getGroup({ db: tx }, input.groupId),
  may: mayAdministerUnit,
  act: async (tx, _ctx, input, group) => {
    if (group.validTo !== null && group.validTo <= input.endedOn) throw new Refused('org-units.group-ended', { endedOn: group.validTo });
    if (input.endedOn <= group.validFrom) throw new Refused('org-units.group-end-early', { from: group.validFrom });
    await tx.updateTable('residential_group').set({ valid_to: input.endedOn }).where('id', '=', group.id).execute();
    const facts = { group: group.id, endedOn: input.endedOn };
    return {
      result: { groupId: group.id },
      entries: [{ kind: 'org-units.group-ended', unitId: group.unitId, subject: `group:${group.id}`, audience: 0, facts }],
    };
  },
});
