import { describe, expect, it } from 'vitest';
import { columnWidths } from './column-widths.ts';
import type { Block, DocumentModel } from './document-model.ts';
import { renderDocx } from './docx.server.ts';
import { renderPdf } from './pdf.server.ts';
import { docxPart, docxText, pdfFonts, pdfText, words } from './testing.ts';

const size = 14;

function aPaper(...blocks: Block[]): DocumentModel {
  return {
    title: 'Thông báo thử',
    page: { margins: { top: 20, bottom: 20, left: 30, right: 15 }, numberSize: 13 },
    body: { size, firstLineIndent: 12.7, spaceBetween: 6, lineSpacing: 1.1 },
    blocks,
  };
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}

const whole = aPaper(
  {
    kind: 'letterhead',
    leftShare: 0.4,
    rows: [
      {
        left: [
          { text: 'ỦY BAN NHÂN DÂN', size: 13 },
          { text: 'PHƯỜNG MẪU', size: 13, bold: true, rule: 0.4 },
        ],
        right: [
          { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', size: 13, bold: true },
          { text: 'Độc lập - Tự do - Hạnh phúc', size, bold: true, rule: 1 },
        ],
      },
      { left: [{ text: 'Số: 09/TB-UBND', size: 13 }], right: [{ text: 'Mẫu, ngày 05 tháng 02 năm 2026', size, italic: true }] },
    ],
  },
  {
    kind: 'title',
    lines: [
      { text: 'THÔNG BÁO', size, bold: true },
      { text: 'Kết quả đối thoại', size, bold: true, rule: 0.4 },
    ],
  },
  { kind: 'legal-bases', items: ['Căn cứ Luật Tổ chức chính quyền địa phương;'] },
  { kind: 'heading', level: 1, number: 'I.', text: 'ĐÁNH GIÁ CHUNG' },
  paragraph('Ẳ ẵ Ặ ế Ộ ữ Đ đ: dấu nào cũng phải còn nguyên.'),
  {
    kind: 'table',
    size: 12,
    columns: [
      { title: 'TT', width: 1, align: 'center' },
      { title: 'Nội dung', width: 5, align: 'left' },
      { title: 'Thời hạn', width: 2, align: 'right' },
    ],
    rows: [['1', 'Cống', '07/12/2026']],
  },
  {
    kind: 'closing',
    left: {
      kind: 'recipients',
      heading: { text: 'Nơi nhận:', size: 12, bold: true, italic: true },
      items: ['- Như trên;', '- Lưu: VT.'],
      size: 11,
    },
    right: { kind: 'signature', lines: [{ text: 'CHỦ TỊCH', size, bold: true }] },
  },
);

async function bothTexts(model: DocumentModel): Promise<{ pdf: string[]; docx: string[] }> {
  return { pdf: words(pdfText(renderPdf(model))), docx: words(docxText(await renderDocx(model))) };
}

describe('a paper', () => {
  it('reads the same as DOCX and as PDF', async () => {
    const { pdf, docx } = await bothTexts(whole);
    expect(pdf.toSorted()).toEqual(docx.toSorted());
    expect(pdf).toContain('09/TB-UBND');
  });

  it('embeds every font it uses', () => {
    const rows = pdfFonts(renderPdf(whole)).trim().split('\n').slice(2);
    expect(rows.length).toBeGreaterThan(1);
    for (const row of rows) expect(row).toMatch(/Tinos.*Identity-H\s+yes yes yes/);
  });

  it('declares PDF/A-2a', () => {
    const pdf = Buffer.from(renderPdf(whole)).toString('latin1');
    expect(pdf).toMatch(/pdfaid:part>2</);
    expect(pdf).toMatch(/pdfaid:conformance>A</);
  });

  it('repeats the head of a table and numbers pages from the second', () => {
    const rows = Array.from({ length: 60 }, (_, index) => [`việc-${index}`, 'Nạo vét cống']);
    const columns = [
      { title: 'TT', width: 1, align: 'left' as const },
      { title: 'TIÊU-ĐỀ-CỘT', width: 4, align: 'left' as const },
    ];
    const [first = '', second = ''] = pdfText(renderPdf(aPaper({ kind: 'table', size: 13, columns, rows }))).split('\f');
    expect(first).toContain('TIÊU-ĐỀ-CỘT');
    expect(second).toContain('TIÊU-ĐỀ-CỘT');
    expect(words(first)[0]).toBe('TT');
    expect(words(second)[0]).toBe('2');
  });

  it('has named styles, Times New Roman and a repeating table head in DOCX', async () => {
    const docx = await renderDocx(whole);
    expect(docxPart(docx, 'word/styles.xml')).toContain('Times New Roman');
    expect(docxPart(docx, 'word/styles.xml')).toContain('LegalBasis');
    expect(docxPart(docx, 'word/document.xml')).toContain('<w:tblHeader/>');
    expect(docxPart(docx, 'word/document.xml')).toContain('<w:titlePg/>');
  });
});

describe('columns', () => {
  const columns = [
    { title: 'TT', width: 1, align: 'center' as const },
    { title: 'Nội dung', width: 98, align: 'left' as const },
    { title: 'Thời hạn', width: 1, align: 'center' as const },
  ];
  it('leave room for a date in one piece, whatever their share', () => {
    const widths = columnWidths({ kind: 'table', size: 12, columns, rows: [['1', 'Nạo vét cống', '07/12/2026']] }, 165);
    expect(widths.reduce((total, one) => total + one)).toBeCloseTo(165);
    expect(widths[2]).toBeGreaterThan(22);
    const text = pdfText(renderPdf(aPaper({ kind: 'table', size: 12, columns, rows: [['1', 'Nạo vét cống', '07/12/2026']] })));
    expect(text).toContain('07/12/2026');
  });

  it('shrink together when their words need more than the sheet has', () => {
    const rows = [['W'.repeat(40), 'W'.repeat(40), 'W'.repeat(40)]];
    expect(columnWidths({ kind: 'table', size: 14, columns, rows }, 80).reduce((total, one) => total + one)).toBeCloseTo(80);
  });
});

describe('what people wrote', () => {
  const literal = [
    '#read("/etc/passwd")',
    '=1+1',
    '*đậm* _nghiêng_ `mã` $x^2$ <nhãn> @trích // ghi chú \\ #let x = 1',
    '<script>alert(1)</script> & "ngoặc" \'đơn\' -- ---',
    '{{chỗ}} ${mẫu} %s ]]> <!-- -->',
    'שלום bà con',
  ];
  it.each(literal)('prints %s as it was typed', async (text) => {
    const { pdf, docx } = await bothTexts(aPaper(paragraph(text)));
    expect(docx).toEqual(words(text));
    expect(pdf.toSorted().map(inOrder)).toEqual(words(text).toSorted().map(inOrder));
  });

  it.each([
    ['a\u202Ecba', 'a[U+202E]cba'],
    ['a\u0000\u0007b', 'a[U+0000][U+0007]b'],
    ['a\u200Bb\uFEFFc', 'a[U+200B]b[U+FEFF]c'],
    ['cười 😀', 'cười [U+1F600]'],
    ['\uD800x', '[U+D800]x'],
    ['Viê\u0323t', 'Việt'],
  ])('shows signs that mislead or that the font lacks as their code', async (typed, shown) => {
    const { pdf, docx } = await bothTexts(aPaper(paragraph(typed)));
    expect(docx).toEqual(words(shown));
    expect(pdf).toEqual(words(shown));
  });

  it('keeps all of 10,000 characters, in a paragraph and in a narrow cell', async () => {
    const sentence = 'Đề nghị phường nạo vét cống. ';
    const text = sentence.repeat(Math.ceil(10_000 / sentence.length)).trim();
    const columns = [
      { title: 'A', width: 1, align: 'left' as const },
      { title: 'B', width: 3, align: 'left' as const },
    ];
    const { pdf, docx } = await bothTexts(aPaper(paragraph(text), { kind: 'table', size: 12, columns, rows: [[text, 'x']] }));
    expect(docx).toHaveLength(words(text).length * 2 + 3);
    const nguyen = (all: string[]) => all.filter((word) => word === 'phường').length;
    expect(nguyen(pdf)).toBe(nguyen(docx));
  });

  it('breaks a word without end instead of letting it run over the edge', () => {
    const pages = pdfText(renderPdf(aPaper(paragraph('x'.repeat(10_000)))));
    expect(pages.replaceAll(/[^x]/g, '')).toHaveLength(10_000);
    expect(Math.max(...pages.split('\n').map((line) => line.length))).toBeLessThan(120);
  });
});

// poppler gives right-to-left words back in the order of the page.
function inOrder(word: string): string {
  return [...word].toSorted().join('');
}
