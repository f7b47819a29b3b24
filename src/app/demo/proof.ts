import { renderPdf } from '#platform/rendering/pdf.server.ts';

const margins = { top: 20, bottom: 20, left: 30, right: 20 };

/** A one-page paper that stands where a real office keeps its own minutes or letter; it says that it is made up. */
export function illustrativePaper(title: string, body: string): Uint8Array<ArrayBuffer> {
  const pdf = renderPdf({
    title,
    page: { margins, numberSize: 13 },
    body: { size: 14, firstLineIndent: 10, spaceBetween: 6, lineSpacing: 1.2 },
    blocks: [
      {
        kind: 'title',
        lines: [
          { text: title, size: 14, bold: true },
          { text: '(Tài liệu minh họa, không phải văn bản thật)', size: 13, italic: true },
        ],
      },
      { kind: 'paragraph', text: body },
    ],
  });
  return new Uint8Array(pdf);
}
