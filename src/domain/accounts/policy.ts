import type { Actor } from '#platform/context.ts';
import { allowed, refused, type Verdict } from '#platform/errors.ts';
import { hatIn } from '#platform/hat.ts';

/** Accounts and hats of a unit are made by its administrator; the start and the demonstration act as the system. */
export function mayAdminister(actor: Actor, unitId: string): Verdict {
  return actor.kind === 'system' ? allowed : hatIn(actor, unitId, 'administrator');
}

/** Whoever may reset a password may become that person: only the unit that looks after the account may. */
export function mayResetPassword(actor: Actor, account: { unitId: string }): Verdict {
  return mayAdminister(actor, account.unitId);
}

export type Link = { expiresAt: Date; usedAt: Date | null; endedAt: Date | null };

/** A one-time link works once, until its end, and only while no newer one was made. */
export function mayUseLink(link: Link | undefined, now: Date): Verdict {
  if (link === undefined || link.endedAt !== null) return refused('accounts.link-unknown');
  if (link.usedAt !== null) return refused('accounts.link-used');
  return link.expiresAt > now ? allowed : refused('accounts.link-expired');
}

/** A unit without an administrator can no longer help itself. */
export function mayEndHat(actor: Actor, hat: { unitId: string; role: string }, otherAdministrators: number): Verdict {
  const verdict = mayAdminister(actor, hat.unitId);
  if (!verdict.allowed || actor.kind === 'system') return verdict;
  return hat.role === 'administrator' && otherAdministrators === 0 ? refused('accounts.last-administrator') : allowed;
}
