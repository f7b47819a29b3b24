import { expect, test } from 'vitest';
import { createRateLimit, networkOf } from './rate-limit.ts';

test('waits only after the allowed failures, and only until the window ends', () => {
  const limit = createRateLimit(2, 60_000);
  limit.blame('a', 0);
  expect(limit.waitFor('a', 1000)).toBe(0);
  limit.blame('a', 1000);
  expect(limit.waitFor('a', 2000)).toBe(58);
  expect(limit.waitFor('b', 2000)).toBe(0);
  expect(limit.waitFor('a', 60_000)).toBe(0);
});

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '::ffff:203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
  ['2001:db8::9', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
])('counts %s as %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
