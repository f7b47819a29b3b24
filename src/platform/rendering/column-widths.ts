import type { Block } from './document-model.ts';
import { estimatedWidth } from './text-width.ts';

type Table = Extract<Block, { kind: 'table' }>;

const padding = 4;
/** A word longer than this breaks rather than taking the room of the others. */
const widestWord = 30;

/** Widths of the columns in millimetres: by their shares, but none narrower than its longest word, such as a date. */
export function columnWidths(table: Table, available: number): number[] {
  const least = table.columns.map((column, index) => leastWidth(table, column.title, index));
  const shares = table.columns.map((column) => column.width);
  const needed = sum(least);
  if (needed >= available) return least.map((width) => (width * available) / needed);
  return settle(least, shares, available);
}

// Columns whose share is too small get what they need; the others divide the rest by their shares.
function settle(least: readonly number[], shares: readonly number[], available: number): number[] {
  const fixed = new Set<number>();
  for (;;) {
    const room = available - sum(least.filter((_, index) => fixed.has(index)));
    const total = sum(shares.filter((_, index) => !fixed.has(index)));
    const widths = least.map((width, index) => (fixed.has(index) ? width : (room * (shares[index] ?? 0)) / total));
    const short = widths.findIndex((width, index) => !fixed.has(index) && width < (least[index] ?? 0));
    if (short < 0) return widths;
    fixed.add(short);
  }
}

function leastWidth(table: Table, title: string, index: number): number {
  const ofTitle = longestWord(title, table.size, true);
  const ofCells = Math.max(0, ...table.rows.map((row) => longestWord(row[index] ?? '', table.size, false)));
  return Math.max(ofTitle, ofCells) + padding;
}

function longestWord(text: string, size: number, bold: boolean): number {
  const widths = text.split(/\s+/u).map((word) => estimatedWidth({ text: word, size, bold }));
  return Math.min(widestWord, Math.max(0, ...widths));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
