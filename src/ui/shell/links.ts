import type { Locale } from '#platform/i18n/locale.ts';
import { path } from '#platform/i18n/paths.ts';
import { uiMessages } from '../messages/index.ts';
import type { ShellUnit } from './unit.ts';

export type ShellLink = { href: string; label: string; current: boolean };

/** The four doors that every resident must find in two taps; without a unit only those that need none. */
export function citizenLinks(locale: Locale, pathname: string, unit: ShellUnit | undefined): ShellLink[] {
  const m = uiMessages(locale).nav;
  const ofUnit = unit
    ? [
        { href: path(locale, '/u/[unit]/dialogues', { unit: unit.slug }), label: m.dialogues },
        { href: path(locale, '/u/[unit]/ledger', { unit: unit.slug }), label: m.ledger },
        { href: path(locale, '/u/[unit]/documents', { unit: unit.slug }), label: m.documents },
      ]
    : [];
  const everywhere = [{ href: path(locale, '/lookup'), label: m.lookup }];
  return [...ofUnit, ...everywhere].map((link) => ({ ...link, current: isWithin(pathname, link.href) }));
}

export function isWithin(pathname: string, href: string): boolean {
  return pathname === href || pathname.startsWith(`${href}/`);
}
