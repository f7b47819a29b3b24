import type { Entry } from './entry.ts';

type Listener = (entries: readonly Entry[]) => void;
const listeners = new Set<Listener>();

/** Called in this process right after a verb committed: the writer sees its own change before the sequencer has numbered it. */
export function onCommitted(listener: Listener): void {
  listeners.add(listener);
}

export function announceCommitted(entries: readonly Entry[]): void {
  for (const listener of listeners) listener(entries);
}
