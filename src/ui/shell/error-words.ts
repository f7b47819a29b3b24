import type { Locale } from '#platform/i18n/locale.ts';
import { uiMessages } from '../messages/index.ts';

/** What happened, what was kept, what to do. */
export function errorWords(status: number, locale: Locale): { title: string; kept: string; next: string } {
  const m = uiMessages(locale).errors;
  if (status === 404 || status === 410) return { title: m.notFoundTitle, kept: m.notFoundKept, next: m.notFoundNext };
  if (status === 401 || status === 403) return { title: m.forbiddenTitle, kept: m.forbiddenKept, next: m.forbiddenNext };
  if (status === 503) return { title: m.unavailableTitle, kept: m.unavailableKept, next: m.unavailableNext };
  if (status >= 500) return { title: m.brokenTitle, kept: m.brokenKept, next: m.brokenNext };
  return { title: m.otherTitle, kept: m.otherKept, next: m.otherNext };
}
