import type { ActKey } from './acts/act.ts';
import type { RuleConditions } from './conditions.ts';
import type { Day } from './day.ts';

export const ruleKeys = [
  'publicity.default',
  'publicity.posting.min',
  'publicity.radio.min',
  'publicity.agency.default',
  'publicity.agency.posting.min',
  'dialogue.gov.min',
  'dialogue.gov.notice',
  'dialogue.gov.result',
  'dialogue.gov.voters',
  'dialogue.item.reply',
  'dialogue.party.min',
  'dialogue.party.notice',
  'dialogue.party.conclusion',
  'dialogue.party.reply',
  'web.opinion.reply',
  'release.term',
  'verdict.term',
] as const;

export type RuleKey = (typeof ruleKeys)[number];

/** How sure the text is; `local` is the word of the unit's own setting. */
export type Certainty = 'verified' | 'memory-high' | 'secondary' | 'unverified' | 'local';

/** The event whose day `from` is; its words stand with the pages. */
export type StartEvent = 'decision' | 'posting' | 'broadcast' | 'conference' | 'conclusion-notice' | 'opinion-received' | 'answer-told';

type Dated = {
  readonly key: RuleKey;
  /** Empty for proposals, which rest on no act and so have no beginning. */
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
  readonly act: ActKey;
  /** '43.2' is clause 2 of article 43; null where the article was not read. */
  readonly article: string | null;
  readonly certainty: Certainty;
  /** A setting of the unit may replace the value, never weaker than an act. */
  readonly settable: boolean;
  readonly when?: RuleConditions;
};

export type Term = Dated & {
  readonly kind: 'term';
  readonly value: number;
  readonly unit: 'days' | 'workingDays' | 'months';
  readonly start: StartEvent;
};

/** A latest permitted day before an event. */
export type Backward = Dated & {
  readonly kind: 'backward';
  readonly value: number;
  readonly unit: 'daysBefore' | 'workingDaysBefore';
  readonly start: StartEvent;
};

/** A number of full days during which something stays posted. */
export type Posting = Dated & {
  readonly kind: 'posting';
  readonly value: number;
  readonly unit: 'consecutiveDays';
  readonly start: StartEvent;
};

export type Minimum = Dated & {
  readonly kind: 'minimum';
  readonly value: number;
  readonly unit: 'perYear' | 'perMonth' | 'perWeek';
};

/** An exact fraction of a whole; never a decimal number. */
export type Threshold = Dated & {
  readonly kind: 'threshold';
  readonly numerator: number;
  readonly denominator: number;
  readonly unit: 'ratioAtLeast' | 'ratioMoreThan';
};

/** How long an act keeps its force. */
export type Validity = Dated & {
  readonly kind: 'validity';
  readonly value: number;
  readonly unit: 'days' | 'months';
  readonly start: StartEvent;
};

export type Rule = Term | Backward | Posting | Minimum | Threshold | Validity;
export type DatedRule = Term | Backward | Posting | Validity;

/** A version as it applies: `source` names the unit's document where its setting replaced the value. */
export type RuleInForce = { readonly ok: true; readonly rule: Rule; readonly source: string | null };

export const termUnits = ['days', 'workingDays', 'months', 'daysBefore', 'workingDaysBefore', 'consecutiveDays'] as const;
export type TermUnit = (typeof termUnits)[number];

/** A term that somebody set by word or agreement, counted like the law's own. */
export type OwnTerm = { readonly value: number; readonly unit: TermUnit };

export function isRuleKey(text: string): text is RuleKey {
  return (ruleKeys as readonly string[]).includes(text);
}
