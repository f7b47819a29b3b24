import { expect, it } from 'vitest';
import { groupRuns } from './group-runs.ts';

const group = (number: number) => `Tổ dân phố số ${number}`;

it('joins numbers that follow each other, in their order', () => {
  expect(groupRuns([12, 2, 1, 3, 14, 5, 4].map(group))).toBe('Tổ dân phố số 1–5, 12, 14');
  expect(groupRuns([1, 2].map(group))).toBe('Tổ dân phố số 1, 2');
});

it('leaves names and old wards as they are', () => {
  expect(groupRuns(['Tổ dân phố số 3 (Gia Thụy cũ)', 'Thôn Trung', group(1)])).toBe(
    'Tổ dân phố số 1, Tổ dân phố số 3 (Gia Thụy cũ), Thôn Trung',
  );
});
