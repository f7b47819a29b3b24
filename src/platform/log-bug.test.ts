import { expect, it } from 'vitest';
import { describeBug } from './log-bug.ts';

it('says what broke and where, and no word of a row', () => {
  const error = Object.assign(new Error('invalid input syntax for type uuid: "0912 345 678"'), {
    severity: 'ERROR',
    code: '22P02',
    constraint: 'opinion_check',
    detail: 'Failing row contains (Ông Nguyễn Văn A, 0912 345 678).',
    where: "unnamed portal parameter $1 = 'Ông Nguyễn Văn A'",
  });
  const told = describeBug(new Error('outer', { cause: error }));
  expect(told).toContain('invalid input syntax for type uuid (opinion_check)');
  expect(told).toContain('log-bug.test.ts');
  expect(told).not.toMatch(/0912|Nguyễn/);
});

it('says nothing of what is no error', () => {
  expect(describeBug({ words: 'Ngõ 53 ngập' })).toBe('object');
});
