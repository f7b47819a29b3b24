import { fail, type ActionFailure } from '@sveltejs/kit';
import type { z } from 'zod';
import type { Locale } from '../i18n/locale.ts';
import type { Verb } from '../verb.ts';
import { problemFrom } from './problem.ts';

export type FormValues = Readonly<Record<string, string>>;

/** What a form gets back when it was not taken: what was typed, the sentence above it, and a sentence per field. */
export type FormFailure<Values = FormValues> = { values: Values; message: string; errors: Readonly<Record<string, string>> };

/** In a form's action: what is expected becomes its message, with the values kept. A bug stays an error; with the database gone the form keeps its values. */
export function failFrom<Values = FormValues>(cause: unknown, locale: Locale, values: Values): ActionFailure<FormFailure<Values>> {
  const { status, detail, errors = [] } = problemFrom(cause, locale);
  if (status === 500) throw cause;
  const fields = errors.map(({ pointer, detail: words }) => [pointer.replace('#/', '').replaceAll('/', '.'), words] as const);
  return fail(status, { values, message: detail, errors: Object.fromEntries(fields) });
}

/**
 * A form's texts as a verb's input; blank means not given. What a browser sends has no type: the cast holds because the verb
 * parses its input by its own schema before anything else.
 */
export function formInput<Schema extends z.ZodType, Result>(_verb: Verb<Schema, Result>, values: FormValues): z.input<Schema> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== '')) as z.input<Schema>;
}

/** The texts of a form by field name; files are left out. */
export function valuesOf(form: FormData): FormValues {
  return Object.fromEntries([...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}
