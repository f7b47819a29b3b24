export type Params = Readonly<Record<string, string | number>>;

/** A rule's answer: allowed, or refused with a stable code (= message key), its parameters and the article it rests on. */
export type Verdict = { allowed: true } | { allowed: false; code: string; params: Params; article?: string };

export const allowed: Verdict = { allowed: true };

export function refused(code: string, params: Params = {}, article?: string): Verdict {
  return article === undefined ? { allowed: false, code, params } : { allowed: false, code, params, article };
}

/** An expected failure. `code` is stable and names the message a person reads; anything else thrown is a bug. */
export class DomainError extends Error {
  readonly code: string;
  readonly params: Params;

  constructor(code: string, params: Params = {}) {
    super(code);
    this.name = new.target.name;
    this.code = code;
    this.params = params;
  }
}

/** Not there, or not for this person's eyes: both look the same. */
export class NotFound extends DomainError {}
/** The person's hat does not carry this act. */
export class NotAllowed extends DomainError {}
/** A rule says no. */
export class Refused extends DomainError {}
/** Somebody was first; nothing was overwritten. */
export class Conflict extends DomainError {}

/** Input that cannot be taken. `fields` maps a field's path to a message code. */
export class Invalid extends DomainError {
  readonly fields: Readonly<Record<string, { code: string; params: Params }>>;

  constructor(fields: Readonly<Record<string, { code: string; params: Params }>>, code = 'input.invalid') {
    super(code);
    this.fields = fields;
  }
}

/** Turns a refusal into the exception that stops a verb. */
export function demand(verdict: Verdict): void {
  if (!verdict.allowed) throw new Refused(verdict.code, verdict.params);
}
