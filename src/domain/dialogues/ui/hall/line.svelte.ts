import { afterRefusal, afterStep, nextStep, refreshed, type Item, type Step } from './queue.ts';
import type { Sent } from './send.ts';
import type { Typed } from './typed.ts';

type Given = {
  items: () => readonly Item[];
  set: (items: readonly Item[]) => void;
  /** The item that stands in the composer. */
  open: () => string | undefined;
  send: (step: Step, sent: Typed) => Promise<Sent>;
  look: () => Promise<readonly Item[] | undefined>;
};

const firstPause = 2000;
const longestPause = 15_000;

/** The line to the server: sends what waits in order, one at a time, and tries again when there is no line. */
export function createLine({ items, set, open, send, look }: Given) {
  let state = $state<'up' | 'offline' | 'signed-out'>('up');
  let flying: string | undefined;
  let pause = firstPause;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const replace = (id: string, change: (item: Item) => Item) => set(items().map((item) => (item.id === id ? change(item) : item)));

  async function drain(): Promise<void> {
    clearTimeout(timer);
    if (flying !== undefined) return;
    for (let step = nextStep(items()); step !== undefined; step = nextStep(items())) if (!(await sendOne(step))) return later();
    state = 'up';
    pause = firstPause;
  }

  function later() {
    timer = setTimeout(() => void drain(), pause);
    pause = Math.min(pause * 2, longestPause);
  }

  async function sendOne({ kind, item }: Step): Promise<boolean> {
    const sent = kind === 'record' ? (item.tried ?? item.typed) : item.typed;
    flying = item.id;
    if (kind === 'record') replace(item.id, (one) => ({ ...one, tried: sent }));
    const answer = await send({ kind, item }, sent);
    flying = undefined;
    switch (answer.outcome) {
      case 'answered': {
        const { opinionId } = answer.answered;
        // After a lost answer the server's list holds it already: one opinion stands once.
        const others = items().filter((one) => one.id === item.id || one.opinionId !== opinionId);
        set(others.map((one) => (one.id === item.id ? afterStep(one, kind, sent, answer.answered) : one)));
        state = 'up';
        return true;
      }
      case 'refused':
        replace(item.id, (one) => afterRefusal(one, answer.problem, answer.conflict));
        return true;
      case 'offline':
      case 'signed-out':
        state = answer.outcome;
        return false;
    }
  }

  return {
    /** Others may record as well: theirs join the list, what waits here or is open stays as it is. */
    async look() {
      const now = flying === undefined ? await look() : undefined;
      if (now !== undefined && flying === undefined) set(refreshed(items(), now, open()));
    },
    drain,
    inFlight: () => flying,
    get state() {
      return state;
    },
    /** The browser says that the line is back, or somebody looks at the page again. */
    wake() {
      pause = firstPause;
      void drain();
    },
    lost() {
      state = 'offline';
    },
  };
}
