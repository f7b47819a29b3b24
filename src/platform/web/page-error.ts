import { error } from '@sveltejs/kit';
import type { Locale } from '../i18n/locale.ts';
import { problemFrom } from './problem.ts';

/** In a page's `load`: what is expected (not there, not allowed, the database gone) becomes its error page; a bug stays a bug. */
export async function orErrorPage<T>(locale: Locale, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    const { status, detail } = problemFrom(cause, locale);
    if (status === 500) throw cause;
    error(status, { message: detail });
  }
}
