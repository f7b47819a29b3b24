import type { Locale } from '#platform/i18n/locale.ts';
import type { StateKind } from '#ui/state.ts';
import { hallMessages } from '../../messages/office.ts';

export type Promised = {
  code: string;
  conferenceName: string;
  heldOn: string;
  title: string;
  dueOn: string | null;
  state: 'open' | 'met';
  answerKind: string | null;
  answer: string | null;
  closedOn: string | null;
};

/** What became of a promise: its shape and its fact. */
export function outcomeOf(promise: Promised, today: string, locale: Locale): { kind: StateKind; words: string } {
  const m = hallMessages(locale).chair;
  if (promise.state === 'met')
    return { kind: promise.answerKind === 'sent-up' ? 'up' : 'done', words: promise.closedOn === null ? '' : m.met(promise.closedOn) };
  if (promise.dueOn === null) return { kind: 'doing', words: m.openUndated };
  if (promise.dueOn < today) return { kind: 'late', words: m.lateSince(promise.dueOn) };
  return { kind: promise.answerKind === 'sent-up' ? 'up' : 'doing', words: m.openUntil(promise.dueOn) };
}
