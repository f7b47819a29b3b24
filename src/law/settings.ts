import type { Refusal } from './refusal.ts';
import { refusal } from './refusal.ts';
import type { Rule, RuleInForce, RuleKey } from './rule.ts';

/** A unit's own value for a settable rule, in the rule's unit, and the document that says so. */
export type Override = { readonly value: number; readonly source: string };
export type Settings = { readonly [K in RuleKey]?: Override };

const LONGEST = 1000;

/** May a unit set this value? Never weaker than an act; a proposal is nobody's act and binds nobody. */
export function withinBounds(rule: Rule, value: number, bindsUnit = true): Refusal | undefined {
  if (!rule.settable || rule.kind === 'threshold') return refusal('law.not-settable', { rule: rule.key });
  if (!Number.isInteger(value) || value < 1 || value > LONGEST) {
    return refusal('law.bad-term', { value: String(value).slice(0, 20), most: LONGEST });
  }
  if (rule.act === 'proposal' || !bindsUnit || !isWeaker(rule, value)) return undefined;
  return refusal('law.setting-weaker', { rule: rule.key, value, law: rule.value });
}

/** `bindsUnit` is false where the row is a local rule of another place: then only its unit of counting is taken over. */
export function withSetting(rule: Rule, settings: Settings, bindsUnit: boolean): RuleInForce | Refusal {
  const override = settings[rule.key];
  if (override === undefined) return { ok: true, rule, source: null };
  const refused = withinBounds(rule, override.value, bindsUnit);
  if (refused !== undefined) return refused;
  if (rule.kind === 'threshold') return { ok: true, rule, source: null };
  const set: Rule = { ...rule, value: override.value, article: null, certainty: 'local' };
  return { ok: true, rule: set, source: override.source };
}

function isWeaker(rule: Exclude<Rule, { kind: 'threshold' }>, value: number): boolean {
  switch (rule.kind) {
    case 'term':
      return value > rule.value;
    case 'backward':
    case 'posting':
    case 'minimum':
    case 'validity':
      return value < rule.value;
  }
}
