import { fold, readUnitName, type UnitName } from '../../names.ts';
import {
  joinNames,
  joinParents,
  reformDay,
  sameBaseName,
  unitId,
  type DraftLink,
  type DraftParent,
  type DraftUnit,
  type Period,
} from './draft.ts';
import type { TerritoryRows } from './files.server.ts';

type Row = Period & UnitName & { districtCode: string };
type Dissolved = { code: string; name: string; into: string };

export type CommunesBefore = {
  units: DraftUnit[];
  links: DraftLink[];
  /** By code, the commune on the day before the reform. */
  last: ReadonlyMap<string, DraftUnit>;
};

/**
 * Communes until 2025-07-01, by the catalogue's editions. A code that goes on is one unit, renamed, unless the list of former
 * names says that the old name was dissolved (00235: Ngã Tư Sở ended, Thịnh Quang took its code) or the code lay idle between.
 */
export function draftCommunesBefore(
  rows: Pick<TerritoryRows, 'communesBefore' | 'history'>,
  districts: readonly DraftUnit[],
): CommunesBefore {
  const dissolved = rows.communesBefore.flatMap(formerNames);
  const endings = new Set(dissolved.map(({ code, name }) => `${code} ${name}`));
  const official = new Map(rows.communesBefore.map((row) => [row.code, row.name]));
  const byCode = Map.groupBy(rows.history, (row) => row.code);
  const districtsOf = Map.groupBy(districts, (district) => district.code);
  const ofCode = new Map<string, DraftUnit[]>();
  for (const [code, history] of byCode) {
    const named = rowsInOrder(history, official.get(code));
    const parts = splitUnits(named, (row) => endings.has(`${code} ${fold(row.name)}`));
    ofCode.set(
      code,
      parts.map((part) => draftCommune(code, part, districtsOf)),
    );
  }
  const last = new Map(
    [...official.keys()].flatMap(
      (code) =>
        ofCode
          .get(code)
          ?.slice(-1)
          .map((unit) => [code, unit] as const) ?? [],
    ),
  );
  return { units: [...ofCode.values()].flat(), links: dissolved.flatMap((ending) => linkFormer(ending, ofCode)), last };
}

// '00181 Văn Miếu; 00184 Quốc Tử Giám'
function formerNames(row: TerritoryRows['communesBefore'][number]): Dissolved[] {
  return row.merged_from_2023_2024.split(';').flatMap((part) => {
    const [, code, name] = /^\s*(\d{5})\s+(.+)$/.exec(part) ?? [];
    return code === undefined || name === undefined ? [] : [{ code, name: fold(name), into: row.code }];
  });
}

// The conversion table's spelling of the last name wins over the catalogue's.
function rowsInOrder(history: TerritoryRows['history'], official: string | undefined): Row[] {
  const sorted = history.toSorted((a, b) => a.valid_from.localeCompare(b.valid_from));
  return sorted.flatMap((row, place) => {
    const catalogued = readUnitName(row.name);
    const isLast = place === sorted.length - 1 && official !== undefined;
    const name = (isLast ? readUnitName(official) : undefined) ?? catalogued;
    return name === undefined ? [] : [{ ...name, from: row.valid_from || null, to: row.valid_to, districtCode: row.district_code }];
  });
}

function splitUnits(rows: Row[], endedUnderThisName: (row: Row) => boolean): Row[][] {
  return rows.reduce<Row[][]>((parts, row) => {
    const part = parts.at(-1) ?? [];
    const before = part.at(-1);
    if (before === undefined) return [[row]];
    const goesOn = sameBaseName(before, row) || (before.to === row.from && !endedUnderThisName(before));
    if (!goesOn) return [...parts, [row]];
    // An edition that left the unit out for a while is bridged.
    return [...parts.slice(0, -1), [...part.slice(0, -1), { ...before, to: row.from }, row]];
  }, []);
}

function draftCommune(code: string, rows: Row[], districts: ReadonlyMap<string, DraftUnit[]>): DraftUnit {
  const from = rows[0]?.from ?? null;
  const to = rows.at(-1)?.to ?? reformDay;
  return {
    id: unitId(code, from),
    level: 'commune',
    code,
    from,
    to,
    names: joinNames(rows.map(({ typeWord, name, ...row }) => ({ typeWord, name, from: row.from, to: row.to, resolution: null }))),
    parents: joinParents(rows.flatMap((row) => parentsOf(row, districts))),
  };
}

// While a commune stood under one district code, the code may have passed to another district.
function parentsOf(row: Row, districts: ReadonlyMap<string, DraftUnit[]>): DraftParent[] {
  return (districts.get(row.districtCode) ?? [])
    .map((district) => ({
      parentId: district.id,
      from: later(row.from, district.from),
      to: sooner(row.to, district.to),
    }))
    .filter(({ from, to }) => (from ?? '') < (to ?? '9'));
}

function linkFormer(ending: Dissolved, ofCode: ReadonlyMap<string, DraftUnit[]>): DraftLink[] {
  const ended = (ofCode.get(ending.code) ?? []).filter((unit) => unit.to !== null && unit.to < reformDay);
  const from = ended.findLast((unit) => unit.names.some((name) => fold(name.name) === ending.name)) ?? ended.at(-1);
  const to = ofCode.get(ending.into)?.at(-1);
  if (from === undefined || from.to === null || to === undefined || from === to) return [];
  return [{ fromId: from.id, toId: to.id, on: from.to, coverage: 'whole', note: null, corrected: null, source: 'former-names' }];
}

function later(a: string | null, b: string | null): string | null {
  return a === null ? b : b === null || b < a ? a : b;
}

function sooner(a: string | null, b: string | null): string | null {
  return a === null ? b : b === null || b > a ? a : b;
}
