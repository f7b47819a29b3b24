import { allowed, refused, type Verdict } from '#platform/errors.ts';
import type { AnswerKind, CommitmentKind, CommitmentState, ReleaseState } from './commitment.ts';

export const commitmentActions = ['answer', 'extend', 'hand-over', 'state-late-reason', 'void', 'reopen'] as const;
export type CommitmentAction = (typeof commitmentActions)[number];

const closed = 'commitments.is-closed';
const table: Readonly<Record<CommitmentState, Readonly<Record<CommitmentAction, true | string>>>> = {
  open: { answer: true, extend: true, 'hand-over': true, 'state-late-reason': true, void: true, reopen: 'commitments.is-open' },
  // A met commitment never changes: looking again opens the next round.
  met: { answer: closed, extend: closed, 'hand-over': closed, 'state-late-reason': closed, void: true, reopen: true },
  superseded: { answer: closed, extend: closed, 'hand-over': closed, 'state-late-reason': closed, void: true, reopen: closed },
  void: { answer: closed, extend: closed, 'hand-over': closed, 'state-late-reason': closed, void: closed, reopen: closed },
};

export function mayDo(state: CommitmentState, action: CommitmentAction): Verdict {
  const answer = table[state][action];
  return answer === true ? allowed : refused(answer, { state });
}

/**
 * What an answer does to the commitment it is given on: `met` closes it, `moved` only moves its date,
 * `sent-up` closes it and keeps the matter on the ledger until the body's word is passed on.
 */
export type Effect = 'met' | 'moved' | 'sent-up';
const effects: Readonly<Record<AnswerKind, Readonly<Record<CommitmentKind, Effect>>>> = {
  done: { reply: 'met', 'report-back': 'met' },
  explained: { reply: 'met', 'report-back': 'met' },
  cannot: { reply: 'met', 'report-back': 'met' },
  'under-way': { reply: 'moved', 'report-back': 'moved' },
  // A second letter to the body above leaves the report owed.
  'sent-up': { reply: 'sent-up', 'report-back': 'moved' },
  'on-the-spot': { reply: 'met', 'report-back': 'met' },
  noted: { reply: 'met', 'report-back': 'met' },
  guided: { reply: 'met', 'report-back': 'met' },
};

export function effectOf(kind: AnswerKind, on: CommitmentKind): Effect {
  return effects[kind][on];
}

export const releaseActions = ['release', 'refuse', 'take-down'] as const;
export type ReleaseAction = (typeof releaseActions)[number];

const releases: Readonly<Record<ReleaseState, Readonly<Record<ReleaseAction, true | string>>>> = {
  awaiting: { release: true, refuse: true, 'take-down': 'commitments.not-released' },
  released: { release: true, refuse: 'commitments.released-already', 'take-down': true },
  refused: { release: true, refuse: 'commitments.refused-already', 'take-down': 'commitments.not-released' },
  'taken-down': { release: true, refuse: true, 'take-down': 'commitments.not-released' },
};

/** A released text may be released anew in better words; the older one stays as a trace. */
export function mayRelease(state: ReleaseState, action: ReleaseAction): Verdict {
  const answer = releases[state][action];
  return answer === true ? allowed : refused(answer, { state });
}
