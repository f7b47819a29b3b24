import { describe, expect, test } from 'vitest';
import type { Coverage } from './org-unit.ts';
import { followed, succeed, type Lifetime, type Step } from './succession.ts';

const today = '2026-11-21';
const lives = (...units: [string, string | null][]): Map<string, Lifetime> => new Map(units.map(([id, validTo]) => [id, { id, validTo }]));
const step = (fromId: string, toId: string, changedOn: string, coverage: Coverage): Step => ({ fromId, toId, changedOn, coverage });

describe('what a unit became', () => {
  test('a unit of today is itself', () => {
    expect(succeed('a', '2026-01-01', today, [], lives(['a', null]))).toEqual({
      successors: [{ id: 'a', coverage: 'unchanged' }],
      complete: true,
    });
  });

  test('a unit carried over says how, but only for days before', () => {
    const steps = [step('a', 'a', '2025-07-01', 'renamed')];
    expect(succeed('a', '2019-09-12', today, steps, lives(['a', null])).successors).toEqual([{ id: 'a', coverage: 'renamed' }]);
    expect(succeed('a', '2025-07-01', today, steps, lives(['a', null])).successors).toEqual([{ id: 'a', coverage: 'unchanged' }]);
  });

  test('two changes are followed to the end: part of the whole is a part', () => {
    const steps = [
      step('a', 'b', '2025-01-01', 'whole'),
      step('b', 'c', '2025-07-01', 'partial'),
      step('b', 'd', '2025-07-01', 'partial_area_only'),
    ];
    const units = lives(['a', '2025-01-01'], ['b', '2025-07-01'], ['c', null], ['d', null]);
    expect(succeed('a', '2019-09-12', today, steps, units)).toEqual({
      successors: [
        { id: 'c', coverage: 'partial' },
        { id: 'd', coverage: 'partial_area_only' },
      ],
      complete: true,
    });
  });

  test('an end without a successor is not complete', () => {
    expect(succeed('a', '2019-01-01', today, [], lives(['a', '2020-01-01']))).toEqual({ successors: [], complete: false });
  });

  test('a change of tomorrow has not happened today', () => {
    const steps = [step('a', 'b', '2027-01-01', 'whole')];
    expect(succeed('a', '2026-01-01', today, steps, lives(['a', '2027-01-01'], ['b', null])).successors).toEqual([
      { id: 'a', coverage: 'unchanged' },
    ]);
  });

  test('a circle in the data ends', () => {
    const steps = [step('a', 'b', '2025-01-01', 'whole'), step('b', 'a', '2025-07-01', 'whole')];
    expect(succeed('a', '2019-01-01', today, steps, lives(['a', '2025-01-01'], ['b', '2025-07-01'])).successors).toEqual([]);
  });

  test.each<[Coverage, Coverage, Coverage]>([
    ['whole', 'partial_area_all_population', 'partial_area_all_population'],
    ['partial', 'whole', 'partial'],
    ['partial', 'partial_area_only', 'partial_area_only'],
    ['partial', 'partial_population_only', 'partial'],
  ])('%s, then %s, is %s', (first, second, both) => {
    expect(followed(first, second)).toBe(both);
  });
});
