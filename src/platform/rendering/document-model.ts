/** A paper as data: every writer (DOCX, PDF, preview) takes this and nothing else. Sizes in points, lengths in millimetres. */
export type DocumentModel = {
  title: string;
  page: PageSettings;
  body: BodySettings;
  blocks: Block[];
};

export type PageSettings = {
  margins: { top: number; bottom: number; left: number; right: number };
  /** Page numbers stand centred at the top, from page 2 on. */
  numberSize: number;
};

export type BodySettings = {
  size: number;
  firstLineIndent: number;
  spaceBetween: number;
  /** Height of a line as a multiple of the font's own. */
  lineSpacing: number;
};

/** One line of fixed text. `rule` draws a line under it, as a share of the text's width. */
export type Line = {
  text: string;
  size: number;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  rule?: number;
};

export type Column = { title: string; width: number; align: 'left' | 'center' | 'right' };

export type Recipients = { kind: 'recipients'; heading: Line; items: string[]; size: number };

export type Signature = { kind: 'signature'; lines: Line[]; name?: Line };

export type Block =
  | { kind: 'letterhead'; leftShare: number; rows: { left: Line[]; right: Line[] }[] }
  | { kind: 'title'; lines: Line[] }
  | { kind: 'paragraph'; text: string }
  | { kind: 'legal-bases'; items: string[] }
  | { kind: 'heading'; level: 1 | 2; number: string; text: string }
  | { kind: 'table'; size: number; columns: Column[]; rows: string[][] }
  | { kind: 'closing'; left?: Recipients | Signature; right: Signature };

/** Rows longer than this may break over a page; shorter ones stay whole. */
export const longestWholeRow = 1200;

/** A4 less the margins, in millimetres. */
export function textWidth(page: PageSettings): number {
  return 210 - page.margins.left - page.margins.right;
}

/** The model with `change` applied to every text a person will read. */
export function mapTexts(model: DocumentModel, change: (text: string) => string): DocumentModel {
  return { ...model, title: change(model.title), blocks: model.blocks.map((block) => mapBlock(block, change)) };
}

function mapBlock(block: Block, change: (text: string) => string): Block {
  const line = (one: Line): Line => ({ ...one, text: change(one.text) });
  switch (block.kind) {
    case 'letterhead':
      return {
        ...block,
        rows: block.rows.map((row) => ({ left: row.left.map(line), right: row.right.map(line) })),
      };
    case 'title':
      return { ...block, lines: block.lines.map(line) };
    case 'paragraph':
      return { ...block, text: change(block.text) };
    case 'legal-bases':
      return { ...block, items: block.items.map(change) };
    case 'heading':
      return { ...block, number: change(block.number), text: change(block.text) };
    case 'table':
      return {
        ...block,
        columns: block.columns.map((column) => ({ ...column, title: change(column.title) })),
        rows: block.rows.map((row) => row.map(change)),
      };
    case 'closing':
      return {
        ...block,
        ...(block.left ? { left: mapPart(block.left, change) } : {}),
        right: mapSignature(block.right, change),
      };
    default:
      return block satisfies never;
  }
}

function mapPart(part: Recipients | Signature, change: (text: string) => string): Recipients | Signature {
  if (part.kind === 'signature') return mapSignature(part, change);
  return {
    ...part,
    heading: { ...part.heading, text: change(part.heading.text) },
    items: part.items.map(change),
  };
}

function mapSignature(part: Signature, change: (text: string) => string): Signature {
  return {
    ...part,
    lines: part.lines.map((line) => ({ ...line, text: change(line.text) })),
    ...(part.name ? { name: { ...part.name, text: change(part.name.text) } } : {}),
  };
}
