import type { Tx } from '#platform/db/database.server.ts';
import { NotFound, Refused } from '#platform/errors.ts';
import type { Ctx } from '#platform/context.ts';
import type { Unit } from '../org-unit.ts';
import type { Organisation } from './offices.ts';
import type { ResidentialGroup } from './groups.ts';
import { dissolved } from './successors.ts';
import { getUnit } from './units.ts';

/** What a policy and an act need of the unit whose offices are changed. */
export type Administered = { unitId: string; unit: Unit };

export async function administered(tx: Tx, ctx: Ctx, unitId: string): Promise<Administered> {
  return { unitId, unit: await getUnit({ ...ctx, db: tx }, unitId) };
}

/** Nothing of a unit may begin before it or after its end. Throws with the units of today where it is no more. */
export async function demandUnitLived(tx: Tx, ctx: Ctx, unit: Unit, on: string): Promise<void> {
  if (unit.validTo !== null && unit.validTo <= on) {
    const { code, params } = await dissolved({ ...ctx, db: tx }, unit);
    throw new Refused(code, params);
  }
  if (unit.validFrom !== null && unit.validFrom > on) {
    throw new Refused('org-units.before-unit', { name: unit.fullName, from: unit.validFrom });
  }
}

export function demandOrganisationLived(organisation: Organisation, on: string): void {
  const { name, validFrom, validTo } = organisation;
  if (validTo !== null && validTo <= on) throw new Refused('org-units.organisation-ended', { name, endedOn: validTo });
  if (validFrom > on) throw new Refused('org-units.before-organisation', { name, from: validFrom });
}

/** The groups that stand for one another must be of one unit. */
export function demandSameUnit(group: ResidentialGroup | undefined, unitId: string): void {
  if (group === undefined) throw new NotFound('org-units.unknown-group');
  if (group.unitId !== unitId) throw new Refused('org-units.group-elsewhere');
}

/** Whether an insert met the constraint of this name: somebody was first. */
export function brokeConstraint(error: unknown, constraint: string): boolean {
  return error instanceof Error && 'constraint' in error && error.constraint === constraint;
}
