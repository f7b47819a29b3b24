import { expect, it } from 'vitest';
import { opinionErrors, submissionOf } from './opinion-form.ts';

const fresh = '11111111-1111-4111-8111-111111111111';
const sent = '22222222-2222-4222-8222-222222222222';

it('says how long the words are, or that there are none', () => {
  expect(opinionErrors({ words: 'x' }, { words: 'ă'.repeat(10_001) }, 'vi')['words']).toContain('10.001');
  expect(opinionErrors({ words: 'x' }, { words: '\u200B' }, 'vi')['words']).toMatch(/^Chưa có nội dung/);
  expect(opinionErrors({ name: 'x' }, {}, 'vi')).toEqual({ name: 'x' });
});

it('keeps the submission of a form that was given back, unless it was taken with other words', () => {
  expect(submissionOf(fresh, undefined)).toBe(fresh);
  expect(submissionOf(fresh, { values: { submissionId: sent }, differs: false })).toBe(sent);
  expect(submissionOf(fresh, { values: { submissionId: sent }, differs: true })).toBe(fresh);
  expect(submissionOf(fresh, { values: { submissionId: '<script>' }, differs: false })).toBe(fresh);
});
