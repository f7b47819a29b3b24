import type { Conditions } from './conditions.ts';
import { conditionText, match } from './conditions.ts';
import type { Day } from './day.ts';
import { parseDay } from './day.ts';
import type { Refusal } from './refusal.ts';
import { refusal } from './refusal.ts';
import type { Rule, RuleInForce, RuleKey } from './rule.ts';
import { isRuleKey } from './rule.ts';
import type { Settings } from './settings.ts';
import { withSetting } from './settings.ts';
import { decision2200OfHanoi } from './acts/decision-2200-hanoi.ts';
import { law10of2022 } from './acts/law-10-2022.ts';
import { law65of2025 } from './acts/law-65-2025.ts';
import { law72of2025 } from './acts/law-72-2025.ts';
import { law77of2015 } from './acts/law-77-2015.ts';
import { proposals } from './acts/proposals.ts';

export const statuteBook: readonly Rule[] = [
  ...law10of2022,
  ...law77of2015,
  ...law65of2025,
  ...law72of2025,
  ...decision2200OfHanoi,
  ...proposals,
];

const byKey = new Map<RuleKey, Rule[]>();
for (const row of statuteBook) byKey.set(row.key, [...(byKey.get(row.key) ?? []), row]);

/** The version in force on `on`, the one that meets most of the conditions, with the unit's setting where allowed. */
export function rule(key: string, on: Day, conditions: Conditions = {}, settings: Settings = {}): RuleInForce | Refusal {
  if (!isRuleKey(key)) return refusal('law.unknown-rule', { rule: key.slice(0, 60) });
  if (parseDay(on) === undefined) return refusal('law.bad-date', { date: on.slice(0, 20) });
  const versions = byKey.get(key) ?? [];
  const inForce = versions.filter((row) => isInForce(row, on));
  if (inForce.length === 0) return refusal('law.not-in-force', notInForce(key, on, versions));
  const chosen = mostSpecific(inForce, conditions);
  if (chosen !== undefined) return withSetting(chosen, settings, true);
  const [first] = inForce;
  if (first !== undefined && settings[key] !== undefined) return withSetting(first, settings, false);
  return refusal('law.condition-missing', { rule: key, needs: conditionText(first?.when) });
}

export function versionsOf(key: RuleKey): readonly Rule[] {
  return byKey.get(key) ?? [];
}

function isInForce(row: Rule, on: Day): boolean {
  return (row.validFrom === null || row.validFrom <= on) && (row.validTo === null || on <= row.validTo);
}

function mostSpecific(rows: readonly Rule[], conditions: Conditions): Rule | undefined {
  let best: { row: Rule; met: number } | undefined;
  for (const row of rows) {
    const met = match(row.when, conditions);
    if (met !== undefined && (best === undefined || met > best.met)) best = { row, met };
  }
  return best?.row;
}

function notInForce(key: RuleKey, on: Day, versions: readonly Rule[]): Refusal['params'] {
  const since = versions.map((row) => row.validFrom ?? '').sort()[0] ?? '';
  return { rule: key, on, since };
}
