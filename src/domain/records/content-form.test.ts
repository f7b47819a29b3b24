import { describe, expect, it } from 'vitest';
import { blockField, cellField, contentFromFields, reshape } from './content-form.ts';
import type { DocumentContent } from './document.ts';
import { aPaper } from './testing.ts';

const { content } = aPaper();

/** What the form of a draft would send. */
function fieldsOf({ blocks, bases, recipients, place, abstract }: DocumentContent): Record<string, string> {
  const fields: Record<string, string> = { place, abstract, bases: bases.join('\r\n'), recipients: recipients.join('\n\n') };
  blocks.forEach((block, index) => {
    fields[blockField(index, 'kind')] = block.kind;
    if (block.kind === 'table') {
      block.columns.forEach((column, at) => {
        for (const name of ['title', 'width', 'align'] as const) fields[blockField(index, `columns.${at}.${name}`)] = String(column[name]);
      });
      block.rows.forEach((row, r) => row.forEach((cell, c) => (fields[cellField(index, r, c)] = cell)));
      return;
    }
    fields[blockField(index, 'text')] = block.text;
    if (block.kind === 'heading') fields[blockField(index, 'level')] = String(block.level);
  });
  return fields;
}

describe('the form of a draft', () => {
  it('gives back the content it showed', () => {
    expect(contentFromFields(fieldsOf(content))).toEqual(content);
  });

  it.each([
    ['remove:0', (blocks: number) => blocks - 1],
    ['paragraph:2', (blocks: number) => blocks + 1],
    ['heading:2', (blocks: number) => blocks + 1],
    ['row:5', (blocks: number) => blocks],
    ['nonsense', (blocks: number) => blocks],
  ])('changes its shape by %s', (change, expected) => {
    expect(reshape(content, change).blocks).toHaveLength(expected(content.blocks.length));
  });

  it('adds and removes rows of a table', () => {
    const rows = (changed: DocumentContent) => changed.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
    expect(rows(reshape(content, 'row:5')).at(-1)).toEqual(['', '', '']);
    expect(rows(reshape(content, 'remove-row:5:0'))).toEqual([]);
  });

  it('never removes the last block', () => {
    const only = { ...content, blocks: content.blocks.slice(0, 1) };
    expect(reshape(only, 'remove:0').blocks).toHaveLength(1);
  });
});
