import type { TakenOutKind } from '../../opinion.ts';
import type { Item } from './queue.ts';
import { nothingTyped, takenOutKindOnHurry, type Typed } from './typed.ts';

type Given = {
  items: () => readonly Item[];
  set: (items: readonly Item[]) => void;
  drain: () => Promise<void>;
  inFlight: () => string | undefined;
};
type Asked = { id: string; typed: Typed; placeholder: string; fresh: boolean };

const undoSeconds = 10;

/**
 * Taking out: gone from the screen at once. What never left this machine is sent without its words, for the count alone, and only
 * after the ten seconds; what the server has is taken out there at once and can be brought back.
 */
export function createTaking({ items, set, drain, inFlight }: Given) {
  let asked: Asked | undefined;
  let before: Item | undefined;
  let seconds = $state(0);
  let kind = $state<TakenOutKind>(takenOutKindOnHurry);
  let timer: ReturnType<typeof setInterval> | undefined;

  const change = (id: string, by: (item: Item) => Item) => set(items().map((item) => (item.id === id ? by(item) : item)));

  function takeOut(given: Asked) {
    if (asked) finish();
    asked = given;
    kind = takenOutKindOnHurry;
    before = items().find((item) => item.id === given.id);
    const onServer = before?.opinionId !== undefined || inFlight() === given.id;
    const wordless = { ...nothingTyped(), words: given.placeholder };
    if (before === undefined) set([...items(), { id: given.id, typed: wordless, takenOut: kind, waiting: true }]);
    else change(given.id, (item) => ({ ...item, takenOut: kind, ...(onServer || item.tried ? {} : { typed: wordless, waiting: true }) }));
    seconds = undoSeconds;
    timer = setInterval(() => {
      seconds -= 1;
      if (seconds <= 0) finish();
    }, 1000);
    void drain();
  }

  function finish() {
    clearInterval(timer);
    seconds = 0;
    const id = asked?.id;
    asked = undefined;
    before = undefined;
    if (id === undefined) return;
    // Nothing of the words stays in the page's memory either.
    change(id, ({ waiting: _, ...item }) =>
      item.opinionId === undefined ? item : { ...item, typed: nothingTyped(), held: nothingTyped() },
    );
    void drain();
  }

  return {
    takeOut,
    get seconds() {
      return seconds;
    },
    get kind() {
      return kind;
    },
    /** Says why; for what is still here only: what the server took out has its reason already. */
    because(chosen: TakenOutKind) {
      kind = chosen;
      if (asked) change(asked.id, (item) => (item.takenOutSent ? item : { ...item, takenOut: chosen }));
    },
    /** Brings it back. What was being typed returns to the composer: it is answered. */
    undo(): Typed | undefined {
      if (asked === undefined) return undefined;
      const { id, typed, fresh } = asked;
      const now = items().find((item) => item.id === id);
      clearInterval(timer);
      seconds = 0;
      asked = undefined;
      if (fresh && now?.waiting) {
        set(items().filter((item) => item.id !== id));
        return typed;
      }
      const away = now?.takenOutSent === true || inFlight() === id;
      const earlier = before;
      change(id, (item) => (away || earlier === undefined ? { ...item, restore: true } : { ...earlier, typed }));
      void drain();
      return undefined;
    },
  };
}
