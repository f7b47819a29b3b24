import { describe, expect, it } from 'vitest';
import { countOpinions, labelOf, unfinished, type CountedOpinion } from './counting.ts';

const anOpinion = (over: Partial<CountedOpinion>): CountedOpinion => ({
  number: 1,
  code: 'HA7K-29QM',
  source: 'spoken',
  disposition: null,
  answer: null,
  owed: false,
  waitingAbove: false,
  ...over,
});

const answered = anOpinion({ disposition: 'answered', answer: 'on-the-spot' });
const owed = anOpinion({ disposition: 'assigned', owed: true });
const underWay = anOpinion({ disposition: 'assigned', answer: 'under-way', owed: true });
const done = anOpinion({ disposition: 'assigned', answer: 'done', source: 'front' });
const above = anOpinion({ disposition: 'sent-up', answer: 'sent-up', waitingAbove: true });
const letterToWrite = anOpinion({ disposition: 'sent-up', owed: true });
const takenOut = anOpinion({ disposition: 'taken-out' });

describe('the figures of a conference', () => {
  it('counts each opinion once by what became of it', () => {
    expect(countOpinions([answered, owed, done, above, takenOut, anOpinion({})])).toEqual({
      spoken: 5,
      synthesised: 1,
      answeredThere: 1,
      doneSince: 1,
      owed: 1,
      waitingAbove: 1,
      noted: 0,
      guided: 0,
      takenOut: 1,
      undisposed: 1,
    });
  });
});

describe('what keeps a conference open', () => {
  it.each([
    ['no disposition', anOpinion({}), true],
    ['a promise', owed, true],
    ['an answer that only moves the date', underWay, true],
    ['a letter still to be written', letterToWrite, true],
    ['a final answer', done, false],
    ['a letter that is out and told', above, false],
    ['an answer given in the room', answered, false],
    ['what was taken out', takenOut, false],
    ['a part still owed beside one sent up', anOpinion({ ...above, owed: true }), true],
  ])('%s', (_, opinion, keeps) => expect(unfinished([opinion]).length > 0).toBe(keeps));

  it('names an opinion by its number, before it has one by its code', () => {
    expect([labelOf(answered), labelOf(anOpinion({ number: null }))]).toEqual(['1', 'HA7K-29QM']);
  });
});
