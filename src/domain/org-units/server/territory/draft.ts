import { createHash } from 'node:crypto';
import { fold, fullName, type UnitName } from '../../names.ts';
import type { Coverage } from '../../org-unit.ts';

/** The day on which districts ended and the communes and provinces of today began. */
export const reformDay = '2025-07-01';

/** Half-open, days: `to` is the first day on which it no longer held; null = unknown or open. */
export type Period = { from: string | null; to: string | null };
export type DraftName = UnitName & Period & { resolution: string | null };
export type DraftParent = Period & { parentId: string };

export type DraftUnit = Period & {
  id: string;
  level: 'province' | 'district' | 'commune';
  code: string;
  names: DraftName[];
  parents: DraftParent[];
};

export type DraftLink = {
  fromId: string;
  toId: string;
  on: string;
  coverage: Coverage;
  note: string | null;
  corrected: string | null;
  source: 'official-table' | 'former-names';
};

/** The same unit gets the same id in every installation: a digest of its code and first known day (UUID version 8). */
export function unitId(code: string, from: string | null): string {
  const bytes = createHash('sha256')
    .update(`org-unit/${code}/${from ?? 'origin'}`)
    .digest();
  bytes.writeUInt8(0x80 | (bytes.readUInt8(6) & 0x0f), 6);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
}

export function sameBaseName(a: UnitName, b: UnitName): boolean {
  return fold(a.name) === fold(b.name);
}

/** Joins neighbours that say the same: a name that only went on is one row, and spelling is that of the later one. */
export function joinNames(names: readonly DraftName[]): DraftName[] {
  return names.reduce<DraftName[]>((joined, next) => {
    const last = joined.at(-1);
    if (last === undefined || fold(fullName(last)) !== fold(fullName(next))) return [...joined, next];
    return [...joined.slice(0, -1), { ...next, from: last.from }];
  }, []);
}

export function joinParents(parents: readonly DraftParent[]): DraftParent[] {
  return parents.reduce<DraftParent[]>((joined, next) => {
    const last = joined.at(-1);
    if (last === undefined || last.parentId !== next.parentId) return [...joined, next];
    return [...joined.slice(0, -1), { ...next, from: last.from }];
  }, []);
}

/** The names from a day on, with the change of type that came later, if one did. */
export function namesSince(from: string, first: UnitName, current: UnitName, changedOn: string, resolution: string): DraftName[] {
  if (changedOn === '') return [{ ...first, from, to: null, resolution: null }];
  return [
    { ...first, from, to: changedOn, resolution: null },
    { ...current, from: changedOn, to: null, resolution: resolution || null },
  ];
}
