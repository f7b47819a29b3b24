import { fail, type ActionFailure } from '@sveltejs/kit';
import type { Locale } from '../i18n/locale.ts';
import { problemFrom } from './problem.ts';

/** What a form shows after a refusal: a sentence, one more per wrong field, and what had been typed. */
export type FormFailure<Values> = { message: string; errors: Readonly<Record<string, string>>; values: Values };

/** An expected failure as Kit's `fail`, the typed values kept; a bug is thrown on. */
export function failFrom<Values>(error: unknown, locale: Locale, values: Values): ActionFailure<FormFailure<Values>> {
  const { status, detail, errors = [] } = problemFrom(error, locale);
  if (status === 500) throw error;
  const byField = errors.map(({ pointer, detail: words }) => [pointer.slice('#/'.length).replaceAll('/', '.'), words] as const);
  return fail(status, { message: detail, errors: Object.fromEntries(byField), values });
}

/** The texts of a form by name, the last of each; files are left out. */
export function textsOf(data: FormData): Record<string, string> {
  return Object.fromEntries([...data].filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}
