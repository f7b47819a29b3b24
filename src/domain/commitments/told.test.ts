import { describe, expect, it } from 'vitest';
import { aLine, aMatterRead, anAnswerRead } from './testing.ts';
import { timelineOf } from './timeline.ts';
import { zaloText } from './zalo.ts';

const link = 'https://hoiam.example.vn/vi/viec/HA7K-29QM';

describe('the text for Zalo', () => {
  it('says what is awaited until when', () => {
    expect(zaloText(aMatterRead({ commitments: [aLine()] }), link, 'vi')).toBe(
      `Phường Bồ Đề đang giải quyết: Ngõ 53 ngập. Trả lời chậm nhất ngày 07/12/2026. Theo dõi tại ${link}`,
    );
  });
  it('says that there is an answer', () => {
    const matter = aMatterRead({ commitments: [aLine({ state: 'met', closedOn: '2026-11-20' })], answers: [anAnswerRead()] });
    expect(zaloText(matter, link, 'vi')).toContain('đã trả lời: Ngõ 53 ngập. Đã làm.');
  });
  it('keeps within 300 characters and never loses the link', () => {
    const text = zaloText(aMatterRead({ title: 'Đoạn cống rất dài '.repeat(20) }), link, 'vi');
    expect(text.length).toBeLessThanOrEqual(300);
    expect(text.endsWith(link)).toBe(true);
  });
  it('of a matter not released has its code only', () => {
    const text = zaloText(aMatterRead({ audience: 1, title: 'Ông A nhận tiền' }), link, 'vi');
    expect(text).not.toContain('Ông A');
    expect(text).toContain('HA7K-29QM');
  });
});

it('tells what happened, newest first, in whole steps', () => {
  const term = {
    commitmentId: 'c',
    cause: 'rule' as const,
    ruleKey: 'dialogue.item.reply',
    ruleOn: '2026-10-23',
    startOn: '2026-10-23',
    conditions: {},
  };
  const matter = aMatterRead({
    commitments: [aLine({ state: 'met', closedOn: '2026-11-20', lateReason: 'Chờ vật tư', lateReasonOn: '2026-11-18' })],
    terms: [{ ...term, dueOn: '2026-12-07', reason: null, setAt: new Date('2026-10-23T02:00:00Z') }],
    holdings: [
      {
        commitmentId: 'c',
        unitId: 'u',
        unitName: 'Phường Bồ Đề',
        organisationName: 'Văn phòng',
        postTitle: null,
        since: '2026-10-23',
        until: '2026-10-26',
        reason: null,
      },
      {
        commitmentId: 'c',
        unitId: 'u',
        unitName: 'Phường Bồ Đề',
        organisationName: 'Phòng Kinh tế',
        postTitle: null,
        since: '2026-10-26',
        until: '2026-11-20',
        reason: 'Đúng việc',
      },
    ],
    answers: [anAnswerRead({ agrees: true, verdictOn: '2026-11-21' })],
  });
  expect(timelineOf(matter).map(({ on, kind }) => `${on} ${kind}`)).toEqual([
    '2026-11-21 agreed',
    '2026-11-20 answered',
    '2026-11-18 late-reason',
    '2026-10-26 handed-over',
    '2026-10-23 assigned',
    '2026-10-20 released',
    '2026-10-15 raised',
  ]);
});
