import type { Actor } from '#platform/context.ts';
import { allowed, refused, type Verdict } from '#platform/errors.ts';

/** Territory is the same for everybody: only the installation itself loads it. */
export function mayLoadTerritory(actor: Actor): Verdict {
  return actor.kind === 'system' ? allowed : refused('org-units.not-administrator');
}

/** Offices and groups of a unit are kept by its own administrator; the start and the demonstration set up the first ones. */
export function mayAdministerUnit(actor: Actor, subject: { unitId: string }): Verdict {
  if (actor.kind === 'system') return allowed;
  if (actor.kind === 'officer' && actor.hat.role === 'administrator' && actor.hat.unitId === subject.unitId) return allowed;
  return refused('org-units.not-administrator');
}
