import type { Actor, Role } from '#platform/context.ts';
import { allowed, refused, type Verdict } from '#platform/errors.ts';
import type { DocumentAction } from './lifecycle.ts';

export type DocumentAct = DocumentAction | 'draft' | 'read';

const writers: readonly Role[] = ['drafting-officer', 'head-of-office', 'front-officer'];
const office: readonly Role[] = ['drafting-officer', 'registry', 'head-of-office', 'leader', 'front-officer'];

/** Who does what with papers, by the hat worn in the paper's unit. */
const rolesFor: Readonly<Record<DocumentAct, readonly Role[]>> = {
  read: office,
  draft: writers,
  edit: writers,
  check: ['head-of-office'],
  return: ['head-of-office', 'leader'],
  sign: ['leader'],
  register: ['registry'],
  publish: ['registry'],
  prove: ['registry', 'drafting-officer', 'head-of-office'],
  withdraw: ['head-of-office', 'leader'],
  replace: writers,
  correct: writers,
};

export function mayDocument(act: DocumentAct, actor: Actor, subject: { unitId: string; signerPostId?: string }): Verdict {
  if (actor.kind !== 'officer') return refused('records.officers-only');
  if (actor.hat.unitId !== subject.unitId) return refused('records.other-unit');
  // By order, the head of the office signs; whoever sits at the signing post may.
  if (act === 'sign' && actor.hat.postId === subject.signerPostId) return allowed;
  return rolesFor[act].includes(actor.hat.role) ? allowed : refused(`records.role-${act}`);
}
