import type { Refusal } from './refusal.ts';
import { refusal } from './refusal.ts';

/** Facts of the case on which some rules depend. A case may carry more of them than a rule asks for. */
export type Conditions = {
  readonly remote?: boolean;
  readonly complex?: boolean;
  readonly speciallyComplex?: boolean;
  readonly severalPlaces?: boolean;
  /** The province whose local rules apply, by its plain name: 'Hà Nội'. */
  readonly unit?: string;
};

/** What a row of the statute book asks of the case. */
export type RuleConditions = Conditions;

const flags = ['remote', 'complex', 'speciallyComplex', 'severalPlaces'] as const;
type Flag = (typeof flags)[number];

export function readConditions(given: Readonly<Record<string, unknown>>): { ok: true; conditions: Conditions } | Refusal {
  const flagged: Partial<Record<Flag, boolean>> = {};
  let unit: string | undefined;
  for (const [name, value] of Object.entries(given)) {
    if (isFlag(name) && typeof value === 'boolean') flagged[name] = value;
    else if (name === 'unit' && typeof value === 'string') unit = placeName(value);
    else if (name.startsWith('unit=') && typeof value === 'boolean') {
      if (value) unit = placeName(name.slice('unit='.length));
    } else return refusal('law.unknown-condition', { condition: name.slice(0, 60) });
  }
  return { ok: true, conditions: unit === undefined ? flagged : { ...flagged, unit } };
}

/** How many conditions of the row the case meets, or undefined when it misses one. */
export function match(when: RuleConditions | undefined, given: Conditions): number | undefined {
  const asked = flags.filter((flag) => when?.[flag] === true);
  if (asked.some((flag) => given[flag] !== true)) return undefined;
  if (when?.unit === undefined) return asked.length;
  return when.unit === given.unit ? asked.length + 1 : undefined;
}

/** The row's conditions in the notation of the statute book: 'remote+complex', 'unit=Hà Nội'. */
export function conditionText(when: RuleConditions | undefined): string {
  const asked: string[] = flags.filter((flag) => when?.[flag] === true);
  return (when?.unit === undefined ? asked : [...asked, `unit=${when.unit}`]).join('+');
}

// 'Thành phố Hà Nội' and 'Hà Nội' are one place.
function placeName(written: string): string {
  return written
    .normalize('NFC')
    .trim()
    .replace(/^(thành phố|tỉnh) /iu, '');
}

function isFlag(name: string): name is Flag {
  return (flags as readonly string[]).includes(name);
}
