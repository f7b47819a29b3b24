import type { SelectOption } from './select.ts';

export type Filter = { name: string; label: string; value: string; options: readonly SelectOption[] };
export type Chip = { label: string; removeHref: string };
