import { createHash, timingSafeEqual } from 'node:crypto';
import { canonicalise, type Json } from '#platform/journal/canonical.ts';
import { normaliseCode, spellCode } from '#platform/ids.ts';

/**
 * The private code follows from the sender's submission id, of which only a digest is kept: the same submission finds the same
 * code again, on any machine, and the database alone tells it to nobody.
 */
export function secretOf(submissionId: string): string {
  return spellCode(digest('receipt', submissionId.toLowerCase()), 3);
}

/** What stands in the database for a submission id, in the shape of a uuid. */
export function submissionKey(submissionId: string): string {
  const hex = digest('submission', submissionId.toLowerCase()).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
}

/** Over the submission id as well, which nobody keeps: of words that were erased nothing can be guessed from what is left. */
export function payloadHash(submissionId: string, content: Json): Buffer {
  return digest('payload', `${submissionId.toLowerCase()}\n${canonicalise(content)}`);
}

// Bound to the public code, so that one guess never tries all receipts at once.
export function secretHash(code: string, secret: string): Buffer {
  return digest('secret', `${normaliseCode(code)} ${normaliseCode(secret)}`);
}

export function secretFits(kept: Buffer | null, code: string, secret: string | undefined): boolean {
  const given = secretHash(code, secret ?? '');
  return kept !== null && secret !== undefined && kept.length === given.length && timingSafeEqual(kept, given);
}

function digest(purpose: string, words: string): Buffer {
  return createHash('sha256').update(`hoi-am ${purpose}\n${words}`).digest();
}
