import type { ContentBlock, DocumentContent } from '#domain/records/document.ts';
import { formatTime } from '#platform/i18n/format.ts';
import type { PaperFacts, PaperOpinion } from './facts.ts';
import { opinionTable, spokenTable, timetable } from './tables.ts';
import { chairLine, dayInWords, figures, legalBases, sessionLine, themeInSentence } from './wording.ts';

/** The papers that follow a conference. */
export const paperKinds = ['minutes', 'conclusion', 'result-notice', 'plan'] as const;
export type PaperKind = (typeof paperKinds)[number];

/** A paper's content and whose words stand in it. */
export type Composed = { content: DocumentContent; opinionIds: string[] };

/** Composes a paper from the opinions; the office changes five words, not five pages. */
export function composeContent(kind: PaperKind, facts: PaperFacts): Composed {
  const opinions = shownIn(kind, facts.opinions);
  return {
    content: {
      place: facts.place,
      abstract: abstractOf(kind, facts),
      bases: kind === 'plan' || kind === 'result-notice' ? legalBases(facts) : [],
      blocks: blocksOf(kind, facts, opinions),
      recipients: kind === 'minutes' ? [] : recipientsOf(kind, facts),
      secretaryTitle: kind === 'minutes' ? 'Thư ký' : undefined,
    },
    opinionIds: opinions.map((opinion) => opinion.id),
  };
}

function shownIn(kind: PaperKind, opinions: readonly PaperOpinion[]): PaperOpinion[] {
  if (kind !== 'plan') return [...opinions];
  return opinions.filter((one) => one.disposition === 'assigned' || one.disposition === 'sent-up' || one.disposition === 'noted');
}

function abstractOf(kind: PaperKind, facts: PaperFacts): string {
  const meeting = `Hội nghị đối thoại với Nhân dân ${dayInWords(facts.heldOn)}`;
  switch (kind) {
    case 'minutes':
      return meeting;
    case 'conclusion': {
      if (facts.concluder === null) return `Kết luận ${meeting}`;
      const who = chairLine(facts.concluder);
      return `Kết luận của ${facts.concluder.system === 'party' ? `đồng chí ${who}` : who} tại ${meeting}`;
    }
    case 'result-notice':
      return `Nội dung, kết quả ${meeting}`;
    case 'plan':
      return `Giải quyết các ý kiến, kiến nghị của Nhân dân tại ${meeting}`;
  }
}

function blocksOf(kind: PaperKind, facts: PaperFacts, opinions: readonly PaperOpinion[]): ContentBlock[] {
  switch (kind) {
    case 'minutes':
      return minutes(facts, opinions);
    case 'conclusion':
      return conclusion(facts, opinions);
    case 'result-notice':
      return resultNotice(facts, opinions);
    case 'plan':
      return plan(facts, opinions);
  }
}

function minutes(facts: PaperFacts, opinions: readonly PaperOpinion[]): ContentBlock[] {
  const last = facts.sessions.at(-1);
  return [
    heading('Thời gian, địa điểm'),
    ...facts.sessions.map((session) => paragraph(sessionLine(session))),
    heading('Thành phần'),
    paragraph(`Chủ trì: ${facts.chairs.map(chairLine).join('; ')}`),
    ...(facts.invited.length === 0 ? [] : [paragraph(`Tham dự: ${facts.invited.join('; ')}`)]),
    ...(facts.participants === null ? [] : [paragraph(`Số người dự: ${facts.participants}`)]),
    heading('Chương trình'),
    ...facts.agenda.map((point) => paragraph(point.by === null ? point.title : `${point.title} (${point.by})`)),
    heading('Ý kiến và trả lời'),
    paragraph(figures(facts)),
    spokenTable(opinions),
    ...(facts.conclusion === null ? [] : [heading('Kết luận'), ...paragraphs(facts.conclusion)]),
    paragraph(last === undefined ? 'Biên bản được đọc lại cho hội nghị nghe và thống nhất.' : closingOfMinutes(last.startsAt)),
  ];
}

function closingOfMinutes(startsAt: string): string {
  return `Hội nghị bắt đầu lúc ${formatTime(startsAt)}, kết thúc lúc … cùng ngày. Biên bản được đọc lại cho hội nghị nghe và thống nhất.`;
}

function conclusion(facts: PaperFacts, opinions: readonly PaperOpinion[]): ContentBlock[] {
  return [
    paragraph(opening(facts)),
    heading('Đánh giá chung'),
    paragraph(figures(facts)),
    ...(facts.conclusion === null ? [] : [heading('Nội dung kết luận'), ...paragraphs(facts.conclusion)]),
    heading('Kết luận từng việc'),
    opinionTable(opinions),
    heading('Tổ chức thực hiện'),
    paragraph('Các cơ quan, đơn vị được giao thực hiện đúng thời hạn, trả lời người nêu ý kiến và công khai kết quả.'),
  ];
}

function resultNotice(facts: PaperFacts, opinions: readonly PaperOpinion[]): ContentBlock[] {
  return [
    paragraph(opening(facts)),
    paragraph(figures(facts)),
    heading('Nội dung và kết quả'),
    opinionTable(opinions),
    paragraph(`${peoplesCommittee(facts)} thông báo để Nhân dân biết.`),
  ];
}

function plan(facts: PaperFacts, opinions: readonly PaperOpinion[]): ContentBlock[] {
  return [
    heading('Mục đích, yêu cầu'),
    paragraph('Giải quyết, trả lời đầy đủ, đúng thời hạn các ý kiến, kiến nghị; mỗi việc có đơn vị chịu trách nhiệm và ngày trả lời.'),
    heading('Nội dung, tiến độ'),
    timetable(opinions),
    heading('Tổ chức thực hiện'),
    paragraph(
      `Các đơn vị báo cáo kết quả với ${peoplesCommittee(facts)} trước ngày đến hạn; Văn phòng theo dõi, đôn đốc và công khai kết quả.`,
    ),
  ];
}

function opening(facts: PaperFacts): string {
  const where = [...new Set(facts.sessions.map((session) => session.place))].join('; ');
  const theme = facts.theme === null ? '' : ` về ${themeInSentence(facts.theme)}`;
  return `${sentenceCase(dayInWords(facts.heldOn))}, tại ${where}, ${facts.convening.join(', ')} tổ chức Hội nghị đối thoại với Nhân dân${theme}, do ${facts.chairs.map(chairLine).join(' và ')} chủ trì.`;
}

function peoplesCommittee(facts: PaperFacts): string {
  return `Ủy ban nhân dân ${facts.unitName}`;
}

/** Everybody who convened or was invited but the issuer itself, then the groups. */
function recipientsOf(kind: PaperKind, facts: PaperFacts): string[] {
  const issuer = kind === 'conclusion' && facts.concluder?.system === 'party' ? 'Đảng ủy ' : 'Ủy ban nhân dân ';
  const bodies = [...new Set([...facts.convening, ...facts.invited])].filter((name) => !name.startsWith(issuer));
  return [...bodies.slice(0, 59), 'Các tổ trưởng tổ dân phố, trưởng thôn'];
}

function heading(text: string): ContentBlock {
  return { kind: 'heading', level: 1, text };
}

function paragraph(text: string): ContentBlock {
  return { kind: 'paragraph', text };
}

function paragraphs(text: string): ContentBlock[] {
  return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [paragraph(line.trim())]));
}

function sentenceCase(words: string): string {
  return words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);
}
