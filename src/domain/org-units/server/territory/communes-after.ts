import { readUnitName, type UnitName } from '../../names.ts';
import { coverages, type Coverage } from '../../org-unit.ts';
import { joinNames, namesSince, reformDay, unitId, type DraftLink, type DraftUnit } from './draft.ts';
import type { TerritoryRows } from './files.server.ts';
import { found } from './provinces.ts';

export type CommunesAfter = { units: DraftUnit[]; links: DraftLink[] };

const carriedOver: ReadonlySet<string> = new Set<Coverage>(['unchanged', 'retyped', 'renamed']);

/** The communes since 2025-07-01. Those that the table calls unchanged, retyped or renamed keep their unit. */
export function draftCommunesAfter(
  rows: Pick<TerritoryRows, 'communesAfter' | 'mapping'>,
  before: ReadonlyMap<string, DraftUnit>,
  districts: readonly DraftUnit[],
  provinces: ReadonlyMap<string, DraftUnit>,
): CommunesAfter {
  const keptCodes = new Map(rows.mapping.filter((row) => carriedOver.has(row.coverage)).map((row) => [row.new_code, row.old_code]));
  const after = new Map(
    rows.communesAfter.map((row) => {
      const kept = keptCodes.get(row.code);
      const province = found(provinces, row.province_code);
      return [row.code, draftCommune(row, kept === undefined ? undefined : found(before, kept), province.id)];
    }),
  );
  const lastDistricts = new Map(districts.filter((unit) => unit.to === reformDay).map((unit) => [unit.code, unit]));
  return {
    units: [...after.values()].filter((unit) => unit.from === reformDay),
    links: rows.mapping.map((row) => link(row, sourceOf(row, before, lastDistricts), found(after, row.new_code))),
  };
}

function draftCommune(row: TerritoryRows['communesAfter'][number], kept: DraftUnit | undefined, provinceId: string): DraftUnit {
  const current = named(row.full_name_current);
  const first = named(`${row.type_2025_07_01} ${row.name}`);
  const names = namesSince(reformDay, first, current, row.type_change_date, row.resolution);
  const parents = [{ parentId: provinceId, from: reformDay, to: null }];
  if (kept === undefined) {
    return { id: unitId(row.code, reformDay), level: 'commune', code: row.code, from: reformDay, to: null, names, parents };
  }
  kept.to = null;
  kept.names = joinNames([...kept.names, ...names]);
  kept.parents = [...kept.parents, ...parents];
  return kept;
}

// Five island districts had no communes, and a flat on the coast belonged to none: there the district is what went over.
function sourceOf(
  row: TerritoryRows['mapping'][number],
  communes: ReadonlyMap<string, DraftUnit>,
  districts: ReadonlyMap<string, DraftUnit>,
): DraftUnit {
  return row.old_code === '' ? found(districts, row.old_district_code) : found(communes, row.old_code);
}

function link(row: TerritoryRows['mapping'][number], from: DraftUnit, to: DraftUnit): DraftLink {
  const onlyAPlaceOfIt = row.old_code === '' && row.old_name !== '';
  return {
    fromId: from.id,
    toId: to.id,
    on: reformDay,
    coverage: onlyAPlaceOfIt ? 'partial_area_only' : coverageOf(row.coverage),
    note: onlyAPlaceOfIt ? `${row.old_name}: ${row.official_note}` : row.official_note || null,
    corrected: row.corrected || null,
    source: 'official-table',
  };
}

function coverageOf(raw: string): Coverage {
  const coverage = coverages.find((known) => known === raw);
  if (coverage === undefined) throw new Error(`unknown coverage ${raw}`);
  return coverage;
}

function named(raw: string): UnitName {
  const name = readUnitName(raw);
  if (name === undefined) throw new Error(`no type word in ${raw}`);
  return name;
}
