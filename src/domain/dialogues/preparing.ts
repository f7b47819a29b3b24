import { conferenceStates, type ConferenceState } from './dialogue.ts';
import { mayDo } from './lifecycle.ts';
import type { PreparationState } from './opinion.ts';

/** The states of a conference in which answers are still being prepared. */
export const preparingStates: readonly ConferenceState[] = conferenceStates.filter((state) => mayDo(state, 'prepare').allowed);

/** `returned` is a draft that came back with a reason. */
export type ShownPreparation = PreparationState | 'returned';

export function shownPreparation(prepared: { state: PreparationState; returnReason: string | null }): ShownPreparation {
  return prepared.state === 'drafted' && prepared.returnReason !== null ? 'returned' : prepared.state;
}

export const preparationShows = ['todo', 'submitted', 'approved', 'all'] as const;
export type PreparationShow = (typeof preparationShows)[number];

type Line = { prepared: { state: PreparationState }; conference: { id: string; firstOn: string | null } | null };

export function isShown(show: PreparationShow, { prepared: { state } }: Line): boolean {
  switch (show) {
    case 'all':
      return true;
    case 'todo':
      return state === 'assigned' || state === 'drafted';
    case 'submitted':
    case 'approved':
      return state === show;
  }
}

/** What was asked for, else what the reader has to do first: a chair approves, everybody else writes. */
export function showOf(asked: string | null, lines: readonly (Line & { may: { approve: boolean } })[]): PreparationShow {
  const known = preparationShows.find((show) => show === asked);
  if (known !== undefined) return known;
  if (lines.some(({ may }) => may.approve)) return 'submitted';
  return lines.some((line) => isShown('todo', line)) ? 'todo' : 'all';
}

type Of = { conference: { id: string; firstOn: string | null } | null };

/** By conference, the next one first; what belongs to none stands last. */
export function byConference<One extends Of>(lines: readonly One[]): { conference: One['conference']; lines: One[] }[] {
  const groups = Map.groupBy(lines, ({ conference }) => conference?.id);
  const listed = [...groups.values()].map((own) => ({ conference: own[0]?.conference ?? null, lines: own }));
  const place = ({ conference }: (typeof listed)[number]) => conference?.firstOn ?? (conference === null ? '9999-99' : '9999');
  return listed.toSorted((a, b) => place(a).localeCompare(place(b)));
}
