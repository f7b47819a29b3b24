import { defineParams } from '@sveltejs/kit/params';
import { isLocale } from '#platform/i18n/locale.ts';

export const params = defineParams({
  lang: (value) => (isLocale(value) ? value : undefined),
  uuid: (value) => (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value) ? value : undefined),
});
