import { beforeEach, onTestFailed } from 'vitest';

/** In a story each step stands on the one before: after a step that failed the rest is skipped, not told as further failures. */
export function tellAsStory(): void {
  let broken = false;
  beforeEach(({ skip }) => {
    if (broken) skip();
    onTestFailed(() => {
      broken = true;
    });
  });
}
