import type { Actor, Hat, Role } from '#platform/context.ts';
import { allowed, refused, type Verdict } from '#platform/errors.ts';

const office: readonly Role[] = ['drafting-officer', 'head-of-office', 'leader'];
const readers: readonly Role[] = [...office, 'registry', 'departmental-officer', 'front-officer', 'group-officer'];

type OfUnit = { unitId: string; holderUnitId?: string; groupId?: string | null };
export type Held = OfUnit & { holderUnitId: string; holderOrganisationId: string };

/** A department answers for what it holds; the office enters on behalf of any holder of the unit. */
export function mayAnswer(actor: Actor, subject: Held): Verdict {
  const hat = hatFor(actor, subject);
  if (typeof hat === 'string') return refused(hat);
  if (office.includes(hat.role)) return allowed;
  if (hat.role !== 'departmental-officer') return refused('commitments.not-this-role');
  return hat.organisationId === subject.holderOrganisationId ? allowed : refused('commitments.not-own-organisation');
}

/** A new date is the leaders' or the office's word, not the department's own. */
export function mayExtend(actor: Actor, subject: Held): Verdict {
  return worn(actor, subject, office);
}

/** The installation itself hands over what a dissolved unit, where nobody wears a hat any more, still holds. */
export function mayHandOver(actor: Actor, subject: Held): Verdict {
  if (actor.kind === 'system') return allowed;
  return worn(actor, subject, office);
}

/** What goes out to the public goes out by a person of the office. */
export function mayRelease(actor: Actor, subject: OfUnit): Verdict {
  return worn(actor, subject, office);
}

/** Whoever sees it may take it out of view at once. */
export function mayTakeDown(actor: Actor, subject: OfUnit): Verdict {
  return worn(actor, subject, [...office, 'registry', 'front-officer', 'departmental-officer']);
}

/** The Front and the groups read what the unit follows; a group's officer that of the own group. */
export function mayRead(actor: Actor, subject: OfUnit): Verdict {
  const verdict = worn(actor, subject, readers);
  if (!verdict.allowed || actor.kind !== 'officer' || actor.hat.role !== 'group-officer') return verdict;
  return subject.groupId !== undefined && subject.groupId === actor.hat.groupId ? allowed : refused('commitments.not-own-group');
}

/** The sender by the private code, or the head of the group in whose name it was raised. */
export function mayJudge(
  actor: Actor,
  subject: { unitId: string; groupId: string | null; capacity: string; secretFits: boolean },
): Verdict {
  if (subject.secretFits) return allowed;
  if (actor.kind !== 'officer' || actor.hat.role !== 'group-officer') return refused('commitments.secret-wrong');
  const own = subject.capacity === 'group' && subject.groupId !== null && actor.hat.groupId === subject.groupId;
  return own ? allowed : refused('commitments.not-own-group');
}

/** The ledger of the own unit; a group's officer sees that of the own group. */
export function mayReadLedger(actor: Actor): Verdict {
  if (actor.kind !== 'officer') return refused('commitments.not-an-officer');
  return readers.includes(actor.hat.role) ? allowed : refused('commitments.not-this-role');
}

export function isOffice(role: Role): boolean {
  return office.includes(role);
}

function worn(actor: Actor, subject: OfUnit, roles: readonly Role[]): Verdict {
  const hat = hatFor(actor, subject);
  if (typeof hat === 'string') return refused(hat);
  return roles.includes(hat.role) ? allowed : refused('commitments.not-this-role');
}

// The unit that holds a matter now deals with it; that of its day reads on, if it still is.
function hatFor(actor: Actor, subject: OfUnit): Hat | string {
  if (actor.kind !== 'officer') return 'commitments.not-an-officer';
  return actor.hat.unitId === (subject.holderUnitId ?? subject.unitId) ? actor.hat : 'commitments.not-own-unit';
}
