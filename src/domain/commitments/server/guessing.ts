import { NotAllowed, NotFound, Refused } from '#platform/errors.ts';
import { createRateLimit } from '#platform/web/rate-limit.ts';

const window = 10 * 60 * 1000;
// A group's head at one shared computer may mistype a dozen codes; whoever tries them all comes to nothing.
const tries = createRateLimit(20, window);

/** Codes and private codes that were guessed wrong too often from one address. Throws Refused before anything is looked up. */
export function checkTries(address: string, now: Date): void {
  const seconds = tries.waitFor(address, now.getTime());
  if (seconds > 0) throw new Refused('commitments.too-many-tries', { minutes: Math.ceil(seconds / 60) });
}

/** Counts a failed look-up against its address; a code that is right costs nothing. */
export async function countTry<T>(address: string, now: Date, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const wrongSecret = error instanceof NotAllowed && error.code === 'commitments.secret-wrong';
    if (error instanceof NotFound || wrongSecret) tries.blame(address, now.getTime());
    throw error;
  }
}
