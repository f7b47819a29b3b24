import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';

/** What a person reads in a PDF, by poppler. Marks that poppler adds around right-to-left words are taken out. */
export function pdfText(pdf: Uint8Array): string {
  return poppler('pdftotext', pdf, ['-raw'], ['-']).replaceAll(/[\u202A-\u202E]/g, '');
}

export function pdfFonts(pdf: Uint8Array): string {
  return poppler('pdffonts', pdf, [], []);
}

/** What a person reads in the body of a DOCX: paragraphs as lines. */
export function docxText(docx: Uint8Array): string {
  return docxPart(docx, 'word/document.xml')
    .replaceAll(/<w:br\/>|<\/w:p>/g, '\n')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

/** One file out of a ZIP, found through its central directory. */
export function docxPart(docx: Uint8Array, name: string): string {
  const bytes = Buffer.from(docx);
  for (let at = bytes.indexOf('PK\u0001\u0002'); at >= 0; at = bytes.indexOf('PK\u0001\u0002', at + 4)) {
    const nameLength = bytes.readUInt16LE(at + 28);
    if (bytes.toString('utf8', at + 46, at + 46 + nameLength) !== name) continue;
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const data = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
    return (bytes.readUInt16LE(at + 10) === 0 ? data : inflateRawSync(data)).toString('utf8');
  }
  throw new Error(`no ${name} in this file`);
}

/** Words alone, so that line and page breaks do not count. */
export function words(text: string): string[] {
  return text.replaceAll('\u200B', '').replaceAll('\f', ' ').split(/\s+/u).filter(Boolean);
}

function poppler(tool: string, pdf: Uint8Array, before: string[], after: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'hoi-am-pdf-'));
  try {
    const file = join(folder, 'paper.pdf');
    writeFileSync(file, pdf);
    return execFileSync(tool, [...before, file, ...after], { encoding: 'utf8' });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
