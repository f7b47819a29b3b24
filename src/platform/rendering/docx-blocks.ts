import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type IParagraphOptions,
} from 'docx';
import { columnWidths } from './column-widths.ts';
import {
  longestWholeRow,
  textWidth,
  type Block,
  type Column,
  type DocumentModel,
  type Line,
  type Recipients,
  type Signature,
} from './document-model.ts';
import { estimatedWidth } from './text-width.ts';

type Parts = (Paragraph | Table)[];
type Alignment = IParagraphOptions['alignment'];

export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);
const halfPoints = (points: number): number => Math.round(points * 2);
const noBorder = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const noBorders = {
  top: noBorder,
  bottom: noBorder,
  left: noBorder,
  right: noBorder,
  insideHorizontal: noBorder,
  insideVertical: noBorder,
};

const noMargins = { top: 0, bottom: 0, left: 0, right: 0 };

/** One block of the model as paragraphs and tables of WordprocessingML, in the styles of `docx.server.ts`. */
export function docxBlock(block: Block, model: DocumentModel): Parts {
  const width = textWidth(model.page);
  switch (block.kind) {
    case 'letterhead': {
      const left = width * block.leftShare;
      return [
        twoColumns(
          block.rows.map((row) => [centred(row.left, left), centred(row.right, width - left)]),
          left,
          width,
        ),
      ];
    }
    case 'title':
      return block.lines.flatMap((line, index) => title(line, index === 0, width));
    case 'paragraph':
      return [new Paragraph({ style: 'BodyText', children: runs({ text: block.text, size: model.body.size }) })];
    case 'legal-bases':
      return block.items.map(
        (text) => new Paragraph({ style: 'LegalBasis', children: runs({ text, size: model.body.size, italic: true }) }),
      );
    case 'heading':
      return [
        new Paragraph({
          heading: block.level === 1 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3,
          children: runs({ text: `${block.number} ${block.text}`, size: model.body.size, bold: true, italic: block.level === 2 }),
        }),
      ];
    case 'table':
      return [dataTable(block, width), new Paragraph({ style: 'CellText' })];
    case 'closing': {
      const left = block.left === undefined ? [new Paragraph({})] : closingPart(block.left, width / 2);
      return [new Paragraph({ style: 'CellText' }), twoColumns([[left, closingPart(block.right, width / 2)]], width / 2, width)];
    }
    default:
      return block satisfies never;
  }
}

function runs(line: Line): TextRun[] {
  return line.text.split('\n').map(
    (text, index) =>
      new TextRun({
        text,
        size: halfPoints(line.size),
        bold: line.bold ?? false,
        italics: line.italic ?? false,
        ...(line.underline === true ? { underline: {} } : {}),
        ...(index > 0 ? { break: 1 } : {}),
      }),
  );
}

function title(line: Line, first: boolean, width: number): Paragraph[] {
  const words = new Paragraph({
    ...(first ? { heading: HeadingLevel.HEADING_1 } : { style: 'Centred' }),
    alignment: AlignmentType.CENTER,
    children: runs(line),
  });
  return line.rule === undefined ? [words] : [words, ruleUnder(line, width)];
}

function centred(lines: readonly Line[], width: number): Paragraph[] {
  return lines.flatMap((line) => {
    const words = new Paragraph({ style: 'Centred', children: runs(line) });
    return line.rule === undefined ? [words] : [words, ruleUnder(line, width)];
  });
}

// WordprocessingML cannot measure text: the rule is the border of an empty paragraph, indented to the estimated width.
function ruleUnder(line: Line, width: number): Paragraph {
  const room = width - 4;
  const length = Math.min(estimatedWidth(line), room) * (line.rule ?? 1);
  const side = twips(Math.max(0, (room - length) / 2));
  return new Paragraph({
    style: 'Centred',
    indent: { left: side, right: side },
    spacing: { before: 0, after: 60, line: 40, lineRule: 'exact' },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
  });
}

function twoColumns(rows: [Paragraph[], Paragraph[]][], left: number, width: number): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(width), type: WidthType.DXA },
    columnWidths: [twips(left), twips(width - left)],
    borders: noBorders,
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map((children) => new TableCell({ children, borders: noBorders, margins: noMargins })),
        }),
    ),
  });
}

function dataTable(block: Extract<Block, { kind: 'table' }>, width: number): Table {
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: block.columns.map((column) => cell({ text: column.title, size: block.size, bold: true }, AlignmentType.CENTER)),
  });
  const rows = block.rows.map(
    (cells) =>
      new TableRow({
        cantSplit: cells.every((text) => text.length <= longestWholeRow),
        children: cells.map((text, index) => cell({ text, size: block.size }, alignment(block.columns[index]))),
      }),
  );
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(width), type: WidthType.DXA },
    columnWidths: columnWidths(block, width).map(twips),
    rows: [header, ...rows],
  });
}

function cell(line: Line, at: Alignment): TableCell {
  const margin = twips(1.6);
  return new TableCell({
    margins: { top: twips(1), bottom: twips(1), left: margin, right: margin },
    verticalAlign: line.bold === true ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
    children: [new Paragraph({ style: 'CellText', ...(at === undefined ? {} : { alignment: at }), children: runs(line) })],
  });
}

function alignment(column: Column | undefined): Alignment {
  switch (column?.align) {
    case 'center':
      return AlignmentType.CENTER;
    case 'right':
      return AlignmentType.RIGHT;
    case 'left':
    case undefined:
      return AlignmentType.LEFT;
  }
}

function closingPart(part: Recipients | Signature, width: number): Paragraph[] {
  if (part.kind === 'recipients') {
    const items = part.items.map((text) => new Paragraph({ style: 'CellText', children: runs({ text, size: part.size }) }));
    return [new Paragraph({ style: 'CellText', children: runs(part.heading) }), ...items];
  }
  const roomToSign = new Paragraph({ style: 'Centred', spacing: { before: twips(22), after: 0 } });
  return [...centred(part.lines, width), roomToSign, ...(part.name ? centred([part.name], width) : [])];
}
