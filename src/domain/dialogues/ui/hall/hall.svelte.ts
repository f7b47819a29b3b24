import { createTaking } from './taking.svelte.ts';
import { createLine } from './line.svelte.ts';
import { isPending, isThere, itemBefore, merged, withSaved, type Item, type Step } from './queue.ts';
import type { Sent } from './send.ts';
import type { Store } from './store.ts';
import { nothingTyped, type Typed } from './typed.ts';

export type HallPorts = {
  store: Store;
  send: (step: Step, sent: Typed) => Promise<Sent>;
  look: () => Promise<readonly Item[] | undefined>;
  newId: () => string;
};

/** The hall's composer: what is being typed, what was recorded, and what still waits on this machine. */
export function createHall(served: readonly Item[], usualFields: Typed['fields'], ports: HallPorts) {
  let items = $state.raw<readonly Item[]>(served);
  let draft = $state<Typed>(nothingTyped(usualFields));
  let editing = $state<string>();
  let missing = $state(false);
  let keeps = $state(true);

  const keep = () => (keeps = ports.store.write(items, $state.snapshot(draft), editing));
  function set(next: readonly Item[]) {
    items = next;
    keep();
  }
  const line = createLine({ items: () => items, set, open: () => editing, send: ports.send, look: ports.look });
  const taking = createTaking({ items: () => items, set, drain: line.drain, inFlight: line.inFlight });

  function show(typed: Typed, id?: string) {
    draft = { ...typed, fields: { ...usualFields, ...typed.fields } };
    editing = id;
    missing = false;
    keep();
  }
  const clear = () => show(nothingTyped(usualFields));

  return {
    line,
    taking,
    keep,
    clear,
    get items() {
      return items;
    },
    get draft() {
      return draft;
    },
    get editing() {
      return items.find((item) => item.id === editing);
    },
    /** Saving was asked for without words. */
    get missing() {
      return missing;
    },
    /** False where this machine keeps nothing: the page says so. */
    get keeps() {
      return keeps;
    },
    get pending() {
      return items.filter((item) => isPending(item)).length;
    },
    /** Takes up what this machine had not sent, and begins to send. */
    start() {
      const kept = ports.store.read();
      items = merged(served, kept.items);
      if (kept.draft) show(kept.draft, kept.editing);
      void line.drain().then(line.look);
    },
    /** Answers whether there was something to save. */
    save(): boolean {
      missing = draft.words.trim() === '';
      if (missing) return false;
      const typed = $state.snapshot(draft);
      items = withSaved(items, editing ?? ports.newId(), typed);
      clear();
      void line.drain();
      return true;
    },
    open(item: Item) {
      if (isThere(item)) show(item.typed, item.id);
    },
    /** Alt+↑: the one before the one that is open, or the last. */
    openBefore() {
      const before = itemBefore(items, editing);
      if (before) show(before.typed, before.id);
    },
    takeOut(placeholder: string) {
      if (editing === undefined && draft.words.trim() === '') return;
      taking.takeOut({ id: editing ?? ports.newId(), typed: $state.snapshot(draft), placeholder, fresh: editing === undefined });
      clear();
    },
    undo() {
      const back = taking.undo();
      if (back) show(back);
    },
  };
}

export type Hall = ReturnType<typeof createHall>;
