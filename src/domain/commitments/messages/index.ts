import { byLocale, type Shape } from '#platform/i18n/locale.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

export type CommitmentMessages = Shape<typeof vi>;
export const commitmentMessages = byLocale({ vi, en });
