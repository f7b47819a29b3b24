import type { z } from 'zod';
import type { Disposition } from './opinion.ts';

type Values = Readonly<Record<string, string>>;

/**
 * What a form says is done with an opinion: of its fields only those of the chosen kind. What a browser sends has no type: the cast
 * holds because the verb parses it by its own schema before anything else.
 */
export function dispositionOf(values: Values): z.input<typeof Disposition> {
  const given = (name: string) => values[name]?.trim() || undefined;
  switch (given('kind')) {
    case 'answered':
      return { kind: 'answered', postId: given('postId'), answer: given('answer') } as z.input<typeof Disposition>;
    case 'assigned':
      return { kind: 'assigned', organisationId: given('organisationId'), agreedOn: given('agreedOn') } as z.input<typeof Disposition>;
    case 'sent-up':
      return {
        kind: 'sent-up',
        bodyName: given('bodyName'),
        organisationId: given('followerId'),
        letterNumber: given('letterNumber'),
        letterOn: given('letterOn'),
        nextOn: given('nextOn'),
      } as z.input<typeof Disposition>;
    case 'noted':
      return { kind: 'noted', will: given('will') } as z.input<typeof Disposition>;
    case 'guided':
      return { kind: 'guided', procedure: given('procedure'), where: given('where') } as z.input<typeof Disposition>;
    default:
      return { kind: given('kind') } as unknown as z.input<typeof Disposition>;
  }
}

/** 'disposition.answer' → 'answer': errors named as the form names its fields. */
export function dispositionErrors(errors: Values): Record<string, string> {
  const renamed = Object.entries(errors).map(([field, words]) => [field.replace(/^disposition\./, ''), words] as const);
  return Object.fromEntries(renamed);
}
