import { z } from 'zod';
import { roles } from '#platform/context.ts';
import { day, id, optionalText, text } from '#platform/text.ts';

export const coverages = [
  'whole',
  'partial',
  'partial_area_only',
  'partial_area_all_population',
  'partial_population_only',
  'all_area',
  'unchanged',
  'retyped',
  'renamed',
] as const;
/** How much of a unit went to another, in the terms of the official table. */
export type Coverage = (typeof coverages)[number];

export type Level = 'province' | 'district' | 'commune';

/** A unit under its latest name. `validTo` is the first day on which it was no more; `validFrom` null = since before the records. */
export type Unit = {
  id: string;
  level: Level;
  code: string;
  slug: string;
  typeWord: string;
  name: string;
  fullName: string;
  districtName: string | null;
  provinceName: string | null;
  validFrom: string | null;
  validTo: string | null;
  /** It keeps, or kept, its books here. */
  hasOffice: boolean;
};

/** A unit with the name it bore on one day. */
export type UnitOfDay = Unit & { nameOnDay: string };

export const organisationKinds = [
  'peoples-committee',
  'party-committee',
  'front-committee',
  'peoples-council',
  'office',
  'department',
  'mass-organisation',
  'outside-body',
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

export const organisationInput = z.object({
  unitId: id,
  kind: z.enum(organisationKinds, { error: 'input.required' }),
  name: text(200),
  shortName: optionalText(100),
  abbreviation: optionalText(30),
  superiorName: optionalText(200),
  parentId: id.optional(),
  validFrom: day,
});

export const postInput = z.object({
  organisationId: id,
  title: text(200),
  signingTitle: optionalText(100),
  roleHint: z.enum(roles).optional(),
  validFrom: day,
});

const groupNumber = z.coerce
  .number({ error: 'org-units.group-number' })
  .int('org-units.group-number')
  .min(1, 'org-units.group-number')
  .max(9999, 'org-units.group-number');

const groupFields = z.object({
  /** Tổ dân phố, Khu phố, Thôn, Ấp, Buôn …: the word used on the spot. */
  localWord: text(40),
  number: groupNumber.optional(),
  name: optionalText(100),
  /** The dissolved unit it came from; needed where two groups of a unit share a number. */
  formerUnitId: id.optional(),
});
const numberOrName = (group: { number?: number | undefined; name?: string | undefined }) =>
  group.number !== undefined || group.name !== undefined;
const neither = { error: 'org-units.group-without-name', path: ['number'] };

export const groupInput = groupFields.extend({ unitId: id, parentId: id.optional(), validFrom: day }).refine(numberOrName, neither);
export const groupRenaming = groupFields.extend({ groupId: id }).refine(numberOrName, neither);
export const groupEnding = z.object({ groupId: id, endedOn: day });
export const appointment = z.object({ postId: id, accountId: id, from: day, acting: z.boolean().default(false) });
