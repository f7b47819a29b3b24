import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCsv } from './csv.ts';

/** The rows of data/admin-units as they are read, and what they weigh. */
export type TerritoryFiles = Awaited<ReturnType<typeof readTerritoryFiles>>;
export type TerritoryRows = ReturnType<TerritoryFiles['rows']>;

const columns = {
  'provinces-before.csv': ['code', 'name', 'new_code'],
  'districts-before.csv': ['code', 'name', 'province_code'],
  'communes-before.csv': ['code', 'name', 'district_code', 'province_code', 'merged_from_2023_2024'],
  'provinces-after.csv': ['code', 'name_2025_07_01', 'name_current', 'type_change_date', 'resolution', 'merged_from_codes'],
  'communes-after.csv': ['code', 'type_2025_07_01', 'name', 'full_name_current', 'province_code', 'type_change_date', 'resolution'],
  'mapping-2025-07-01.csv': ['old_code', 'old_name', 'old_district_code', 'new_code', 'new_name', 'coverage', 'official_note', 'corrected'],
  'communes-history-2018-2025.csv': ['code', 'name', 'district_code', 'district_name', 'province_code', 'valid_from', 'valid_to'],
} as const;
type FileName = keyof typeof columns;

/** Reads the seven files of a folder; `rows` parses them. `digest` names exactly this set, whatever else lies in the folder. */
export async function readTerritoryFiles(directory: string) {
  const contents = new Map<string, string>();
  for (const name of Object.keys(columns)) contents.set(name, await readFile(join(directory, name), 'utf8'));
  const files = Object.fromEntries([...contents].map(([name, content]) => [name, sha256(content)]));
  const read = <Name extends FileName>(name: Name) => readCsv<(typeof columns)[Name][number]>(contents.get(name) ?? '', columns[name]);
  return {
    files,
    digest: sha256(JSON.stringify(files)),
    rows: () => ({
      provincesBefore: read('provinces-before.csv'),
      districtsBefore: read('districts-before.csv'),
      communesBefore: read('communes-before.csv'),
      provincesAfter: read('provinces-after.csv'),
      communesAfter: read('communes-after.csv'),
      mapping: read('mapping-2025-07-01.csv'),
      history: read('communes-history-2018-2025.csv'),
    }),
  };
}

function sha256(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}
