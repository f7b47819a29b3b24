import { expect, test } from 'vitest';
import { createRateLimit } from './rate-limit.ts';

test('waits only after the allowed failures, and only until the window ends', () => {
  const limit = createRateLimit(2, 60_000);
  limit.blame('a', 0);
  expect(limit.waitFor('a', 1000)).toBe(0);
  limit.blame('a', 1000);
  expect(limit.waitFor('a', 2000)).toBe(58);
  expect(limit.waitFor('b', 2000)).toBe(0);
  expect(limit.waitFor('a', 60_000)).toBe(0);
});
