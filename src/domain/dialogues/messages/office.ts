import { byLocale } from '#platform/i18n/locale.ts';
import { counterEn } from './counter.en.ts';
import { counterVi } from './counter.vi.ts';
import { hallEn } from './hall.en.ts';
import { hallVi } from './hall.vi.ts';
import { officeEn } from './office.en.ts';
import { officeVi } from './office.vi.ts';
import { prepareEn } from './prepare.en.ts';
import { prepareVi } from './prepare.vi.ts';

/** The office's pages of dialogues. */
export const officeMessages = byLocale({ vi: officeVi, en: officeEn });
/** The hall, the chairs' screen. */
export const hallMessages = byLocale({ vi: hallVi, en: hallEn });
/** Answers being prepared. */
export const prepareMessages = byLocale({ vi: prepareVi, en: prepareEn });
/** Opinions written down one at a time: at the counter, of a group, by the Front. */
export const counterMessages = byLocale({ vi: counterVi, en: counterEn });
export type OfficeMessages = ReturnType<typeof officeMessages>;
export type HallMessages = ReturnType<typeof hallMessages>;
