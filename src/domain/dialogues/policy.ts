import type { Actor, Hat, Role } from '#platform/context.ts';
import { allowed, refused, type Verdict } from '#platform/errors.ts';

const managers: readonly Role[] = ['drafting-officer', 'head-of-office', 'leader'];
const recorders: readonly Role[] = [...managers, 'front-officer'];

type OfUnit = { unitId: string };

/** Reads all words, papers and proofs of the unit's conferences; a group's officer those of the own group, the administrator none. */
export function readsAll(role: Role): boolean {
  return role !== 'group-officer' && role !== 'administrator';
}

/** Reads what was prepared for the chairs, next to what each group was promised. */
export function mayReadBook(actor: Actor, subject: OfUnit & { chairPostIds: readonly string[] }): Verdict {
  if (actor.kind === 'officer' && subject.chairPostIds.includes(actor.hat.postId)) return allowed;
  return mayManage(actor, subject);
}

/** Plans, announces, runs, concludes and follows up a conference of the own unit. */
export function mayManage(actor: Actor, subject: OfUnit): Verdict {
  return worn(actor, subject, managers);
}

/** Writes down what is said in the hall, and takes out at once what must not stand there. */
export function mayRecordInHall(actor: Actor, subject: OfUnit): Verdict {
  return worn(actor, subject, recorders);
}

/** The Front synthesises, the office writes at the counter, a group's officer for that group only. */
export function mayRecord(
  actor: Actor,
  subject: OfUnit,
  given: { source: 'group' | 'counter' | 'front'; groupIds: readonly (string | undefined)[] },
): Verdict {
  switch (given.source) {
    case 'front':
      return worn(actor, subject, ['front-officer', ...managers]);
    case 'counter':
      return worn(actor, subject, recorders);
    case 'group':
      return isGroupOfficer(actor) ? ofOwnGroup(actor.hat, subject, given.groupIds) : worn(actor, subject, recorders);
  }
}

/** A department prepares its own answers; the office may put its hand to any. */
export function mayPrepare(actor: Actor, subject: OfUnit & { organisationId: string }): Verdict {
  if (actor.kind === 'officer' && actor.hat.role === 'departmental-officer') {
    return actor.hat.organisationId === subject.organisationId ? allowed : refused('dialogues.not-own-organisation');
  }
  return worn(actor, subject, managers);
}

/** The chairs, and the unit's leaders, say what will be answered. */
export function mayApprovePrepared(actor: Actor, subject: OfUnit & { chairPostIds: readonly string[] }): Verdict {
  if (actor.kind === 'officer' && subject.chairPostIds.includes(actor.hat.postId)) return allowed;
  const verdict = worn(actor, subject, ['leader']);
  return verdict.allowed ? verdict : refused('dialogues.only-chairs');
}

/** Anybody may send an opinion; an officer who does so writes it down under an act of its own. */
export function maySubmit(): Verdict {
  return allowed;
}

function worn(actor: Actor, subject: OfUnit, roles: readonly Role[]): Verdict {
  if (actor.kind !== 'officer') return refused('dialogues.not-an-officer');
  if (actor.hat.unitId !== subject.unitId) return refused('dialogues.not-own-unit');
  return roles.includes(actor.hat.role) ? allowed : refused('dialogues.not-this-role');
}

function isGroupOfficer(actor: Actor): actor is Extract<Actor, { kind: 'officer' }> {
  return actor.kind === 'officer' && actor.hat.role === 'group-officer';
}

function ofOwnGroup(hat: Hat, subject: OfUnit, groupIds: readonly (string | undefined)[]): Verdict {
  if (hat.unitId !== subject.unitId) return refused('dialogues.not-own-unit');
  const own = groupIds.every((groupId) => groupId === undefined || groupId === hat.groupId);
  return own ? allowed : refused('dialogues.not-own-group');
}
