import { isPending, type Item } from './queue.ts';
import type { Typed } from './typed.ts';

export type Kept = { items: Item[]; draft?: Typed | undefined; editing?: string | undefined };

/** What of a session this machine has not sent yet, and what is being typed: it survives a reload and a power cut. */
export type Store = { read: () => Kept; write: (items: readonly Item[], draft: Typed, editing: string | undefined) => boolean };

export function localStore(sessionId: string): Store {
  const key = `hall:${sessionId}`;
  return {
    read: () => {
      try {
        return (JSON.parse(localStorage.getItem(key) ?? 'null') as Kept | null) ?? { items: [] };
      } catch {
        return { items: [] };
      }
    },
    write: (items, draft, editing) => {
      const kept: Kept = { items: items.filter((item) => isPending(item) || item.problem !== undefined).map(asKept), draft, editing };
      try {
        localStorage.setItem(key, JSON.stringify(kept));
        return true;
      } catch {
        return false; // full, or refused in a private window: the page says so
      }
    },
  };
}

// What was taken out is gone from this machine too.
function asKept({ waiting: _, ...item }: Item): Item {
  if (item.takenOut === undefined) return item;
  const { tried: __, held: ___, ...rest } = item;
  return { ...rest, typed: { ...item.typed, words: item.opinionId === undefined ? item.typed.words : '' } };
}
