import { describe, expect, it } from 'vitest';
import type { ContentBlock } from '#domain/records/document.ts';
import { countOpinions } from '../counting.ts';
import { composeContent } from './compose.ts';
import type { PaperFacts, PaperOpinion } from './facts.ts';

const anOpinion = (over: Partial<PaperOpinion>): PaperOpinion => ({
  id: 'one',
  number: 1,
  source: 'spoken',
  capacity: 'self',
  group: 'Tổ dân phố số 3',
  speakingFor: null,
  words: 'Ông A ở số nhà 12 hỏi về sổ đỏ.',
  released: 'Cấp giấy chứng nhận quyền sử dụng đất tại ngõ 12.',
  disposition: 'answered',
  answer: 'Hồ sơ đã đủ, trả kết quả ngày 20/9.',
  holder: null,
  dueOn: null,
  bodyName: null,
  letterNumber: null,
  letterOn: null,
  procedure: null,
  ...over,
});

const facts = (opinions: PaperOpinion[], over: Partial<PaperFacts> = {}): PaperFacts => ({
  unitName: 'phường Mẫu',
  place: 'Mẫu',
  name: 'Hội nghị đối thoại',
  theme: null,
  basis: ['law', 'party'],
  legalBasis: null,
  heldOn: '2019-09-12',
  sessions: [{ name: 'Phiên toàn phường', heldOn: '2019-09-12', startsAt: '08:00', place: 'hội trường', way: 'in-person' }],
  convening: ['Đảng ủy phường Mẫu', 'Ủy ban nhân dân phường Mẫu'],
  invited: [],
  chairs: [{ title: 'Bí thư Đảng ủy phường Mẫu', organisation: 'Đảng ủy phường Mẫu' }],
  concluder: { title: 'Bí thư Đảng ủy phường Mẫu', organisation: 'Đảng ủy phường Mẫu', system: 'party' },
  agenda: [],
  participants: 120,
  conclusion: 'Đề nghị giải quyết đúng hạn.',
  counts: countOpinions([]),
  opinions,
  ...over,
});

const rows = (blocks: ContentBlock[]) => blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));

describe('the papers of a conference', () => {
  it('say who concluded in the words of the body that issues the conclusion', () => {
    expect(composeContent('conclusion', facts([])).content.abstract).toBe(
      'Kết luận của đồng chí Bí thư Đảng ủy phường Mẫu tại Hội nghị đối thoại với Nhân dân ngày 12 tháng 9 năm 2019',
    );
    const state = {
      concluder: { title: 'Chủ tịch Ủy ban nhân dân phường Mẫu', organisation: 'Ủy ban nhân dân phường Mẫu', system: 'state' as const },
    };
    expect(composeContent('conclusion', facts([], state)).content.abstract).not.toContain('đồng chí');
  });

  it('show released words only, but for the minutes', () => {
    const opinions = [anOpinion({}), anOpinion({ id: 'two', number: 2, released: null })];
    const shown = JSON.stringify(composeContent('result-notice', facts(opinions)).content);
    expect(shown).toContain('ngõ 12');
    expect(shown).not.toContain('Ông A');
    expect(shown).toContain('đang chờ duyệt đăng');
    expect(JSON.stringify(composeContent('minutes', facts(opinions)).content)).toContain('Ông A');
  });

  it('put into the timetable what is still to be done, by its date, and name whose words stand in it', () => {
    const late = anOpinion({ id: 'late', disposition: 'assigned', holder: 'Phòng Kinh tế', dueOn: '2019-11-01', answer: null });
    const soon = anOpinion({ id: 'soon', disposition: 'sent-up', bodyName: 'Sở Xây dựng', dueOn: '2019-10-01', answer: null });
    const plan = composeContent('plan', facts([late, anOpinion({}), soon]));
    expect(rows(plan.content.blocks).map((row) => row.at(-1))).toEqual(['01/10/2019', '01/11/2019']);
    expect(plan.opinionIds.toSorted()).toEqual(['late', 'soon']);
  });

  it('rest on the law of their day', () => {
    const basis = (heldOn: string) => composeContent('plan', facts([], { heldOn })).content.bases[0];
    expect(basis('2019-09-12')).toContain('19 tháng 6 năm 2015');
    expect(basis('2025-06-15')).toContain('19 tháng 02 năm 2025');
    expect(basis('2026-12-23')).toContain('16 tháng 6 năm 2025');
  });
});
