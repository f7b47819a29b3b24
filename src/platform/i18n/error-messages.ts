import type { Params } from '../errors.ts';
import type { Locale } from './locale.ts';

type Texts = Readonly<Record<string, (params: Params) => string>>;

const sources: ((locale: Locale) => Texts)[] = [];

/** Each domain's `errors` texts are made known once, where the product is put together. */
export function addErrorMessages(source: (locale: Locale) => Texts): void {
  sources.push(source);
}

/** What a person reads for a code of a DomainError. */
export function findErrorMessage(locale: Locale, code: string, params: Params): string | undefined {
  for (const source of sources) {
    const text = source(locale)[code];
    if (text) return text(params);
  }
  return undefined;
}
