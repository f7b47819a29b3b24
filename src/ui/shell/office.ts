import type { IconName } from '../icons.ts';

export type OfficeHat = { id: string; words: string; place?: string | undefined; worn: boolean };

export type OfficeLink = { href: string; label: string; icon: IconName; current: boolean; count?: number | undefined };

/** What the office's left menu shows. */
export type OfficeShellData = {
  /** 'Phường Bồ Đề', and whose account it is. */
  unitName: string;
  bodyName: string;
  homeHref: string;
  links: readonly OfficeLink[];
  tools: readonly OfficeLink[];
  hats: readonly OfficeHat[];
};
