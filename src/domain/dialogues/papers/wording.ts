import { formatDay, formatTime } from '#platform/i18n/format.ts';
import type { PaperFacts, PaperOpinion } from './facts.ts';

// Papers are in Vietnamese whatever language a reader's screen has: these are their fixed words.
const ways = { 'in-person': 'trực tiếp', online: 'trực tuyến', both: 'trực tiếp kết hợp trực tuyến' } as const;
const procedures = { complaint: 'thủ tục khiếu nại', reception: 'tiếp công dân', police: 'cơ quan Công an' } as const;

/** 'ngày 05 tháng 02 năm 2026': days under 10 and the months 1 and 2 with a zero (Annex I, Decree 30/2020). */
export function dayInWords(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `ngày ${date} tháng ${Number(month) <= 2 ? month : String(Number(month))} năm ${year}`;
}

/** Who raised it, never by name: 'Đại diện Tổ dân phố số 17', 'Công dân Tổ dân phố số 3'. */
export function raisedBy(opinion: Pick<PaperOpinion, 'capacity' | 'group' | 'speakingFor' | 'source'>): string {
  if (opinion.speakingFor !== null) return opinion.speakingFor;
  if (opinion.group === null) return opinion.source === 'front' ? 'Mặt trận Tổ quốc tổng hợp' : 'Công dân';
  return opinion.capacity === 'group' || opinion.source === 'group' ? `Đại diện ${opinion.group}` : `Công dân ${opinion.group}`;
}

/** What a public paper may say of an opinion: the released text, else that it is not released. */
export function publicText(opinion: PaperOpinion): string {
  return opinion.released ?? '(Nội dung đang chờ duyệt đăng)';
}

/** What was done with it, as one sentence with its fact. */
export function handling(opinion: PaperOpinion): string {
  switch (opinion.disposition) {
    case 'answered':
      return `Đã trả lời tại hội nghị: ${opinion.answer ?? ''}`.trim();
    case 'assigned':
      return opinion.answer ?? `Giao ${opinion.holder ?? 'đơn vị'} giải quyết, trả lời.`;
    case 'sent-up':
      return opinion.letterNumber === null
        ? `Kiến nghị ${opinion.bodyName ?? 'cấp có thẩm quyền'} xem xét, giải quyết.`
        : `Đã kiến nghị ${opinion.bodyName ?? 'cấp có thẩm quyền'} (Công văn số ${opinion.letterNumber} ngày ${formatDay(opinion.letterOn ?? '')}).`;
    case 'noted':
      return `Ghi nhận: ${opinion.answer ?? ''}`.trim();
    case 'guided':
      return `Hướng dẫn thực hiện ${opinion.procedure === null ? 'đúng thủ tục' : procedures[opinion.procedure]}: ${opinion.answer ?? ''}`.trim();
    case null:
      return 'Chưa có hướng xử lý.';
  }
}

/** Who does it; answered, noted and guided ones need nobody more. */
export function whoDoes(opinion: PaperOpinion): string {
  if (opinion.disposition === 'assigned' || opinion.disposition === 'sent-up') return opinion.holder ?? '';
  return '';
}

export function until(opinion: PaperOpinion): string {
  return opinion.dueOn === null ? '' : formatDay(opinion.dueOn);
}

/** 'Phiên 1: 8 giờ, ngày 23 tháng 12 năm 2026, tại hội trường (trực tiếp)'. */
export function sessionLine(session: PaperFacts['sessions'][number]): string {
  return `${session.name}: ${formatTime(session.startsAt)}, ${dayInWords(session.heldOn)}, tại ${session.place} (${ways[session.way]})`;
}

// A post's title is the full one, as it stands on paper: "Chủ tịch UBND phường" names its body itself.
export function chairLine(chair: { title: string }): string {
  return chair.title;
}

export function figures(facts: PaperFacts): string {
  const { spoken, synthesised, answeredThere } = facts.counts;
  const assigned = facts.opinions.filter((one) => one.disposition === 'assigned').length;
  const above = facts.opinions.filter((one) => one.disposition === 'sent-up').length;
  const raised = [`${spoken} ý kiến phát biểu`, ...(synthesised === 0 ? [] : [`${synthesised} ý kiến được tổng hợp`])].join(' và ');
  const done = [
    [answeredThere, 'ý kiến được trả lời tại hội nghị'],
    [assigned, 'ý kiến giao đơn vị giải quyết'],
    [above, 'ý kiến kiến nghị cấp có thẩm quyền'],
  ] as const;
  const named = done.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`);
  return `Hội nghị có ${[raised, ...(named.length === 0 ? [] : [named.join(', ')])].join('; ')}.`;
}

/** The unit's own words on the legal basis, one a line, each beginning as on paper; else what is known of the day. */
export function legalBases(facts: PaperFacts): string[] {
  if (facts.legalBasis !== null) return facts.legalBasis.split('\n').flatMap((line) => (line.trim() === '' ? [] : [asBasis(line.trim())]));
  if (!facts.basis.includes('law')) return [];
  // Law 77/2015 was replaced on 2025-03-01 by 65/2025, and that on 2025-06-16 by 72/2025.
  if (facts.heldOn >= '2025-06-16') return ['Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025'];
  if (facts.heldOn >= '2025-03-01') return ['Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 02 năm 2025'];
  return ['Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015'];
}

function asBasis(line: string): string {
  return /^(căn cứ|theo|thực hiện|xét|để) /i.test(line) ? line : `Căn cứ ${line}`;
}

/** A theme inside a sentence: "Hạ tầng, đất đai" becomes "hạ tầng, đất đai"; an abbreviation stays. */
export function themeInSentence(theme: string): string {
  const [first = '', second = ''] = theme;
  return second === second.toLocaleUpperCase('vi') ? theme : first.toLocaleLowerCase('vi') + theme.slice(first.length);
}
