import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { columnWidths } from './column-widths.ts';
import { longestWholeRow, mapTexts, textWidth, type Block, type DocumentModel } from './document-model.ts';
import { documentFonts } from './fonts.server.ts';
import { pdfTemplate } from './pdf-template.ts';
import { visibleText } from './visible-text.ts';

let compiler: NodeCompiler | undefined;

/** The paper as PDF/A-2a with embedded fonts. The compiler is made once per process and may read no file. */
export function renderPdf(model: DocumentModel): Uint8Array {
  const { files, covers } = documentFonts();
  compiler ??= NodeCompiler.create({ fontArgs: [{ fontBlobs: files }], workspace: '/nonexistent' });
  const shown = mapTexts(model, (text) => breakable(visibleText(text, covers)));
  const data = JSON.stringify({
    ...shown,
    title: visibleText(model.title, covers),
    blocks: shown.blocks.map((block) => laidOut(block, shown)),
  });
  const compiled = compiler.compile({ mainFileContent: pdfTemplate, inputs: { document: data } });
  if (!compiled.result) throw new Error(`typesetting failed: ${describe(compiled.takeDiagnostics()?.shortDiagnostics)}`);
  const pdf = compiler.pdf(compiled.result, { pdfStandard: 'a-2a' });
  // Without this the memory of every paper ever set is kept.
  compiler.evictCache(10);
  return pdf;
}

function laidOut(block: Block, model: DocumentModel) {
  if (block.kind !== 'table') return block;
  const rows = block.rows.map((cells) => ({ cells, long: cells.some((cell) => cell.length > longestWholeRow) }));
  return { ...block, rows, widths: columnWidths(block, textWidth(model.page)) };
}

// A word wider than its column would run over the edge of the sheet; a zero-width space lets it break.
function breakable(text: string): string {
  return text.replace(/\S{24}(?=\S{6})/gu, '$&\u200B');
}

function describe(diagnostics: unknown): string {
  return JSON.stringify(diagnostics ?? 'no diagnostics');
}
