import { describe, expect, test } from 'vitest';
import { fold, readUnitName, searchKey, slugOf } from './names.ts';

describe('names of units', () => {
  test.each([
    ['Phường Bồ Đề', 'Phường', 'Bồ Đề'],
    // Some lists write the type word in small letters, in capitals or without its mark.
    ['phường Vĩnh Hải', 'Phường', 'Vĩnh Hải'],
    ['Thị Trấn Yên Minh', 'Thị trấn', 'Yên Minh'],
    ['Thi trấn Ngan Dừa', 'Thị trấn', 'Ngan Dừa'],
    ['Huyện  Vũng Liêm', 'Huyện', 'Vũng Liêm'],
    ['Phường 4', 'Phường', '4'],
    ['Xã Xã Phiên', 'Xã', 'Xã Phiên'],
  ])('reads %s', (raw, typeWord, name) => {
    expect(readUnitName(raw)).toEqual({ typeWord, name });
  });

  test('does not take a name without a type word for one', () => {
    expect(readUnitName('Xuân Phước')).toBeUndefined();
  });

  test('folds accents, both ways of placing the tone mark, composed and decomposed letters alike', () => {
    expect(fold('Điềm Thuỵ')).toBe(fold('Điềm Thụy'.normalize('NFD')));
    expect(fold('Gia Thụy')).toBe('gia thuy');
  });

  test('searches without the type word, but does not take a whole name for one', () => {
    expect(searchKey('  PHƯỜNG  gia thuỵ ')).toBe('gia thuy');
    expect(searchKey('xã')).toBe('xa');
  });

  test('makes an address of a name and its code', () => {
    expect(slugOf({ typeWord: 'Phường', name: 'Văn Miếu - Quốc Tử Giám' }, '00226')).toBe('phuong-van-mieu-quoc-tu-giam-00226');
  });
});
