import { byLocale } from '#platform/i18n/locale.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

export const dialogueMessages = byLocale({ vi, en });

export { counterMessages, hallMessages, officeMessages, prepareMessages } from './office.ts';
