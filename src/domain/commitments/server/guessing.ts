import { NotAllowed, NotFound, Refused } from '#platform/errors.ts';
import { createRateLimit, networkOf } from '#platform/web/rate-limit.ts';

const window = 10 * 60 * 1000;
// A group's head at one shared computer may mistype a dozen codes; whoever tries them all comes to nothing.
const tries = createRateLimit(20, window);

/** Codes and private codes that were guessed wrong too often from one address. Throws Refused before anything is looked up. */
export function checkTries(address: string, now: Date): void {
  const seconds = tries.waitFor(networkOf(address), now.getTime());
  if (seconds > 0) throw new Refused('commitments.too-many-tries', { minutes: Math.ceil(seconds / 60) });
}

/**
 * A look-up by code for a page. Whoever tried too often still reads what is public anyway: behind one address there may be a whole
 * village, and the ledger links to these pages.
 */
export async function lookUp<T extends { audience: number }>(address: string, now: Date, find: () => Promise<T>): Promise<T> {
  if (tries.waitFor(networkOf(address), now.getTime()) === 0) return countTry(address, now, find());
  const found = await find().catch((error: unknown) => {
    if (error instanceof NotFound) return undefined;
    throw error;
  });
  if (found?.audience !== 0) checkTries(address, now);
  return found ?? find();
}

/** Counts a failed look-up against its address; a code that is right costs nothing. */
export async function countTry<T>(address: string, now: Date, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const wrongSecret = error instanceof NotAllowed && error.code === 'commitments.secret-wrong';
    if (error instanceof NotFound || wrongSecret) tries.blame(networkOf(address), now.getTime());
    throw error;
  }
}
