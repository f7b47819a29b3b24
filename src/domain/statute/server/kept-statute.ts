import type { Calendar } from '#law/calendar.ts';
import { calendarOf, isHolidayName, type DayRow, type YearRow } from '#law/calendar-file.ts';
import type { Reader } from '#platform/db/database.server.ts';
import type { SettingRow } from '../setting.ts';

/** Calendar and settings as this process holds them. */
export type Statute = { readonly calendar: Calendar; readonly settings: readonly SettingRow[] };

type Kept = { statute: Statute; version: string; checkedAt: number };

const FRESH_MS = 1000;
let kept: Kept | undefined;

/**
 * Calendar and settings of all units: a few hundred rows, kept in memory; at most once a second one row is read to see
 * whether they changed. Another process sees a change within that second, this one at once.
 */
export async function statuteOf(db: Reader): Promise<Statute> {
  const held = kept;
  if (held !== undefined && performance.now() - held.checkedAt < FRESH_MS) return held.statute;
  const checkedAt = performance.now();
  const state = await db.selectFrom('public_statute_state').select(['calendar_version', 'setting_version']).executeTakeFirstOrThrow();
  const version = `${state.calendar_version}:${state.setting_version}`;
  const statute = held?.version === version ? held.statute : await readStatute(db, state.calendar_version ?? 'none');
  kept = { statute, version, checkedAt };
  return statute;
}

/** Called by whoever changed either. */
export function forgetStatute(): void {
  kept = undefined;
}

async function readStatute(db: Reader, calendarVersion: string): Promise<Statute> {
  const years = await db.selectFrom('public_calendar_year').select(['year', 'status']).execute();
  const days = await db.selectFrom('public_calendar_day').select(['day', 'kind', 'name']).orderBy('day').execute();
  const settings = await db
    .selectFrom('public_setting')
    .select(['unit_id as unitId', 'key', 'value', 'valid_from as validFrom', 'valid_to as validTo', 'source'])
    .execute();
  return {
    calendar: calendarOf(calendarVersion, years.flatMap(yearRow), days.flatMap(dayRow)),
    settings: settings.flatMap(settingRow),
  };
}

// Columns of a view are nullable for the compiler; the tables behind them are not.
function yearRow(row: { year: number | null; status: string | null }): Pick<YearRow, 'year' | 'status'>[] {
  return row.year === null ? [] : [{ year: row.year, status: row.status === 'official' ? 'official' : 'provisional' }];
}

function dayRow({ day, kind, name }: { day: string | null; kind: string | null; name: string | null }): DayRow[] {
  if (day === null || name === null || !isHolidayName(name)) return [];
  return kind === 'holiday' || kind === 'comp-off' || kind === 'make-up-work' ? [{ day, kind, name }] : [];
}

type ViewedSetting = { [K in keyof SettingRow]: SettingRow[K] | null };

function settingRow({ unitId, key, value, validFrom, validTo, source }: ViewedSetting): SettingRow[] {
  return key === null || validFrom === null || source === null ? [] : [{ unitId, key, value, validFrom, validTo, source }];
}
