import { readUnitName, type UnitName } from '../../names.ts';
import { joinNames, reformDay, sameBaseName, unitId, type DraftName, type DraftUnit, type Period } from './draft.ts';
import type { TerritoryRows } from './files.server.ts';
import { found } from './provinces.ts';

type NamedPeriod = Period & UnitName;

/**
 * Districts as the communes' history names them, until 2025-07-01. A code that goes on under another base name is another
 * district (769: Quận 2, then Thành phố Thủ Đức); Huyện to Thị xã keeps the unit.
 */
export function draftDistricts(
  rows: Pick<TerritoryRows, 'districtsBefore' | 'history'>,
  provinces: ReadonlyMap<string, DraftUnit>,
): DraftUnit[] {
  const provinceOf = new Map([...rows.history.map((row) => [row.district_code, row.province_code] as const)]);
  const periods = namedPeriods(rows.history);
  for (const row of rows.districtsBefore) {
    provinceOf.set(row.code, row.province_code);
    const official = readUnitName(row.name);
    if (official !== undefined) periods.set(row.code, withOfficialName(periods.get(row.code), official));
  }
  return [...periods].flatMap(([code, named]) => {
    const province = found(provinces, provinceOf.get(code) ?? '');
    return splitByBaseName(named).map((part) => draftDistrict(code, part, province.id));
  });
}

function namedPeriods(history: TerritoryRows['history']): Map<string, NamedPeriod[]> {
  const seen = new Map<string, Map<string, NamedPeriod>>();
  for (const row of history) {
    const name = readUnitName(row.district_name);
    if (name === undefined) continue;
    const ofCode = seen.get(row.district_code) ?? new Map<string, NamedPeriod>();
    seen.set(row.district_code, ofCode);
    const key = `${name.typeWord} ${name.name}`;
    const known = ofCode.get(key);
    const from = row.valid_from || null;
    if (known === undefined) ofCode.set(key, { ...name, from, to: row.valid_to });
    else Object.assign(known, { from: earlier(known.from, from), to: later(known.to, row.valid_to) });
  }
  return new Map([...seen].map(([code, names]) => [code, inOrder([...names.values()])]));
}

// The catalogue's editions overlap where a district changed while its communes did not: the later name ends the earlier.
function inOrder(periods: NamedPeriod[]): NamedPeriod[] {
  const sorted = periods.toSorted((a, b) => (a.from ?? '').localeCompare(b.from ?? '') || (a.to ?? '').localeCompare(b.to ?? ''));
  return sorted
    .map((period, place) => ({ ...period, to: sorted[place + 1]?.from ?? period.to }))
    .filter((period) => (period.from ?? '') < (period.to ?? ''));
}

function withOfficialName(periods: NamedPeriod[] | undefined, official: UnitName): NamedPeriod[] {
  const last = periods?.at(-1);
  if (periods === undefined || last === undefined) return [{ ...official, from: null, to: reformDay }];
  return [...periods.slice(0, -1), { ...last, ...official, to: reformDay }];
}

function splitByBaseName(periods: NamedPeriod[]): NamedPeriod[][] {
  return periods.reduce<NamedPeriod[][]>((parts, period) => {
    const last = parts.at(-1)?.at(-1);
    if (last === undefined || !sameBaseName(last, period)) return [...parts, [period]];
    return [...parts.slice(0, -1), [...(parts.at(-1) ?? []), period]];
  }, []);
}

function draftDistrict(code: string, periods: NamedPeriod[], provinceId: string): DraftUnit {
  const from = periods[0]?.from ?? null;
  const to = periods.at(-1)?.to ?? reformDay;
  const names = joinNames(periods.map((period): DraftName => ({ ...period, resolution: null })));
  return { id: unitId(code, from), level: 'district', code, from, to, names, parents: [{ parentId: provinceId, from, to }] };
}

function earlier(a: string | null, b: string | null): string | null {
  return a === null || b === null ? null : a < b ? a : b;
}

function later(a: string | null, b: string): string {
  return a === null || a < b ? b : a;
}
