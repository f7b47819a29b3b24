import { sql } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import { NotFound } from '#platform/errors.ts';
import { dayOf } from '#platform/now.ts';
import type { Coverage, Unit, UnitOfDay } from '../org-unit.ts';
import { succeed, type Lifetime, type Step } from '../succession.ts';
import { findUnit, getUnits, listUnitsOfCode } from './units.ts';

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

export async function successorsOfUnit(ctx: Ctx, unit: Pick<Unit, 'id'>, on: string): Promise<Successors> {
  const { steps, lifetimes } = await readLaterLife(ctx, unit.id);
  const { successors, complete } = succeed(unit.id, on, dayOf(ctx.now), steps, lifetimes);
  const units = await getUnits(
    ctx,
    successors.map(({ id }) => id),
  );
  const items = successors.flatMap(({ id, coverage }) => {
    const successor = units.get(id);
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

type StepRow = { fromId: string; toId: string; changedOn: string; coverage: Coverage };

// A district that ended went on in its communes: those of its last day are steps too.
async function readLaterLife(ctx: Ctx, unitId: string): Promise<{ steps: Step[]; lifetimes: Map<string, Lifetime> }> {
  const { rows } = await sql<StepRow>`
    with recursive step as not materialized (
      select from_id, to_id, changed_on, coverage from public_org_unit_link
      union all
      select ended.id, parent.unit_id, ended.valid_to, 'partial'
      from public_org_unit_parent parent
      join public_org_unit ended on ended.id = parent.parent_id and ended.level = 'district' and parent.valid_to = ended.valid_to
      where ended.id = ${unitId}
    ), reached as (
      select ${unitId}::uuid as id
      union
      select step.to_id from reached join step on step.from_id = reached.id
    )
    select step.from_id as "fromId", step.to_id as "toId", step.changed_on as "changedOn", step.coverage
    from reached join step on step.from_id = reached.id
    order by step.changed_on`.execute(ctx.db);
  const ids = [...new Set([unitId, ...rows.flatMap(({ fromId, toId }) => [fromId, toId])])];
  const lifetimes = await sql<Lifetime>`
    select id, valid_to as "validTo" from public_org_unit where id = any(${ids}::uuid[])`.execute(ctx.db);
  return { steps: rows, lifetimes: new Map(lifetimes.rows.map((row) => [row.id, row])) };
}
