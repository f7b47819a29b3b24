import type { Block, DocumentModel, Line, Recipients, Signature } from '#platform/rendering/document-model.ts';
import type { ContentBlock, Issuer, Paper } from './document.ts';
import type { Layout } from './layouts/layout.ts';
import { getLayout } from './layouts/layout-for.ts';
import { numberLine, placeAndDate, typeNameOf } from './numbering.ts';
import { signatureLines } from './signing.ts';

/** The paper as the office will sign it: head, title, content and closing in the layout of the issuing body. */
export function composePaper(given: Paper): DocumentModel {
  const layout = getLayout(given.layout);
  const { margins, body } = layout;
  return {
    title: `${typeNameOf(given.kind) ?? 'CÔNG VĂN'}: ${given.content.abstract}`,
    page: { margins, numberSize: layout.pageNumberSize },
    body,
    blocks: [
      letterhead(given, layout),
      ...title(given, layout),
      ...bases(given.content.bases),
      ...contentBlocks(given.content.blocks, layout),
      closing(given, layout),
    ],
  };
}

function letterhead(given: Paper, layout: Layout): Block {
  const { head, system } = layout;
  const number = { system, kind: given.kind, abbreviation: given.issuer.abbreviation, number: given.number };
  const letterAbout: Line[] = given.kind === 'correction' ? [{ text: `V/v ${given.content.abstract}`, size: 12 }] : [];
  return {
    kind: 'letterhead',
    leftShare: head.leftShare,
    rows: [
      {
        left: [...issuerLines(given.issuer, layout), ...(head.star ? [{ text: '*', size: head.bodySize }] : [])],
        right: head.right.map((line) => ({ ...line, bold: true })),
      },
      {
        left: [{ text: numberLine(number), size: head.numberSize }, ...letterAbout],
        right: [{ text: placeAndDate(given.content.place, given.datedOn), size: head.dateSize, italic: true }],
      },
    ],
  };
}

function issuerLines(issuer: Issuer, { head }: Layout): Line[] {
  const own = (text: string): Line => ({ text: capitals(text), size: head.bodySize, bold: true });
  const names =
    issuer.superior === undefined
      ? nameInTwo(issuer.name).map(own)
      : [{ text: capitals(issuer.superior), size: head.superiorSize }, own(issuer.name)];
  const last = names.length - 1;
  return names.map((line, index) => (index === last && head.bodyRule !== undefined ? { ...line, rule: head.bodyRule } : line));
}

// A people's committee has no body above it in its head; its own name stands in two lines.
function nameInTwo(name: string): string[] {
  const place = /^(.+?) ((?:phường|xã|thị trấn|đặc khu|quận|huyện|thành phố|tỉnh) .+)$/iu.exec(name);
  return place?.[1] !== undefined && place[2] !== undefined ? [place[1], place[2]] : [name];
}

function title(given: Paper, { title: sizes }: Layout): Block[] {
  const typeName = typeNameOf(given.kind);
  if (typeName === undefined) return [];
  return [
    {
      kind: 'title',
      lines: [
        { text: typeName, size: sizes.size, bold: true },
        { text: keepDates(given.content.abstract), size: sizes.abstractSize, bold: true, rule: sizes.rule },
      ],
    },
  ];
}

// A year alone on the second line of a title reads badly.
function keepDates(text: string): string {
  return text.replace(/ngày \d+ tháng \d+ năm \d+/gu, (date) => date.replaceAll(' ', '\u00A0'));
}

function bases(items: readonly string[]): Block[] {
  if (items.length === 0) return [];
  return [{ kind: 'legal-bases', items: closed(items, ';') }];
}

function contentBlocks(blocks: readonly ContentBlock[], layout: Layout): Block[] {
  let section = 0;
  let point = 0;
  return blocks.map((block): Block => {
    switch (block.kind) {
      case 'heading':
        if (block.level === 1) {
          section += 1;
          point = 0;
          return { kind: 'heading', level: 1, number: `${roman(section)}.`, text: capitals(block.text) };
        }
        point += 1;
        return { kind: 'heading', level: 2, number: `${point}.`, text: block.text };
      case 'paragraph':
        return { kind: 'paragraph', text: block.text };
      case 'table':
        return { kind: 'table', size: layout.tableSize, columns: block.columns, rows: block.rows };
      default:
        return block satisfies never;
    }
  });
}

function closing(given: Paper, layout: Layout): Block {
  const size = layout.signatureSize;
  const right: Signature = {
    kind: 'signature',
    lines: signatureLines(layout.system, given.signing).map((text) => ({ text, size, bold: true })),
    ...(given.signing.signerName === undefined ? {} : { name: { text: given.signing.signerName, size, bold: true } }),
  };
  if (given.kind !== 'minutes') return { kind: 'closing', left: recipients(given, layout), right };
  const secretary = capitals(given.content.secretaryTitle ?? 'Thư ký');
  return { kind: 'closing', left: { kind: 'signature', lines: [{ text: secretary, size, bold: true }] }, right };
}

function recipients(given: Paper, { recipients: style }: Layout): Recipients {
  const items = closed([...given.content.recipients, style.archive], style.between).map((item) => `- ${item}`);
  return {
    kind: 'recipients',
    heading: {
      text: style.heading,
      size: style.headingSize,
      underline: style.underlined,
      italic: style.italicBold,
      bold: style.italicBold,
    },
    items,
    size: style.size,
  };
}

function closed(items: readonly string[], between: string): string[] {
  return items.map((item, index) => item.replace(/[;,.\s]+$/u, '') + (index === items.length - 1 ? '.' : between));
}

function capitals(text: string): string {
  return text.toLocaleUpperCase('vi');
}

function roman(number: number): string {
  const signs = [
    ['X', 10],
    ['IX', 9],
    ['V', 5],
    ['IV', 4],
    ['I', 1],
  ] as const;
  let left = number;
  let written = '';
  for (const [sign, value] of signs)
    while (left >= value) {
      written += sign;
      left -= value;
    }
  return written;
}
