import { describe, expect, it } from 'vitest';
import { publicMessages } from './messages/public.ts';
import { answeredOf, opinionState, pageOf, promiseParts, speakerOf, stepsOf } from './public-page.ts';

const m = publicMessages('vi');
const dates = {
  plannedOn: '2019-08-15',
  announcedOn: '2019-09-04',
  heldOn: '2019-09-12',
  concludedOn: '2019-09-17',
  followingUpOn: '2019-09-18',
  closedOn: null,
};
const counts = {
  spoken: 7,
  synthesised: 12,
  answeredThere: 9,
  doneSince: 7,
  owed: 0,
  waitingAbove: 2,
  noted: 0,
  guided: 0,
  takenOut: 1,
  undisposed: 0,
};
const opinion = {
  disposition: 'assigned' as const,
  answerKind: null,
  owed: true,
  waitingAbove: false,
  sentUpTo: null,
  holder: 'Phòng Kinh tế',
};

describe('the steps of a conference', () => {
  it('show the days, and since when it is being followed up', () => {
    expect(stepsOf(dates, m).map(({ note, state }) => `${note} ${state}`)).toEqual([
      '15/08 done',
      '04/09 done',
      '12/09 done',
      '17/09 done',
      'từ 18/09 current',
      'chưa todo',
    ]);
  });

  it('name the year where more than one is meant', () => {
    expect(
      stepsOf({ ...dates, closedOn: '2020-03-20' }, m)
        .map(({ note, state }) => `${note} ${state}`)
        .at(-1),
    ).toBe('20/03/2020 done');
  });
});

describe('the promises', () => {
  it('are counted without what was taken out', () => {
    expect(answeredOf(counts)).toEqual({ answered: 16, total: 18 });
  });

  it('leave out the parts that are none', () => {
    expect(promiseParts(counts, m).map(({ count, words }) => `${count} ${words}`)).toEqual([
      '9 trả lời tại hội nghị',
      '7 trả lời sau hội nghị',
      '2 chờ cấp trên trả lời',
    ]);
  });
});

describe('the state of an opinion', () => {
  it('says who holds it', () => {
    expect(opinionState(opinion, true, m)).toEqual({ kind: 'doing', words: 'Đã giao Phòng Kinh tế' });
  });

  it('waits for the conference before it is held', () => {
    expect(opinionState({ ...opinion, disposition: null, owed: false }, false, m).words).toBe('Đã tiếp nhận, chờ hội nghị');
  });

  it('is done, or before a higher body', () => {
    expect(opinionState({ ...opinion, owed: false, answerKind: 'done' }, true, m)).toEqual({ kind: 'done', words: 'Đã làm' });
    const above = {
      ...opinion,
      disposition: 'sent-up' as const,
      owed: false,
      waitingAbove: true,
      answerKind: 'sent-up' as const,
      sentUpTo: 'Sở Xây dựng',
    };
    expect(opinionState(above, true, m)).toEqual({ kind: 'up', words: 'Đã kiến nghị Sở Xây dựng' });
  });
});

describe('who spoke', () => {
  it('is a group and a capacity, never a name', () => {
    const said = { group: 'Tổ dân phố số 3 (Gia Thụy cũ)', capacity: 'self' as const, source: 'spoken' as const, topic: 'land' };
    expect(speakerOf(said, 'Đất đai', m)).toBe('Công dân tổ dân phố số 3 (Gia Thụy cũ) · Đất đai');
    expect(speakerOf({ ...said, source: 'front', group: null }, undefined, m)).toBe('Mặt trận tổng hợp');
  });
});

describe('paging', () => {
  it('shows twenty, then the rest; nonsense begins anew', () => {
    const all = Array.from({ length: 33 }, (_, at) => at);
    expect(pageOf(all, 0)).toMatchObject({ next: 20 });
    expect(pageOf(all, 20).items).toHaveLength(13);
    expect(pageOf(all, 20).next).toBeUndefined();
    expect(pageOf(all, Number.NaN).items[0]).toBe(0);
    expect(pageOf(all, 99).items[0]).toBe(0);
  });
});
