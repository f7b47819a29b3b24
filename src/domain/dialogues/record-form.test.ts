import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { lineIds, linesOf } from './record-form.ts';

describe('opinions, one a line', () => {
  it('leaves out blank lines and the marks of lists', () => {
    expect(linesOf('1. Nắp cống hỏng\r\n\n- Đèn tắt \n  2) 3 nhà chưa có nước')).toEqual([
      'Nắp cống hỏng',
      'Đèn tắt',
      '3 nhà chưa có nước',
    ]);
  });

  it('keeps numbers that belong to the words', () => {
    expect(linesOf('=1+1\n310 phố Nguyễn Văn Cừ ngập')).toEqual(['=1+1', '310 phố Nguyễn Văn Cừ ngập']);
  });

  it('names the same line alike when the form is sent again, and two like lines apart', () => {
    const once = lineIds('batch', ['a', 'b', 'a']);
    expect(new Set(once).size).toBe(3);
    expect(lineIds('batch', ['b', 'a', 'a', 'c']).slice(0, 3)).toEqual([once[1], once[0], once[2]]);
    expect(lineIds('other', ['a'])[0]).not.toBe(once[0]);
    expect(once.every((id) => z.uuid().safeParse(id).success)).toBe(true);
  });
});
