import { expect, it } from 'vitest';
import { cleanText, day, text } from './text.ts';

it('composes decomposed Vietnamese and drops signs that cannot be seen', () => {
  expect(cleanText('  To\u0302\u0301 da\u0302n pho\u0302\u0301\u200B 3\u202E ')).toBe('Tố dân phố 3');
  expect(cleanText('một\r\nhai\rba')).toBe('một\nhai\nba');
});

it('replaces half a sign, which the database could not keep', () => {
  expect(cleanText('ngõ \uD800 53')).toBe('ngõ \uFFFD 53');
});

it.each(['0000-01-01', '0001-01-01', '1944-12-31', '2200-01-01', '9999-12-31', '2026-02-30', '２０２６-01-01'])(
  'takes no day like %s',
  (given) => {
    expect(day.safeParse(given).success).toBe(false);
  },
);

it('keeps what only looks dangerous', () => {
  expect(cleanText('#read("/etc/passwd") =1+1 <b>chữ</b>')).toBe('#read("/etc/passwd") =1+1 <b>chữ</b>');
});

it('takes ten thousand signs where ten thousand are allowed, and says so beyond', () => {
  expect(text(10_000).safeParse('ẵ'.repeat(10_000)).success).toBe(true);
  expect(text(10_000).safeParse('ẵ'.repeat(10_001)).error?.issues[0]?.message).toBe('input.too-long');
  expect(text(10).safeParse('\u200B \u202E').error?.issues[0]?.message).toBe('input.required');
  expect(text(10).safeParse('\u200D\u3164\uFE0F').error?.issues[0]?.message).toBe('input.required');
  expect(text(10).safeParse('👨\u200D👩').success).toBe(true);
  expect(text(10).safeParse(undefined).error?.issues[0]?.message).toBe('input.required');
});
