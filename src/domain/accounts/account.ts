import { z } from 'zod';
import { roles } from '#platform/context.ts';
import { day, id, text } from '#platform/text.ts';

export const usernamePattern = /^[a-z0-9][a-z0-9._-]{2,39}$/;

/** A user name: 3 to 40 small Latin letters, digits, dot, hyphen. No telephone, no e-mail is asked of anybody. */
export const username = z
  .string({ error: 'input.required' })
  .transform((typed) => typed.normalize('NFKC').trim().toLowerCase())
  .pipe(z.string().regex(usernamePattern, 'accounts.username-form'));

export const passwordLength = { min: 10, max: 128 } as const;

/** Kept as typed but for its Unicode form: one keyboard composes the marks, another does not. */
export const password = z
  .string({ error: 'input.required' })
  .transform(normalisePassword)
  .pipe(z.string().min(passwordLength.min, 'accounts.password-short').max(passwordLength.max, 'accounts.password-long'));

export function normalisePassword(typed: string): string {
  return typed.normalize('NFKC');
}

export const displayName = text(120);

export const hatInput = z.object({
  role: z.enum(roles, { error: 'accounts.role-unknown' }),
  postId: z.uuid({ error: 'input.choice' }),
  groupId: id.optional(),
  /** From today where it is left out. */
  from: day.optional(),
});
export type HatInput = z.input<typeof hatInput>;
