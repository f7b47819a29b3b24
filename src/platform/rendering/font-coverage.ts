/** The code points a TrueType font can draw, read from its `cmap` table (formats 4 and 12). */
export function fontCoverage(font: Uint8Array): (codePoint: number) => boolean {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const ranges = rangesOf(view, cmapOffset(view));
  return (codePoint) => ranges.some(([first, last]) => codePoint >= first && codePoint <= last);
}

type Range = readonly [first: number, last: number];

function cmapOffset(view: DataView): number {
  const tables = view.getUint16(4);
  for (let index = 0; index < tables; index += 1) {
    const at = 12 + index * 16;
    if (view.getUint32(at) === 0x636d6170) return view.getUint32(at + 8);
  }
  throw new Error('font without a cmap table');
}

function rangesOf(view: DataView, cmap: number): Range[] {
  const ranges: Range[] = [];
  const encodings = view.getUint16(cmap + 2);
  for (let index = 0; index < encodings; index += 1) {
    const at = cmap + view.getUint32(cmap + 4 + index * 8 + 4);
    const format = view.getUint16(at);
    if (format === 4) ranges.push(...segments(view, at));
    if (format === 12) ranges.push(...groups(view, at));
  }
  return ranges;
}

function segments(view: DataView, at: number): Range[] {
  const count = view.getUint16(at + 6) / 2;
  const ranges: Range[] = [];
  for (let index = 0; index < count; index += 1) {
    const last = view.getUint16(at + 14 + index * 2);
    const first = view.getUint16(at + 16 + count * 2 + index * 2);
    if (first !== 0xffff) ranges.push([first, last]);
  }
  return ranges;
}

function groups(view: DataView, at: number): Range[] {
  const count = view.getUint32(at + 12);
  return Array.from({ length: count }, (_, index) => [view.getUint32(at + 16 + index * 12), view.getUint32(at + 20 + index * 12)]);
}
