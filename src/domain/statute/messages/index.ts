import { byLocale, type Shape } from '#platform/i18n/locale.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

export type StatuteMessages = Shape<typeof vi>;
export const statuteMessages = byLocale({ vi, en });
