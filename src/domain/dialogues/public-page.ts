import { formatDay, formatShortDay } from '#platform/i18n/format.ts';
import type { StateKind } from '#ui/state.ts';
import type { Part } from '#ui/part.ts';
import type { Counts } from './counting.ts';
import type { ShownState } from './dialogue.ts';
import type { PublicMessages } from './messages/public.ts';
import type { PublicConference, PublicOpinion } from './server/public-queries.ts';

type Step = { label: string; note: string; state: 'done' | 'current' | 'todo' };
type Dates = Pick<PublicConference, 'announcedOn' | 'heldOn' | 'concludedOn' | 'followingUpOn' | 'closedOn'> & { plannedOn: string | null };

/** The six steps with their days; the last one reached is where the conference stands, the closed one is simply done. */
export function stepsOf(conference: Dates, m: PublicMessages): Step[] {
  const { plannedOn, announcedOn, heldOn, concludedOn, followingUpOn, closedOn } = conference;
  const words = m.conference.step;
  const steps = [
    { label: words.plan, on: plannedOn },
    { label: words.notice, on: announcedOn },
    { label: words.held, on: heldOn },
    { label: words.concluded, on: concludedOn },
    { label: words.following, on: followingUpOn, lasts: true },
    { label: words.closed, on: closedOn },
  ];
  const years = new Set(steps.flatMap(({ on }) => on?.slice(0, 4) ?? []));
  const short = (day: string) => (years.size > 1 ? formatDay(day) : formatShortDay(day));
  const reached = steps.findLastIndex(({ on }) => on !== null);
  return steps.map(({ label, on, lasts }, at) => {
    if (on === null) return { label, note: m.conference.notYet, state: at < reached ? 'done' : 'todo' };
    const current = at === reached && closedOn === null;
    return { label, note: lasts && current ? m.conference.since(short(on)) : short(on), state: current ? 'current' : 'done' };
  });
}

export type PromisePart = Part & { shape: StateKind; words: string };
/** What became of the opinions, as parts of one bar; the numbers stand under it. */
export function promiseParts(counts: Counts, m: PublicMessages): PromisePart[] {
  const words = m.conference.parts;
  const parts: PromisePart[] = [
    { count: counts.answeredThere, tone: 'done', shape: 'done', words: words.answeredThere },
    { count: counts.doneSince, tone: 'done', pattern: 'dots', shape: 'done', words: words.doneSince },
    { count: counts.noted + counts.guided, tone: 'noted', shape: 'noted', words: words.noted },
    { count: counts.waitingAbove, tone: 'up', pattern: 'bars', shape: 'up', words: words.waitingAbove },
    { count: counts.owed, tone: 'doing', shape: 'doing', words: words.owed },
    { count: counts.undisposed, tone: 'soon', pattern: 'slant', shape: 'waiting', words: words.undisposed },
  ];
  return parts.filter(({ count }) => count > 0);
}

/** How many opinions have an answer, of how many that were not taken out. */
export function answeredOf(counts: Counts): { answered: number; total: number } {
  return {
    answered: counts.answeredThere + counts.doneSince + counts.noted + counts.guided,
    total: counts.spoken + counts.synthesised - counts.takenOut,
  };
}

/** The state of a conference: its shape. */
export function shapeOf(state: ShownState): StateKind {
  switch (state) {
    case 'draft':
      return 'provisional';
    case 'planned':
    case 'announced':
      return 'waiting';
    case 'in-session':
    case 'held':
    case 'concluded':
    case 'following-up':
      return 'doing';
    case 'closed':
      return 'done';
    case 'postponed':
      return 'soon';
    case 'cancelled':
      return 'removed';
  }
}

type Answerable = Pick<PublicOpinion, 'disposition' | 'answerKind' | 'owed' | 'waitingAbove' | 'sentUpTo' | 'holder'>;

/** An opinion's state: shape and words, with its fact. */
export function opinionState(opinion: Answerable, held: boolean, m: PublicMessages): { kind: StateKind; words: string } {
  const words = m.conference.state;
  const { disposition, answerKind, owed, waitingAbove, sentUpTo, holder } = opinion;
  const sentUp = { kind: 'up' as const, words: sentUpTo === null ? words.sentUpPlain : words.sentUp(sentUpTo) };
  if (disposition === null) return { kind: 'waiting', words: held ? words.waiting : words.received };
  if (waitingAbove || (owed && disposition === 'sent-up')) return sentUp;
  if (owed) {
    if (answerKind === 'under-way' && holder !== null) return { kind: 'doing', words: words.underWay(holder) };
    return { kind: 'doing', words: holder === null ? words.assignedPlain : words.assigned(holder) };
  }
  switch (answerKind) {
    case 'on-the-spot':
    case 'done':
    case 'explained':
      return { kind: 'done', words: words[answerKind] };
    case 'cannot':
    case 'noted':
      return { kind: 'noted', words: words[answerKind] };
    case 'guided':
      return { kind: 'guided', words: words.guided };
    case 'sent-up':
      return sentUp;
    case 'under-way':
    case null:
      return { kind: 'doing', words: words.assignedPlain };
  }
}

/** 'Công dân tổ dân phố số 3 · Đất đai': never a name. */
export function speakerOf(
  opinion: Pick<PublicOpinion, 'group' | 'capacity' | 'source' | 'topic'>,
  topic: string | undefined,
  m: PublicMessages,
): string {
  const { group, capacity, source } = opinion;
  const words = m.conference;
  const who =
    source === 'front'
      ? [words.synthesised, group]
      : [group === null ? words.whoPlain[capacity] : words.who[capacity](group.charAt(0).toLowerCase() + group.slice(1))];
  return [...who, topic].filter(Boolean).join(' · ');
}

export const opinionsAPage = 20;

/** A part of the list from an opinion on; the number of the next part's first, if there is one. */
export function pageOf<Item>(items: readonly Item[], from: number): { items: readonly Item[]; next: number | undefined } {
  const start = Number.isInteger(from) && from > 0 && from < items.length ? from : 0;
  const end = start + opinionsAPage;
  return { items: items.slice(start, end), next: end < items.length ? end : undefined };
}
