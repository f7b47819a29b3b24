import { describe, expect, it } from 'vitest';
import { matching } from './type-ahead.ts';

const options = [
  'Tổ dân phố số 13',
  'Tổ dân phố số 3',
  'Tổ dân phố số 3 (Gia Thụy cũ)',
  'Tổ dân phố số 30',
  'Phòng Kinh tế, Hạ tầng và Đô thị',
  'Văn phòng',
].map((label) => ({ value: label, label }));
const labels = (query: string) => matching(options, query).map(({ label }) => label);

describe('finding a group or a body while typing', () => {
  it('puts the very number first, both wards that share it, then longer ones', () => {
    expect(labels('3')).toEqual(['Tổ dân phố số 3', 'Tổ dân phố số 3 (Gia Thụy cũ)', 'Tổ dân phố số 30', 'Tổ dân phố số 13']);
  });

  it('finds without tone marks, from the beginning of a word first', () => {
    expect(labels('k')).toEqual(['Phòng Kinh tế, Hạ tầng và Đô thị']);
    expect(labels('do thi')).toEqual(['Phòng Kinh tế, Hạ tầng và Đô thị']);
    expect(labels('gia thuy')).toEqual(['Tổ dân phố số 3 (Gia Thụy cũ)']);
  });

  it('offers nothing before something is typed', () => {
    expect(labels(' ')).toEqual([]);
  });
});
