import { sql } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import type { Coverage, Unit } from '../org-unit.ts';
import { successorsOfUnit, type Successors } from './successors.ts';
import { getUnitBySlug } from './units.ts';

export type UnitName = { fullName: string; validFrom: string | null; validTo: string | null; resolution: string | null };
export type Origin = Pick<Unit, 'id' | 'slug' | 'fullName'> & {
  above: string | null;
  coverage: Coverage;
  changedOn: string;
  note: string | null;
};

/** What a unit is, was and became. `predecessors` are what it was made of, `successors` the units of today that hold its territory. */
export type PublicUnit = Unit & { names: UnitName[]; successors: Successors['items']; complete: boolean; predecessors: Origin[] };

export async function getPublicUnit(ctx: Ctx, slug: string): Promise<PublicUnit> {
  const unit = await getUnitToday(ctx, slug);
  return { ...unit, names: await listNames(ctx, unit.id), predecessors: await listPredecessors(ctx, unit.id) };
}

/** A unit and, where it is no more, the units of today in its place: what the head of every page of the unit tells. */
export async function getUnitToday(ctx: Ctx, slug: string): Promise<Unit & { successors: Successors['items']; complete: boolean }> {
  const unit = await getUnitBySlug(ctx, slug);
  if (unit.validTo === null) return { ...unit, successors: [], complete: true };
  const { items, complete } = await successorsOfUnit(ctx, unit, unit.validFrom ?? '');
  return { ...unit, successors: items, complete };
}

async function listNames(ctx: Ctx, unitId: string): Promise<UnitName[]> {
  const { rows } = await sql<UnitName>`
    select full_name as "fullName", valid_from as "validFrom", valid_to as "validTo", resolution
    from public_org_unit_name where unit_id = ${unitId}
    order by valid_from nulls first`.execute(ctx.db);
  return rows;
}

async function listPredecessors(ctx: Ctx, unitId: string): Promise<Origin[]> {
  const { rows } = await sql<Origin>`
    select origin.id, origin.full_name as "fullName", origin.slug, coalesce(origin.district_name, origin.province_name) as above,
      link.coverage, link.changed_on as "changedOn", link.note
    from public_org_unit_link link
    join public_org_unit origin on origin.id = link.from_id
    where link.to_id = ${unitId} and link.from_id <> link.to_id
    order by link.changed_on desc, origin.code`.execute(ctx.db);
  return rows;
}
