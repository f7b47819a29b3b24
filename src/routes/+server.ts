import { redirect } from '@sveltejs/kit';
import { defaultLocale } from '#platform/i18n/locale.ts';
import { path } from '#platform/i18n/paths.ts';

export function GET(): never {
  redirect(307, path(defaultLocale, '/'));
}
