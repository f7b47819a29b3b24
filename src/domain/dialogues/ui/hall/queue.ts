import type { DispositionKind, TakenOutKind } from '../../opinion.ts';
import { sameTyped, type Typed } from './typed.ts';

/** One opinion of the session as this machine knows it. */
export type Item = {
  /** Made here: sending the same again gives the same opinion. */
  id: string;
  typed: Typed;
  /** What went out first. The server may have it even if no answer came, so it is never changed, only edited afterwards. */
  tried?: Typed;
  /** What the server has. */
  held?: Typed;
  opinionId?: string;
  number?: number;
  version?: number;
  disposition?: DispositionKind;
  holder?: string | null;
  sentUpTo?: string | null;
  /** Why the disposition was not recorded although the words were. */
  undisposed?: string | null;
  takenOut?: TakenOutKind;
  takenOutSent?: boolean;
  restore?: boolean;
  /** Taken out a moment ago: not sent while it can still be undone here. */
  waiting?: boolean;
  /** Why it was not taken, in words; nothing is sent again until it is changed. */
  problem?: string;
  conflict?: boolean;
};

export type Step = { kind: 'record' | 'edit' | 'take-out' | 'restore'; item: Item };

/** What the server answers to each step. */
export type Answered = {
  opinionId: string;
  number: number | null;
  version: number;
  disposition: DispositionKind | null;
  holder: string | null;
  sentUpTo: string | null;
  undisposed: string | null;
};

/** The next thing to send, oldest first: what was refused waits without holding up what comes after it. */
export function nextStep(items: readonly Item[]): Step | undefined {
  for (const item of items) {
    const kind = item.problem === undefined && !item.waiting ? stepOf(item) : undefined;
    if (kind !== undefined) return { kind, item };
  }
  return undefined;
}

export function isPending(item: Item): boolean {
  return stepOf(item) !== undefined;
}

function stepOf(item: Item): Step['kind'] | undefined {
  if (item.opinionId === undefined) return 'record';
  if (item.takenOut !== undefined) {
    if (!item.takenOutSent) return 'take-out';
    return item.restore ? 'restore' : undefined;
  }
  return item.held !== undefined && sameTyped(item.held, item.typed) ? undefined : 'edit';
}

/** The item once the step was answered. `sent` is what went out: it may have been changed since. */
export function afterStep(item: Item, kind: Step['kind'], sent: Typed, answered: Answered): Item {
  const { number, disposition, ...told } = answered;
  const known: Item = {
    ...item,
    ...told,
    held: sent,
    ...(number === null ? {} : { number }),
    ...(disposition === null ? {} : { disposition }),
  };
  if (kind === 'take-out' || (kind === 'record' && disposition === 'taken-out')) return { ...known, takenOutSent: true };
  if (kind !== 'restore') return known;
  const { takenOut: _, takenOutSent: __, restore: ___, disposition: ____, ...restored } = known;
  return { ...restored, ...(disposition === null ? {} : { disposition }) };
}

/** The item after a refusal: what was never taken may go out anew under the same id once it is changed. */
export function afterRefusal(item: Item, problem: string, conflict: boolean): Item {
  const { tried: _, ...rest } = item;
  return { ...(item.opinionId === undefined ? rest : item), problem, conflict };
}

/** What somebody saved in the composer: a new item at the end, or a change of one. */
export function withSaved(items: readonly Item[], id: string, typed: Typed): Item[] {
  const found = items.find((item) => item.id === id);
  if (found === undefined) return [...items, { id, typed }];
  const { problem: _, conflict: __, ...rest } = found;
  return items.map((item) => (item.id === id ? { ...rest, typed } : item));
}

/** The server's opinions of the session, with what this machine has not sent yet; one opinion stands once. */
export function merged(served: readonly Item[], kept: readonly Item[]): Item[] {
  const byOpinion = new Map(kept.flatMap((item) => (item.opinionId === undefined ? [] : [[item.opinionId, item] as const])));
  const known = served.map((item) => byOpinion.get(item.opinionId ?? '') ?? item);
  return [...known, ...kept.filter((item) => item.opinionId === undefined)];
}

/** Numbers as they will stand: what was sent has its own, what waits follows in order. */
export function numbered(items: readonly Item[], nextNumber: number): Map<string, number> {
  let next = items.reduce((most, item) => Math.max(most, (item.number ?? 0) + 1), nextNumber);
  return new Map(items.map((item) => [item.id, item.number ?? next++]));
}

/** The list as the server has it now. What waits here, or is open in the composer, stays: it still knows the version it began from. */
export function refreshed(items: readonly Item[], now: readonly Item[], open: string | undefined): Item[] {
  const ids = new Map(items.map((item) => [item.opinionId, item.id]));
  const served = now.map((one) => ({ ...one, id: ids.get(one.opinionId) ?? one.id }));
  return merged(
    served,
    items.filter((item) => item.id === open || isOwn(item)),
  );
}

/** Not only the server's: something of it is still to be sent, undone or changed here. */
function isOwn(item: Item): boolean {
  return isPending(item) || item.waiting === true || item.problem !== undefined || item.takenOut !== undefined;
}

/** Not taken out, here or on the server. */
export function isThere(item: Item): boolean {
  return item.takenOut === undefined && item.disposition !== 'taken-out';
}

/** The opinion before the one that is open; the last one where none is. */
export function itemBefore(items: readonly Item[], open: string | undefined): Item | undefined {
  const there = items.filter(isThere);
  const at = there.findIndex((item) => item.id === open);
  return at < 0 ? there.at(-1) : there[at - 1];
}
