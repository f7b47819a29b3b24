import type { Locale } from '#platform/i18n/locale.ts';
import { cleanText } from '#platform/text.ts';
import { publicMessages } from './messages/public.ts';
import { longestOpinion } from './opinion.ts';

type Texts = Readonly<Record<string, string>>;

/** The sentences per field: of the words it is said how long they are, or what to write. */
export function opinionErrors(errors: Texts, values: Texts, locale: Locale): Texts {
  if (errors['words'] === undefined) return errors;
  const m = publicMessages(locale).form;
  const { length } = cleanText(values['words'] ?? '');
  return { ...errors, words: length > longestOpinion ? m.wordsTooLong(length, longestOpinion) : m.wordsMissing };
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A form that was given back keeps its submission, so that sending it again is no second opinion; with other words it needs a new one. */
export function submissionOf(fresh: string, failed: { values: Texts; differs: boolean } | undefined): string {
  const kept = failed?.values['submissionId'] ?? '';
  return failed && !failed.differs && uuid.test(kept) ? kept : fresh;
}
