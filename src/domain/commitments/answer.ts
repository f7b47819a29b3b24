import { allowed, refused, type Verdict } from '#platform/errors.ts';
import type { AnswerContent, AnswerKind } from './commitment.ts';

type Given = AnswerContent & { proofs: number; answeredOn: string };

/** No empty answer: each kind with the one thing it needs. The code names what is missing; `field` in params says where. */
export function checkAnswer(given: Given): Verdict {
  if (isHollow(given.body)) return refused('commitments.answer-empty', { field: 'body' });
  return needs[given.kind](given);
}

/** Words that promise nothing: 'Ghi nhận ý kiến', 'Sẽ xem xét, giải quyết theo quy định.' The database refuses the plainest of them too. */
export function isHollow(body: string): boolean {
  const rest = body
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(hollowPhrases, ' ')
    .replaceAll(fillers, ' ')
    .trim();
  return [...rest.replaceAll(/\s/g, '')].length < 5 || body.trim().length < 10;
}

const hollowPhrases =
  /(?<!\p{L})(ghi nhận|tiếp thu|tiếp nhận|sẽ|đang|đã|xem xét|nghiên cứu|xử lý|giải quyết|trả lời|tham mưu|báo cáo|kiểm tra|quan tâm|phối hợp|rà soát)(?!\p{L})/gu;
const fillers =
  /(?<!\p{L})(xin|và|để|của|cho|theo quy định( của pháp luật)?|theo thẩm quyền|trong thời gian (tới|sớm nhất)|thời gian tới|sớm( nhất)?|kịp thời|các|những|ý kiến|kiến nghị|nội dung|vấn đề|việc|này|trên|nêu|ông bà|ông|bà|bà con|cử tri|nhân dân|người dân|phường|xã|ubnd|ủy ban nhân dân|đơn vị|cơ quan|chức năng|liên quan|cấp trên|lãnh đạo|tiếp tục)(?!\p{L})/gu;

const missing = (field: string): Verdict => refused(`commitments.answer-needs-${field}`, { field });

const needs: Readonly<Record<AnswerKind, (given: Given) => Verdict>> = {
  done: ({ proofs }) => (proofs > 0 ? allowed : missing('proof')),
  explained: ({ ground }) => (says(ground) ? allowed : missing('ground')),
  cannot: ({ ground, alternative }) => (!says(ground) ? missing('ground') : says(alternative) ? allowed : missing('alternative')),
  'under-way': (given) => laterDay(given),
  'sent-up': (given) => {
    if (!given.letterNumber || !given.letterOn || !given.bodyName) return missing('letter');
    if (given.letterOn > given.answeredOn) return refused('commitments.letter-in-future', { field: 'letterOn', on: given.letterOn });
    return given.nextOn === undefined ? allowed : laterDay(given);
  },
  'on-the-spot': () => allowed,
  noted: () => allowed,
  guided: ({ procedure }) => (procedure ? allowed : missing('procedure')),
};

// The database asks for five signs as well.
function says(words: string | undefined): boolean {
  return words !== undefined && words.trim().length >= 5;
}

function laterDay({ nextOn, answeredOn }: Given): Verdict {
  if (nextOn === undefined) return missing('nextOn');
  return nextOn > answeredOn ? allowed : refused('commitments.next-not-later', { field: 'nextOn', on: nextOn });
}
