import type { Actor, Role } from './context.ts';
import { allowed, refused, type Verdict } from './errors.ts';

/** Does the hat worn now carry one of these roles in this unit? Policies of all domains ask this. */
export function hatIn(actor: Actor, unitId: string, ...roles: [Role, ...Role[]]): Verdict {
  if (actor.kind === 'officer' && actor.hat.unitId === unitId && roles.includes(actor.hat.role)) return allowed;
  return refused('accounts.hat-missing', { roles: roles.join(' ') });
}
