import { z } from 'zod';
import type { Day } from '#law/day.ts';
import type { RuleKey } from '#law/rule.ts';
import type { Override, Settings } from '#law/settings.ts';
import { allowed, refused, type Verdict } from '#platform/errors.ts';
import { versionsOf } from '#law/statute-book.ts';
import { withinBounds } from '#law/settings.ts';

/** Settings that hold no legal number. What is not set by unit or for everybody has its default; no default: not known. */
const ownSettings = {
  /** How often a resident may say "not yet" to an answer. */
  'verdict.rounds': { schema: z.int().min(1).max(9), default: 2 },
  /** Where document numbers come from: the office's document system, or our own register where it has none. */
  'office.numbering': { schema: z.enum(['external', 'own']), default: 'external' },
  /** The number of voters of the unit, for the tenth that may ask for an extraordinary dialogue. */
  'unit.voters': { schema: z.int().min(1).max(10_000_000), default: null },
  /** One line on top of every page: a training copy, a demonstration, a day without service. */
  'site.notice': { schema: z.string().min(1).max(100), default: null },
} as const;

type OwnKey = keyof typeof ownSettings;

/** Everything that a unit may set: settable rules of the statute book, and settings of our own. */
export type SettingKey = RuleKey | OwnKey;
export type SettingValue = { [K in SettingKey]: K extends OwnKey ? z.output<(typeof ownSettings)[K]['schema']> : number };

export type SettingRow = {
  unitId: string | null;
  key: string;
  value: unknown;
  validFrom: Day;
  validTo: Day | null;
  source: string;
};

/** The settings of one unit on one day: for the statute book, and our own with their defaults. */
export type UnitSettings = {
  readonly rules: Settings;
  readonly verdictRounds: number;
  readonly officeNumbering: 'external' | 'own';
  readonly voters: number | null;
  readonly siteNotice: string | null;
};

/** The unit's own word before the word for everybody. */
export function settingsOn(rows: readonly SettingRow[], unitId: string | null, on: Day): UnitSettings {
  const found = new Map<string, SettingRow>();
  for (const row of rows) {
    const applies = row.unitId === null || row.unitId === unitId;
    if (!applies || on < row.validFrom || (row.validTo !== null && row.validTo <= on)) continue;
    if (row.unitId !== null || !found.has(row.key)) found.set(row.key, row);
  }
  return {
    rules: overrides(found),
    verdictRounds: own('verdict.rounds', found) ?? ownSettings['verdict.rounds'].default,
    officeNumbering: own('office.numbering', found) ?? ownSettings['office.numbering'].default,
    voters: own('unit.voters', found) ?? null,
    siteNotice: own('site.notice', found) ?? null,
  };
}

/** May this value be set from this day on? A rule's only where it is settable, and never weaker than the act that binds the unit. */
export function mayHold(key: string, value: unknown, from: Day, province?: string): Verdict {
  if (isOwnKey(key)) return ownSettings[key].schema.safeParse(value).success ? allowed : refused('statute.bad-value', { key });
  if (typeof value !== 'number') return refused('statute.bad-value', { key });
  const rows = versionsOf(key as RuleKey).filter((row) => row.validTo === null || row.validTo >= from);
  if (rows.length === 0) return refused('statute.unknown-setting', { key });
  for (const row of rows) {
    const binds = row.when?.unit === undefined || province === undefined || row.when.unit === province;
    const refusal = withinBounds(row, value, binds);
    if (refusal !== undefined) return refused(refusal.code, refusal.params);
  }
  return allowed;
}

/** Whether a setting is words that people read: those stand in the journal's personal part, as all free text. */
export function isWords(key: string): boolean {
  return key === 'site.notice';
}

function own<K extends OwnKey>(key: K, found: ReadonlyMap<string, SettingRow>): SettingValue[K] | undefined {
  const parsed = ownSettings[key].schema.safeParse(found.get(key)?.value);
  return parsed.success ? (parsed.data as SettingValue[K]) : undefined; // the schema of this key gives its type
}

function overrides(found: ReadonlyMap<string, SettingRow>): Settings {
  const rules: Record<string, Override> = {};
  for (const [key, { value, source }] of found) {
    if (!isOwnKey(key) && typeof value === 'number') rules[key] = { value, source };
  }
  return rules;
}

function isOwnKey(key: string): key is OwnKey {
  return Object.hasOwn(ownSettings, key);
}
