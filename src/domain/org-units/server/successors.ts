import { sql } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import { NotFound } from '#platform/errors.ts';
import { dayOf } from '#platform/now.ts';
import type { Coverage, Unit, UnitOfDay } from '../org-unit.ts';
import { succeed, type Step } from '../succession.ts';
import { findUnit, listUnitsOfCode } from './units.ts';

export type Successor = Pick<Unit, 'id' | 'code' | 'slug' | 'fullName'> & { coverage: Coverage };
export type Successors = { items: Successor[]; complete: boolean };

/** The unit that a code meant on a day. Throws NotFound, telling what became of it where the unit was no more on that day. */
export async function getUnitOn(ctx: Ctx, code: string, on: string): Promise<UnitOfDay> {
  const unit = await findUnit(ctx, code, on);
  if (unit !== undefined) return unit;
  const ofCode = await listUnitsOfCode(ctx, code);
  const before = ofCode.findLast(({ validTo }) => validTo !== null && validTo <= on);
  if (before !== undefined) throw await dissolved(ctx, before);
  const first = ofCode[0];
  if (first === undefined) throw new NotFound('org-units.unknown-code', { code });
  throw new NotFound('org-units.not-yet', { code, on, from: first.validFrom ?? '' });
}

/** The units of today that hold what a code meant on a day. */
export async function successorsOf(ctx: Ctx, code: string, on: string): Promise<Successors> {
  return successorsOfUnit(ctx, await getUnitOn(ctx, code, on), on);
}

export async function successorsOfUnit(ctx: Ctx, unit: Unit, on: string): Promise<Successors> {
  const children = unit.level === 'district' && unit.validTo !== null ? await listLastChildren(ctx, unit.id, unit.validTo) : [];
  const targets = [...children, ...(await listLaterSteps(ctx, [unit.id, ...children.map(({ toId }) => toId)]))];
  const known = new Map([unit, ...targets.map((target) => ({ ...target, id: target.toId }))].map((one) => [one.id, one]));
  const { successors, complete } = succeed(unit.id, on, dayOf(ctx.now), targets, known);
  const items = successors.flatMap(({ id, coverage }) => {
    const successor = known.get(id);
    return successor === undefined ? [] : [{ id, code: successor.code, slug: successor.slug, fullName: successor.fullName, coverage }];
  });
  return { items: items.toSorted((a, b) => a.code.localeCompare(b.code)), complete };
}

/** The error for a unit named on a day on which it was no more. */
export async function dissolved(ctx: Ctx, unit: Unit): Promise<NotFound> {
  const { items } = await successorsOfUnit(ctx, unit, unit.validFrom ?? '');
  return new NotFound('org-units.dissolved', {
    code: unit.code,
    name: unit.fullName,
    endedOn: unit.validTo ?? '',
    successors: items.map(({ fullName }) => fullName).join(', '),
  });
}

type Target = Step & Pick<Unit, 'code' | 'slug' | 'fullName' | 'validTo'>;

// Lateral with `offset 0`: each step of the recursion is one look at the index, whatever the planner thinks of their number.
async function listLaterSteps(ctx: Ctx, unitIds: string[]): Promise<Target[]> {
  const { rows } = await sql<Target>`
    with recursive reached as (
      select unnest(${unitIds}::uuid[]) as id
      union
      select step.to_id from reached
      cross join lateral (select to_id from public_org_unit_link where from_id = reached.id offset 0) step
    )
    select step.from_id as "fromId", step.to_id as "toId", step.changed_on as "changedOn", step.coverage,
      target.code, target.slug, target.full_name as "fullName", target.valid_to as "validTo"
    from reached
    cross join lateral (select * from public_org_unit_link where from_id = reached.id offset 0) step
    cross join lateral (select code, slug, full_name, valid_to from public_org_unit where id = step.to_id offset 0) target
    order by step.changed_on`.execute(ctx.db);
  return rows;
}

// A district that ended went on in its communes: those of its last day are steps too.
async function listLastChildren(ctx: Ctx, districtId: string, endedOn: string): Promise<Target[]> {
  const { rows } = await sql<Target>`
    select parent.parent_id as "fromId", parent.unit_id as "toId", parent.valid_to as "changedOn", 'partial' as coverage,
      child.code, child.slug, child.full_name as "fullName", child.valid_to as "validTo"
    from public_org_unit_parent parent
    cross join lateral (select code, slug, full_name, valid_to from public_org_unit where id = parent.unit_id offset 0) child
    where parent.parent_id = ${districtId} and parent.valid_to = ${endedOn}::date`.execute(ctx.db);
  return rows;
}
