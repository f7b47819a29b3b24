import { byLocale } from '#platform/i18n/locale.ts';
import { publicEn } from './public.en.ts';
import { publicVi } from './public.vi.ts';

/** The residents' pages. */
export const publicMessages = byLocale({ vi: publicVi, en: publicEn });
export type PublicMessages = ReturnType<typeof publicMessages>;
