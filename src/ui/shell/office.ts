import type { IconName } from '../icons.ts';

export type OfficeHat = { id: string; words: string; worn: boolean };

export type OfficeLink = { href: string; label: string; icon: IconName; current: boolean; count?: number | undefined };

/** What the office's left menu shows. */
export type OfficeShellData = {
  /** 'Phường Bồ Đề', and the body the officer works for. */
  unitName: string;
  bodyName: string;
  homeHref: string;
  links: readonly OfficeLink[];
  tools: readonly OfficeLink[];
  hats: readonly OfficeHat[];
};
