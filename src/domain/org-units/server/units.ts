import { sql } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import { kept } from '#platform/db/kept-plan.server.ts';
import { NotFound } from '#platform/errors.ts';
import { fold, searchKey } from '../names.ts';
import type { Unit, UnitOfDay } from '../org-unit.ts';

/** The columns of public_org_unit as a Unit. Reads alike for anonymous pages and the office. */
const unitColumns = sql`unit.id, unit.level, unit.code, unit.slug, unit.type_word as "typeWord", unit.name, unit.full_name as "fullName",
  unit.district_name as "districtName", unit.province_name as "provinceName", unit.valid_from as "validFrom",
  unit.valid_to as "validTo", unit.has_office as "hasOffice"`;

/** The unit that a code meant on a day, with the name of that day. */
export async function findUnit(ctx: Ctx, code: string, on: string): Promise<UnitOfDay | undefined> {
  const { rows } = await sql<UnitOfDay>`
    select ${unitColumns}, (
      select full_name from public_org_unit_name
      where unit_id = unit.id and (valid_from is null or valid_from <= ${on}::date) and (valid_to is null or valid_to > ${on}::date)
    ) as "nameOnDay"
    from public_org_unit unit
    where unit.code = ${code}
      and (unit.valid_from is null or unit.valid_from <= ${on}::date)
      and (unit.valid_to is null or unit.valid_to > ${on}::date)`.execute(ctx.db);
  return rows[0];
}

/** All units that ever bore a code, the earliest first. */
export async function listUnitsOfCode(ctx: Ctx, code: string): Promise<Unit[]> {
  const { rows } = await sql<Unit>`
    select ${unitColumns} from public_org_unit unit where unit.code = ${code} order by unit.valid_from nulls first`.execute(ctx.db);
  return rows;
}

export async function findUnitBySlug(ctx: Ctx, slug: string): Promise<Unit | undefined> {
  const { rows } = await sql<Unit>`${kept}select ${unitColumns} from public_org_unit unit where unit.slug = ${slug}`.execute(ctx.db);
  return rows[0];
}

export async function getUnitBySlug(ctx: Ctx, slug: string): Promise<Unit> {
  const unit = await findUnitBySlug(ctx, slug);
  if (unit === undefined) throw new NotFound('org-units.unknown-unit', { slug });
  return unit;
}

export async function getUnit(ctx: Ctx, unitId: string): Promise<Unit> {
  const unit = (await getUnits(ctx, [unitId])).get(unitId);
  if (unit === undefined) throw new NotFound('org-units.unknown-unit');
  return unit;
}

/** Units by id; those that do not exist are missing from the map. */
export async function getUnits(ctx: Pick<Ctx, 'db'>, unitIds: readonly string[]): Promise<Map<string, Unit>> {
  if (unitIds.length === 0) return new Map();
  const { rows } = await sql<Unit>`
    select ${unitColumns} from public_org_unit unit where unit.id = any(${unitIds}::uuid[])`.execute(ctx.db);
  return new Map(rows.map((unit) => [unit.id, unit]));
}

/** The communes that keep or kept their books here, those of today first, by name. */
export async function listUnitsWithOffice(ctx: Ctx): Promise<Unit[]> {
  const { rows } = await sql<Unit>`
    select ${unitColumns} from public_org_unit unit
    where unit.id in (select unit_id from public_organisation where kind in ('peoples-committee', 'party-committee'))
    order by unit.valid_to is not null, unit.name collate "vi-x-icu", unit.id`.execute(ctx.db);
  return rows;
}

/** Communes whose name of any time begins with the query, accents optional; units of today first. At most 30. */
export async function searchUnits(ctx: Ctx, query: string): Promise<Unit[]> {
  const key = searchKey(query);
  if (key === '') return [];
  const { rows } = await sql<Unit>`
    select ${unitColumns} from public_org_unit unit
    where unit.level = 'commune'
      and unit.id in (select unit_id from public_org_unit_name where search_key like ${`${key}%`})
    order by unit.valid_to is not null, unit.search_key <> ${key}, unit.full_name collate "vi-x-icu", unit.id
    limit 30`.execute(ctx.db);
  return preferType(rows, query);
}

// 'phường long biên' was typed with its type: units of that type go before the others.
function preferType(units: Unit[], query: string): Unit[] {
  const typed = fold(query);
  const fits = (unit: Unit) => Number(!typed.startsWith(`${fold(unit.typeWord)} `));
  return units.toSorted((a, b) => fits(a) - fits(b));
}
