import type { ContentBlock, DocumentContent, Signing } from './document.ts';
import { signingForms } from './signing.ts';

export type Fields = Readonly<Record<string, string>>;

/** Names of the fields that hold a block: `blocks.3.text`, `blocks.4.rows.0.2`. */
export const blockField = (block: number, name: string) => `blocks.${block}.${name}`;
export const cellField = (block: number, row: number, column: number) => `blocks.${block}.rows.${row}.${column}`;

/** What the form of a draft says, before anything of it is checked; blank paragraphs are left out on saving by the verb's schema. */
export function contentFromFields(fields: Fields): DocumentContent {
  return {
    place: fields['place'] ?? '',
    abstract: fields['abstract'] ?? '',
    bases: linesOf(fields['bases']),
    blocks: blocksFrom(fields),
    recipients: linesOf(fields['recipients']),
    secretaryTitle: fields['secretaryTitle'] || undefined,
  };
}

export type SigningFields = Pick<Signing, 'form' | 'onBehalfOf' | 'headTitle' | 'signerName'>;

export function signingFromFields(fields: Fields): SigningFields {
  return {
    form: signingForms.find((form) => form === fields['form']) ?? 'on-behalf',
    onBehalfOf: fields['onBehalfOf'] || undefined,
    headTitle: fields['headTitle'] || undefined,
    signerName: fields['signerName'] || undefined,
  };
}

/** One change of shape asked for by a button: `remove:3`, `paragraph:3`, `heading:3`, `row:3`, `remove-row:3:1`. */
export function reshape(content: DocumentContent, change: string | undefined): DocumentContent {
  const [act, block = '', row = ''] = change?.split(':') ?? [];
  const at = Number(block);
  const { blocks } = content;
  switch (act) {
    case 'remove':
      return { ...content, blocks: blocks.length > 1 ? blocks.toSpliced(at, 1) : blocks };
    case 'paragraph':
      return { ...content, blocks: blocks.toSpliced(at + 1, 0, { kind: 'paragraph', text: '…' }) };
    case 'heading':
      return { ...content, blocks: blocks.toSpliced(at + 1, 0, { kind: 'heading', level: 1, text: '…' }) };
    case 'row':
      return inTable(content, at, (table) => ({ ...table, rows: [...table.rows, table.columns.map(() => '')] }));
    case 'remove-row':
      return inTable(content, at, (table) => ({ ...table, rows: table.rows.toSpliced(Number(row), 1) }));
    default:
      return content;
  }
}

type Table = Extract<ContentBlock, { kind: 'table' }>;

function inTable(content: DocumentContent, at: number, change: (table: Table) => Table): DocumentContent {
  return { ...content, blocks: content.blocks.map((block, index) => (index === at && block.kind === 'table' ? change(block) : block)) };
}

function linesOf(text: string | undefined): string[] {
  return (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

function blocksFrom(fields: Fields): ContentBlock[] {
  const blocks: ContentBlock[] = [];
  for (let index = 0; fields[blockField(index, 'kind')] !== undefined; index += 1) blocks.push(blockFrom(fields, index));
  return blocks;
}

function blockFrom(fields: Fields, index: number): ContentBlock {
  const text = fields[blockField(index, 'text')] ?? '';
  switch (fields[blockField(index, 'kind')]) {
    case 'heading':
      return { kind: 'heading', level: fields[blockField(index, 'level')] === '2' ? 2 : 1, text };
    case 'table':
      return tableFrom(fields, index);
    default:
      return { kind: 'paragraph', text };
  }
}

function tableFrom(fields: Fields, index: number): ContentBlock {
  const columns: Table['columns'] = [];
  for (let at = 0; fields[blockField(index, `columns.${at}.title`)] !== undefined; at += 1) {
    const align = fields[blockField(index, `columns.${at}.align`)];
    columns.push({
      title: fields[blockField(index, `columns.${at}.title`)] ?? '',
      width: Number(fields[blockField(index, `columns.${at}.width`)]),
      align: align === 'center' || align === 'right' ? align : 'left',
    });
  }
  const rows: string[][] = [];
  while (fields[cellField(index, rows.length, 0)] !== undefined) {
    const row = rows.length;
    rows.push(columns.map((_, at) => fields[cellField(index, row, at)] ?? ''));
  }
  return { kind: 'table', columns, rows };
}
