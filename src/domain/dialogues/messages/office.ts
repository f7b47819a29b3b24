import { byLocale } from '#platform/i18n/locale.ts';
import { hallEn } from './hall.en.ts';
import { hallVi } from './hall.vi.ts';
import { officeEn } from './office.en.ts';
import { officeVi } from './office.vi.ts';

/** The office's pages of dialogues. */
export const officeMessages = byLocale({ vi: officeVi, en: officeEn });
/** The hall, the chairs' screen, prepared answers, the counter. */
export const hallMessages = byLocale({ vi: hallVi, en: hallEn });
export type OfficeMessages = ReturnType<typeof officeMessages>;
export type HallMessages = ReturnType<typeof hallMessages>;
