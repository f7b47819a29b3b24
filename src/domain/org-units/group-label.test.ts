import { expect, test } from 'vitest';
import { groupLabels, type NamedGroup } from './group-label.ts';

const aGroup = (given: Partial<NamedGroup>): NamedGroup => ({
  localWord: 'Tổ dân phố',
  number: 3,
  name: null,
  parentId: null,
  formerUnitName: null,
  ...given,
});
const labels = (...groups: NamedGroup[]) => groupLabels(groups).map(({ label }) => label);

test('a number reads with its local word, a name without "số"', () => {
  expect(labels(aGroup({}), aGroup({ localWord: 'Thôn', number: null, name: 'Trung' }))).toEqual(['Tổ dân phố số 3', 'Thôn Trung']);
});

test('the old ward is told only where two groups share a number', () => {
  expect(
    labels(aGroup({ formerUnitName: 'Gia Thụy' }), aGroup({ formerUnitName: 'Bồ Đề' }), aGroup({ number: 4, formerUnitName: 'Gia Thụy' })),
  ).toEqual(['Tổ dân phố số 3 (Gia Thụy cũ)', 'Tổ dân phố số 3 (Bồ Đề cũ)', 'Tổ dân phố số 4']);
});

test('two groups of one number in different larger groups are told apart by those', () => {
  expect(labels(aGroup({ parentId: 'khu-pho-1', formerUnitName: 'A' }), aGroup({ parentId: 'khu-pho-2', formerUnitName: 'B' }))).toEqual([
    'Tổ dân phố số 3',
    'Tổ dân phố số 3',
  ]);
});
