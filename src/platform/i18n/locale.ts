export const locales = ['vi', 'en'] as const;
export type Locale = (typeof locales)[number];
export const defaultLocale: Locale = 'vi';

export function isLocale(value: unknown): value is Locale {
  return value === 'vi' || value === 'en';
}

/** The type of messages with their texts widened, so that another language may say it in other words. */
export type Shape<T> = T extends string
  ? string
  : T extends (...args: infer A) => infer R
    ? (...args: A) => Shape<R>
    : { readonly [K in keyof T]: Shape<T[K]> };

/** Vietnamese is the source; the other language must have the same keys. */
export function byLocale<M extends object>(messages: { vi: M; en: Shape<M> }): (locale: Locale) => Shape<M>;
export function byLocale(messages: Record<Locale, unknown>): (locale: Locale) => unknown {
  return (locale) => messages[locale];
}
