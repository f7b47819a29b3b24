import { expect, it } from 'vitest';
import { NotFound } from '#platform/errors.ts';
import { checkTries, lookUp } from './guessing.ts';

const now = new Date('2026-11-21T03:00:00Z');
const unknown = () => Promise.reject(new NotFound('commitments.code-unknown'));
const known = (audience: number) => () => Promise.resolve({ audience });
const code = (promise: Promise<unknown>) =>
  promise.then(
    () => 'found',
    (error: { code: string }) => error.code,
  );

it('whoever guessed too often reads what is public and nothing else, whether it is there or not', async () => {
  for (let at = 0; at < 20; at++) expect(await code(lookUp('203.0.113.7', now, unknown))).toBe('commitments.code-unknown');
  expect(await code(lookUp('203.0.113.7', now, unknown))).toBe('commitments.too-many-tries');
  expect(await code(lookUp('203.0.113.7', now, known(1)))).toBe('commitments.too-many-tries');
  expect(await code(lookUp('203.0.113.7', now, known(0)))).toBe('found');
  expect(() => checkTries('203.0.113.7', now)).toThrow('commitments.too-many-tries');
  expect(await code(lookUp('203.0.113.8', now, known(1)))).toBe('found');
});
