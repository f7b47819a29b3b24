import type { Role } from '#platform/context.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import { path } from '#platform/i18n/paths.ts';
import { uiMessages } from '../messages/index.ts';
import { isWithin } from './links.ts';
import type { OfficeLink } from './office.ts';

type Counts = Partial<Record<'worklist' | 'prepare' | 'release' | 'documents', number>>;

/** The menu of one hat, in the order of the day's work. A page that the hat may not open is not offered. */
export function officeLinks(locale: Locale, pathname: string, role: Role, counts: Counts = {}): OfficeLink[] {
  const m = uiMessages(locale).office;
  const home = path(locale, '/office');
  const managers: readonly Role[] = ['drafting-officer', 'head-of-office', 'leader'];
  const office: readonly Role[] = [...managers, 'registry', 'front-officer'];
  const all: (Omit<OfficeLink, 'current'> & { for?: readonly Role[] })[] = [
    { href: home, label: m.worklist, icon: 'list', count: counts.worklist },
    { href: path(locale, '/office/dialogues'), label: m.dialogues, icon: 'calendar' },
    { href: path(locale, '/office/counter'), label: m.counter, icon: 'plus', for: [...managers, 'front-officer', 'group-officer'] },
    {
      href: path(locale, '/office/prepare'),
      label: m.prepare,
      icon: 'pencil',
      count: counts.prepare,
      for: [...managers, 'departmental-officer', 'front-officer'],
    },
    {
      href: path(locale, '/office/release'),
      label: m.release,
      icon: 'eye',
      count: counts.release,
      for: managers,
    },
    { href: path(locale, '/office/ledger'), label: m.ledger, icon: 'table', for: [...office, 'departmental-officer', 'group-officer'] },
    { href: path(locale, '/office/documents'), label: m.documents, icon: 'document', count: counts.documents, for: office },
    { href: path(locale, '/office/admin'), label: m.admin, icon: 'settings', for: ['administrator'] },
  ];
  return all
    .filter((link) => !link.for || link.for.includes(role))
    .map(({ for: _, ...link }) => ({ ...link, current: link.href === home ? pathname === home : isWithin(pathname, link.href) }));
}

export function officeTools(locale: Locale, unit: string): OfficeLink[] {
  const m = uiMessages(locale).office;
  return [
    { href: path(locale, '/due'), label: m.due, icon: 'calendar-clock', current: false },
    { href: path(locale, '/u/[unit]', { unit }), label: m.publicPage, icon: 'building', current: false },
  ];
}
