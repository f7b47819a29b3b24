import { describe, expect, it } from 'vitest';
import { conferenceText, receiptText, type ConferenceTold } from './zalo.ts';

const link = 'https://hoiam.example.vn/vi/u/phuong-bo-de-00118/doi-thoai/019354f0-0000-7000-8000-000000000000';
const aTelling = (change: Partial<ConferenceTold> = {}): ConferenceTold => ({
  body: 'Phường Bồ Đề',
  name: 'đối thoại với Nhân dân các tổ 1–12',
  state: 'announced',
  on: '2026-12-23',
  startsAt: '08:00',
  place: 'hội trường UBND phường',
  collecting: true,
  collectingTo: '2026-12-15',
  answered: 0,
  total: 0,
  link,
  ...change,
});

describe('the text for Zalo of a conference', () => {
  it('invites with day, hour, place and the last day for opinions', () => {
    expect(conferenceText(aTelling(), 'vi')).toBe(
      `Phường Bồ Đề thông báo: ngày 23/12/2026, 8 giờ, hội trường UBND phường, đối thoại với Nhân dân các tổ 1–12. Gửi ý kiến đến hết ngày 15/12/2026 tại ${link} hoặc qua tổ trưởng. Trân trọng kính mời bà con.`,
    );
  });

  it('leaves the greeting out where there is no room', () => {
    const text = conferenceText(aTelling({ place: 'nhà sinh hoạt cộng đồng tổ dân phố số 22' }), 'vi');
    expect(text.endsWith('hoặc qua tổ trưởng.')).toBe(true);
  });

  it('tells how many opinions were answered once it was held', () => {
    expect(conferenceText(aTelling({ state: 'following-up', answered: 16, total: 18 }), 'vi')).toBe(
      `Phường Bồ Đề: hội nghị đối thoại ngày 23/12/2026 đã trả lời 16 trên 18 ý kiến. Xem từng ý kiến và trả lời tại ${link}`,
    );
  });

  it.each(['announced', 'postponed', 'cancelled', 'held', 'closed'] as const)(
    'keeps within 300 characters, link and day whole: %s',
    (state) => {
      const long = aTelling({
        state,
        name: 'Hội nghị '.repeat(40),
        place: 'Nhà văn hóa '.repeat(30),
        body: 'Phường Một Tên Rất Dài '.repeat(2).trim(),
      });
      for (const locale of ['vi', 'en'] as const) {
        const text = conferenceText(long, locale);
        expect(text.length).toBeLessThanOrEqual(300);
        expect(text).toContain(link);
        expect(text).toContain('23/12/2026');
      }
    },
  );
});

describe('the text for Zalo of a receipt', () => {
  it('holds code, link and date only', () => {
    const text = receiptText({ code: 'HA7K-29QM', toldBy: '2026-12-08', link: 'https://hoiam.example.vn/vi/viec/HA7K-29QM' }, 'vi');
    expect(text).toBe(
      'Ý kiến đã được tiếp nhận, mã tra cứu HA7K-29QM. Chậm nhất ngày 08/12/2026 có thông báo về việc xử lý. Xem tại https://hoiam.example.vn/vi/viec/HA7K-29QM',
    );
    expect(text.length).toBeLessThanOrEqual(300);
  });
});
