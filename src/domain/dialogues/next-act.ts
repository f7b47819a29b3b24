import type { Counts } from './counting.ts';
import type { ShownState } from './dialogue.ts';

export const nextActs = [
  'sessions',
  'plan',
  'announce',
  'announce-again',
  'prepare',
  'hall',
  'dispose',
  'conclude',
  'documents',
  'follow-up',
  'answers',
  'close',
] as const;
export type NextActKind = (typeof nextActs)[number];
/** `by` is the day that presses: a legal limit, or the day of the conference. */
export type NextAct = { kind: NextActKind; by: string | null; left: number };

export type Standing = {
  shownState: ShownState;
  today: string;
  firstOn: string | null;
  noticeLatestOn: string | null;
  resultDueOn: string | null;
  resultTold: boolean;
  counts: Counts;
  spokenUndisposed: number;
  unfinished: number;
};

/** What the office does next with a conference; nothing once it is closed or cancelled. */
export function nextActOf(conference: Standing): NextAct | undefined {
  const { shownState, today, firstOn, noticeLatestOn, resultDueOn } = conference;
  const act = (kind: NextActKind, by: string | null = null, left = 0): NextAct => ({ kind, by, left });
  switch (shownState) {
    case 'draft':
      return act(firstOn === null ? 'sessions' : 'plan');
    case 'planned':
      return act('announce', noticeLatestOn);
    case 'postponed':
      return firstOn === null || firstOn < today ? act('sessions') : act('announce-again', noticeLatestOn);
    case 'announced':
      return firstOn !== null && firstOn > today ? act('prepare', firstOn) : act('hall', firstOn);
    case 'in-session':
      return act('hall', firstOn);
    case 'held':
      return conference.spokenUndisposed > 0 ? act('dispose', resultDueOn, conference.spokenUndisposed) : act('conclude', resultDueOn);
    case 'concluded':
    case 'following-up':
      return afterConclusion(conference, act);
    case 'closed':
    case 'cancelled':
      return undefined;
  }
}

function afterConclusion(conference: Standing, act: (kind: NextActKind, by?: string | null, left?: number) => NextAct): NextAct {
  const { resultDueOn, resultTold, counts, unfinished, shownState } = conference;
  if (resultDueOn !== null && !resultTold) return act('documents', resultDueOn);
  if (counts.undisposed > 0) return act('dispose', null, counts.undisposed);
  if (shownState === 'concluded') return act('follow-up');
  return unfinished > 0 ? act('answers', null, unfinished) : act('close');
}
