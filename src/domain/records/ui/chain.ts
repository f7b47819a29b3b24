import { chainSteps, openStep, type ChainStep } from '../lifecycle.ts';
import type { DocumentState } from '../document.ts';

export type ShownStep = { step: ChainStep; standing: 'done' | 'open' | 'later'; post: string | undefined; at: Date | undefined };
type Taken = { step: string; post: string | null; at: Date };

/** The chain with what was done and what waits. A return undoes the steps behind the draft. */
export function chainOf(state: DocumentState, taken: readonly Taken[]): ShownStep[] {
  const lastReturn = taken.findLastIndex(({ step }) => step === 'returned');
  const open = openStep(state);
  return chainSteps.map((step) => {
    const done = taken.findLast((one, index) => one.step === step && (step === 'drafted' || index > lastReturn));
    const standing = step === open && state !== 'published' ? 'open' : done ? 'done' : 'later';
    return { step, standing, post: done?.post ?? undefined, at: standing === 'open' ? undefined : done?.at };
  });
}
