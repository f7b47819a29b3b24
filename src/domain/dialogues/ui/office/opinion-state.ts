import type { Locale } from '#platform/i18n/locale.ts';
import type { StateKind } from '#ui/state.ts';
import type { AnswerKind } from '../../counting.ts';
import type { DispositionKind, Leaning } from '../../opinion.ts';
import { opinionState } from '../../public-page.ts';
import { publicMessages } from '../../messages/public.ts';
import { dispositionShapes } from '../disposition-shapes.ts';
import { dialogueMessages, officeMessages } from '../../messages/index.ts';

type Shown = {
  disposition: DispositionKind | null;
  leaning: Leaning | null;
  holder: string | null;
  sentUpTo: string | null;
  owed: boolean;
  waitingAbove: boolean;
  answer: AnswerKind | null;
};

/** What the office sees of an opinion's handling: shape and words, with the body where there is one. */
export function handlingOf(opinion: Shown, locale: Locale): { kind: StateKind; words: string } {
  const m = officeMessages(locale).opinions;
  const words = dialogueMessages(locale).dispositions;
  const { disposition, leaning, holder, sentUpTo } = opinion;
  if (disposition === null)
    return { kind: 'waiting', words: leaning === null ? m.waiting : m.leaning(dialogueMessages(locale).acts[leaning]) };
  if (disposition === 'taken-out' || disposition === 'answered') return { kind: dispositionShapes[disposition], words: words[disposition] };
  const { answer: answerKind, owed, waitingAbove } = opinion;
  return opinionState({ disposition, answerKind, owed, waitingAbove, sentUpTo, holder }, true, publicMessages(locale));
}

/** Who raised it, by group and capacity, never by name. */
export function whoOf(
  opinion: { group: string | null; capacity: 'self' | 'group' | 'organisation'; speakingFor: string | null },
  locale: Locale,
): string {
  const capacity = dialogueMessages(locale).capacities[opinion.capacity];
  return [opinion.group, opinion.speakingFor ?? capacity].filter(Boolean).join(' · ');
}
