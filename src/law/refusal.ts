export type RefusalCode =
  | 'law.unknown-rule'
  | 'law.unknown-condition'
  | 'law.condition-missing'
  | 'law.not-in-force'
  | 'law.not-a-term'
  | 'law.bad-date'
  | 'law.bad-term'
  | 'law.too-long'
  | 'law.suspension-backward'
  | 'law.suspension-overlap'
  | 'law.suspension-not-possible'
  | 'law.not-settable'
  | 'law.setting-weaker';

/** The statute book does not throw: it answers that it cannot, and why. */
export type Refusal = {
  readonly ok: false;
  readonly code: RefusalCode;
  readonly params: Readonly<Record<string, string | number>>;
};

export function refusal(code: RefusalCode, params: Refusal['params'] = {}): Refusal {
  return { ok: false, code, params };
}
