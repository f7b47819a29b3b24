import { defineParams } from '@sveltejs/kit/params';
import { isLocale } from '#platform/i18n/locale.ts';

export const params = defineParams({
  lang: (value) => (isLocale(value) ? value : undefined),
});
