import { sql } from 'kysely';
import { NotFound } from '#platform/errors.ts';
import type { Reader } from '#platform/db/database.server.ts';
import { kept } from '#platform/db/kept-plan.server.ts';
import { groupLabels } from '../group-label.ts';

export type ResidentialGroup = {
  id: string;
  unitId: string;
  localWord: string;
  number: number | null;
  name: string | null;
  parentId: string | null;
  formerUnitId: string | null;
  formerUnitName: string | null;
  validFrom: string;
  validTo: string | null;
  /** 'Tổ dân phố số 3', with '(Gia Thụy cũ)' where two share the number. */
  label: string;
};

type Source = { db: Reader };

const groupColumns = sql`id, unit_id as "unitId", local_word as "localWord", number, name, parent_id as "parentId",
  former_unit_id as "formerUnitId", former_unit_name as "formerUnitName", valid_from as "validFrom", valid_to as "validTo"`;

/** The groups of a unit on a day, by number, then by name. */
export async function listGroups(ctx: Source, unitId: string, on: string): Promise<ResidentialGroup[]> {
  const { rows } = await sql<Omit<ResidentialGroup, 'label'>>`${kept}
    select ${groupColumns} from public_residential_group
    where unit_id = ${unitId} and valid_from <= ${on}::date and (valid_to is null or valid_to > ${on}::date)
    order by number nulls last, name collate "vi-x-icu", former_unit_name collate "vi-x-icu", id`.execute(ctx.db);
  return groupLabels(rows);
}

/** A group of any time, labelled among the groups that lived with it. */
export async function getGroup(ctx: Source, groupId: string): Promise<ResidentialGroup> {
  const group = (await getGroups(ctx, [groupId])).get(groupId);
  if (group === undefined) throw new NotFound('org-units.unknown-group');
  return group;
}

/** Groups by id, of any time, each labelled among the groups that lived with it. */
export async function getGroups(ctx: Source, ids: readonly string[]): Promise<Map<string, ResidentialGroup>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<Omit<ResidentialGroup, 'label'>>`${kept}
    select ${groupColumns} from public_residential_group own
    where exists (
      select from public_residential_group asked
      where asked.id = any(${ids}::uuid[]) and asked.unit_id = own.unit_id
        and daterange(asked.valid_from, asked.valid_to) && daterange(own.valid_from, own.valid_to)
    )`.execute(ctx.db);
  const asked = new Set(ids);
  return new Map(groupLabels(rows).flatMap((group) => (asked.has(group.id) ? [[group.id, group] as const] : [])));
}
