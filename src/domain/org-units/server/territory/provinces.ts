import { readUnitName, type UnitName } from '../../names.ts';
import { joinNames, namesSince, reformDay, unitId, type DraftLink, type DraftUnit } from './draft.ts';
import type { TerritoryRows } from './files.server.ts';

export type Provinces = {
  units: DraftUnit[];
  links: DraftLink[];
  /** By code, the unit on the day before the reform and the unit since. */
  before: ReadonlyMap<string, DraftUnit>;
  after: ReadonlyMap<string, DraftUnit>;
};

/** 63 provinces until the reform, 34 since: the 11 that took in no other keep their unit. */
export function draftProvinces(rows: Pick<TerritoryRows, 'provincesBefore' | 'provincesAfter'>): Provinces {
  const kept = new Set(rows.provincesAfter.filter((row) => row.merged_from_codes === row.code).map((row) => row.code));
  const before = new Map(rows.provincesBefore.map((row) => [row.code, draftBefore(row.code, row.name, kept.has(row.code))]));
  const after = new Map(
    rows.provincesAfter.map((row) => [row.code, draftAfter(row, kept.has(row.code) ? before.get(row.code) : undefined)]),
  );
  return {
    units: [...new Set([...before.values(), ...after.values()])],
    links: rows.provincesBefore.map((row) => link(found(before, row.code), found(after, row.new_code))),
    before,
    after,
  };
}

function draftBefore(code: string, name: string, kept: boolean): DraftUnit {
  return {
    id: unitId(code, null),
    level: 'province',
    code,
    from: null,
    to: kept ? null : reformDay,
    names: [{ ...named(name), from: null, to: reformDay, resolution: null }],
    parents: [],
  };
}

function draftAfter(row: TerritoryRows['provincesAfter'][number], kept: DraftUnit | undefined): DraftUnit {
  const since = namesSince(reformDay, named(row.name_2025_07_01), named(row.name_current), row.type_change_date, row.resolution);
  if (kept === undefined) {
    return { id: unitId(row.code, reformDay), level: 'province', code: row.code, from: reformDay, to: null, names: since, parents: [] };
  }
  kept.names = joinNames([...kept.names, ...since]);
  return kept;
}

function link(from: DraftUnit, to: DraftUnit): DraftLink {
  const coverage = from === to ? 'unchanged' : 'whole';
  return { fromId: from.id, toId: to.id, on: reformDay, coverage, note: null, corrected: null, source: 'official-table' };
}

function named(raw: string): UnitName {
  const name = readUnitName(raw);
  if (name === undefined) throw new Error(`no type word in ${raw}`);
  return name;
}

export function found(units: ReadonlyMap<string, DraftUnit>, code: string): DraftUnit {
  const unit = units.get(code);
  if (unit === undefined) throw new Error(`unknown code ${code}`);
  return unit;
}
