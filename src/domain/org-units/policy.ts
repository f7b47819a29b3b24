import type { Actor } from '#platform/context.ts';
import { allowed, refused, type Verdict } from '#platform/errors.ts';
import { hatIn } from '#platform/hat.ts';

/** Territory is the same for everybody: only the installation itself loads it. */
export function mayLoadTerritory(actor: Actor): Verdict {
  return actor.kind === 'system' ? allowed : refused('org-units.not-administrator');
}

/** Offices and groups of a unit are kept by its own administrator; the start and the demonstration set up the first ones. */
export function mayAdministerUnit(actor: Actor, subject: { unitId: string }): Verdict {
  return actor.kind === 'system' ? allowed : hatIn(actor, subject.unitId, 'administrator');
}
