import { describe, expect, it } from 'vitest';
import { due, type Due, type DueInput } from '#law/due.ts';
import type { OwnTerm } from '#law/rule.ts';
import { fileCalendar } from '#law/testing.ts';
import { dayRuns } from './day-runs.ts';
import { questionOf, readForm } from './due-form.ts';
import { explain } from './explanation.ts';
import { weeksOf } from './strip.ts';

describe('an explained date', () => {
  it('says the term, what was skipped and the basis', () => {
    const { sentences, basis, caution } = explain(
      dueUnder('dialogue.item.reply', { from: '2026-10-23', conditions: { unit: 'Hà Nội' } }),
      'vi',
    );
    expect(plain(sentences)).toEqual([
      'Thời hạn 30 ngày làm việc, tính từ ngày liền sau ngày ra thông báo kết luận 23/10/2026.',
      'Bỏ qua 14 ngày cuối tuần và 1 ngày nghỉ lễ, Tết (24/11 Ngày Văn hóa Việt Nam).',
    ]);
    expect(basis).toBe('Căn cứ: Quyết định 2200 ngày 25/05/2017 của Hà Nội.');
    expect(caution).toBe('Chưa xác minh căn cứ pháp luật với bản gốc.');
  });
  it('says why the last day moved, and that the year is not announced', () => {
    const { sentences, provisional } = explain(dueUnder('dialogue.gov.result', { from: '2026-12-23' }), 'vi');
    expect(sentences.at(-1)).toBe(
      'Ngày cuối là thứ Bảy, 02/01/2027, không làm việc; hạn chuyển sang ngày làm việc tiếp theo: thứ Hai, 04/01/2027.',
    );
    expect(provisional).toBe('Ngày tạm tính: lịch nghỉ năm 2027 chưa công bố.');
  });
  it('speaks of limits before a day and of postings in their own words', () => {
    const words = (rule: string, from: string) => plain(explain(dueUnder(rule, { from }), 'vi').sentences);
    expect(words('dialogue.gov.notice', '2026-12-01')).toEqual([
      'Chậm nhất 7 ngày trước ngày hội nghị 01/12/2026, đếm lùi từ ngày liền trước.',
      'Ngày tính được là thứ Ba, 24/11/2026, không làm việc; chuyển về ngày làm việc liền trước: thứ Hai, 23/11/2026.',
    ]);
    expect(words('publicity.radio.min', '2026-11-02')).toEqual([
      'Ít nhất 3 ngày liên tục, tính từ ngày liền sau ngày phát thanh đầu tiên 02/11/2026.',
      'Đủ thời gian khi hết ngày 05/11/2026; sớm nhất ngày 06/11/2026 mới được gỡ hoặc dừng.',
    ]);
  });
  it('is a list of sentences for those who do not see the weeks', () => {
    expect(dayRuns(dueUnder({ value: 3, unit: 'workingDays' }, { from: '2026-11-20' }), 'vi')).toEqual([
      'Thứ Sáu, 20/11/2026: ngày bắt đầu, không tính.',
      'Thứ Bảy, 21/11/2026 đến Chủ nhật, 22/11/2026: cuối tuần, không tính.',
      'Thứ Hai, 23/11/2026: ngày thứ 1.',
      'Thứ Ba, 24/11/2026: Ngày Văn hóa Việt Nam, không tính.',
      'Thứ Tư, 25/11/2026 đến thứ Năm, 26/11/2026: ngày thứ 2 đến ngày thứ 3.',
    ]);
  });
  it('is a strip of whole weeks', () => {
    const weeks = weeksOf(dueUnder({ value: 3, unit: 'workingDays' }, { from: '2026-11-20' }), 'vi');
    expect(weeks.map((week) => week.map((cell) => `${cell.day} ${cell.under} ${cell.look}`))).toEqual([
      ['16/11  outside', '17  outside', '18  outside', '19  outside', '20/11 từ start', '21 nghỉ weekend', '22 nghỉ weekend'],
      ['23 1 counted', '24/11 lễ off', '25 2 counted', '26/11 3 due', '27  outside', '28  outside', '29  outside'],
    ]);
  });
  it('shows a limit before a day with the event at the end', () => {
    const weeks = weeksOf(dueUnder('dialogue.gov.notice', { from: '2026-12-23' }), 'vi');
    expect(weeks[0]?.[2]).toMatchObject({ day: '16/12', under: '7', look: 'due' });
    expect(weeks[1]?.[2]).toMatchObject({ day: '23/12', under: 'họp', look: 'start' });
  });
});

describe('the form', () => {
  it('asks for a rule, or an own term, as filled in', () => {
    const query = new URLSearchParams({
      rule: 'own',
      value: '7',
      unit: 'workingDays',
      from: '20/11/2026',
      pause1From: '2026-11-25',
      pause1To: '2026-11-27',
    });
    expect(questionOf(readForm(query))).toEqual({
      what: { value: 7, unit: 'workingDays' },
      input: { from: '2026-11-20', conditions: {}, suspensions: [{ from: '2026-11-25', to: '2026-11-27' }] },
    });
    const local = new URLSearchParams({ rule: 'dialogue.item.reply', from: '2026-10-23', local: 'Hà Nội', ruleOn: '2026-01-01' });
    expect(questionOf(readForm(local))).toEqual({
      what: 'dialogue.item.reply',
      input: { from: '2026-10-23', ruleOn: '2026-01-01', conditions: { unit: 'Hà Nội' }, suspensions: [] },
    });
  });
});

function dueUnder(what: string | OwnTerm, input: DueInput): Due {
  const answer = due(what, input, fileCalendar);
  if (!answer.ok) throw new Error(answer.code);
  return answer;
}

function plain(words: readonly string[]): string[] {
  return words.map((word) => word.replaceAll('\u00a0', ' '));
}
