import { describe, expect, it } from 'vitest';
import { checkAnswer, isHollow } from './answer.ts';
import type { AnswerContent } from './commitment.ts';

const body = 'Đã thay 4 nắp cống trước số nhà 12 ngày 17/11.';
const given = (over: Partial<AnswerContent> & { proofs?: number }) => ({
  kind: 'done' as const,
  body,
  proofs: 0,
  answeredOn: '2026-11-20',
  ...over,
});

describe('an answer', () => {
  it.each([
    'Sẽ xem xét.',
    'Ghi nhận ý kiến',
    'Ghi nhận ý kiến của ông/bà, sẽ nghiên cứu giải quyết trong thời gian tới.',
    'UBND phường tiếp thu và sẽ xem xét, giải quyết theo quy định của pháp luật.',
    'Đang xử lý…',
    'ok',
  ])('is hollow: %s', (words) => expect(isHollow(words)).toBe(true));

  it.each([body, 'Ghi nhận – sẽ đưa vào kế hoạch quý I/2027.', 'Không thuộc đất công.'])('says something: %s', (words) =>
    expect(isHollow(words)).toBe(false),
  );

  it('needs the one thing of its kind', () => {
    expect(checkAnswer(given({}))).toMatchObject({ code: 'commitments.answer-needs-proof' });
    expect(checkAnswer(given({ proofs: 1 })).allowed).toBe(true);
    expect(checkAnswer(given({ kind: 'explained' }))).toMatchObject({ code: 'commitments.answer-needs-ground' });
    expect(checkAnswer(given({ kind: 'cannot', ground: 'Nghị quyết số 5' }))).toMatchObject({
      code: 'commitments.answer-needs-alternative',
    });
    expect(checkAnswer(given({ kind: 'under-way' }))).toMatchObject({ code: 'commitments.answer-needs-nextOn' });
    expect(checkAnswer(given({ kind: 'under-way', nextOn: '2026-11-20' }))).toMatchObject({ code: 'commitments.next-not-later' });
    expect(checkAnswer(given({ kind: 'under-way', nextOn: '2026-11-21' })).allowed).toBe(true);
    expect(checkAnswer(given({ kind: 'sent-up', letterNumber: '5/UBND', bodyName: 'Sở Xây dựng' }))).toMatchObject({
      code: 'commitments.answer-needs-letter',
    });
    expect(checkAnswer(given({ kind: 'guided' }))).toMatchObject({ code: 'commitments.answer-needs-procedure' });
    expect(checkAnswer(given({ kind: 'on-the-spot' })).allowed).toBe(true);
  });

  it('refuses a letter dated tomorrow', () => {
    const letter = { letterNumber: '5/UBND', letterOn: '2026-11-21', bodyName: 'Sở Xây dựng' };
    expect(checkAnswer(given({ kind: 'sent-up', ...letter }))).toMatchObject({ code: 'commitments.letter-in-future' });
  });
});
