import type { ContentBlock } from '#domain/records/document.ts';
import type { PaperOpinion } from './facts.ts';
import { handling, publicText, raisedBy, until, whoDoes } from './wording.ts';

type Cell = { title: string; width: number; align: 'left' | 'center' | 'right'; of: (opinion: PaperOpinion, index: number) => string };

const place: Cell = { title: 'TT', width: 6, align: 'center', of: (_, index) => String(index + 1) };
const content: Cell = { title: 'Nội dung ý kiến', width: 34, align: 'left', of: publicText };
const person: Cell = { title: 'Người nêu', width: 16, align: 'left', of: raisedBy };
const handled: Cell = { title: 'Nội dung trả lời, hướng giải quyết', width: 32, align: 'left', of: handling };
const responsible: Cell = { title: 'Đơn vị thực hiện', width: 18, align: 'left', of: whoDoes };
const term: Cell = { title: 'Thời hạn', width: 12, align: 'center', of: until };

/** TT · nội dung · người nêu · hướng giải quyết · đơn vị · thời hạn: the columns of a conclusion and of a result notice. */
export function opinionTable(opinions: readonly PaperOpinion[]): ContentBlock {
  return tableOf([place, content, person, handled, responsible, term], opinions);
}

/** The timetable: only what is still to be done, by its date. */
export function timetable(opinions: readonly PaperOpinion[]): ContentBlock {
  const work: Cell = { title: 'Việc phải làm', width: 30, align: 'left', of: handling };
  return tableOf([place, content, work, responsible, term], opinions.toSorted(byDate));
}

/** As it was said, for the minutes. */
export function spokenTable(opinions: readonly PaperOpinion[]): ContentBlock {
  const said: Cell = { title: 'Nội dung ý kiến', width: 40, align: 'left', of: (opinion) => opinion.words };
  return tableOf([place, person, said, handled], opinions);
}

function tableOf(cells: readonly Cell[], opinions: readonly PaperOpinion[]): ContentBlock {
  return {
    kind: 'table',
    columns: cells.map(({ title, width, align }) => ({ title, width, align })),
    rows: opinions.map((opinion, index) => cells.map((cell) => cell.of(opinion, index))),
  };
}

function byDate(a: PaperOpinion, b: PaperOpinion): number {
  return (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999') || (a.number ?? 0) - (b.number ?? 0);
}
