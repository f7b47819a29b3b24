import type { Actor } from '#platform/context.ts';
import { allowed, refused, type Verdict } from '#platform/errors.ts';

/** The calendar is everybody's: only the installation itself loads it. */
export function mayLoadCalendar(actor: Actor): Verdict {
  return actor.kind === 'system' ? allowed : refused('statute.not-administrator');
}

/** A unit's settings are kept by its own administrator; what holds for everybody, by the installation. */
export function mayChangeSetting(actor: Actor, unitId: string | null): Verdict {
  if (actor.kind === 'system') return allowed;
  if (actor.kind === 'officer' && actor.hat.role === 'administrator' && actor.hat.unitId === unitId) return allowed;
  return refused('statute.not-administrator');
}
