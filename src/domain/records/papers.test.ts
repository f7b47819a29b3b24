import { describe, expect, it } from 'vitest';
import type { DocumentModel, Line } from '#platform/rendering/document-model.ts';
import { renderPdf } from '#platform/rendering/pdf.server.ts';
import { pdfText, words } from '#platform/rendering/testing.ts';
import { composePaper } from './compose.ts';
import { layoutFor } from './layouts/layout-for.ts';
import { formatSymbol, numberLine, placeAndDate } from './numbering.ts';
import { maySignAs, signatureLines } from './signing.ts';
import { aPaper } from './testing.ts';

const partyPaper = aPaper({
  kind: 'conclusion',
  layout: 'party-36-2018',
  issuer: { superior: 'Đảng bộ quận Mẫu', name: 'Đảng ủy phường Mẫu', abbreviation: 'ĐU' },
  signing: { form: 'on-behalf', onBehalfOf: undefined, headTitle: undefined, signerTitle: 'Bí thư', signerName: undefined },
  number: 9,
  datedOn: '2019-09-16',
});

describe('the layout', () => {
  it.each([
    ['peoples-committee', '2019-09-20', 'state-01-2011'],
    ['peoples-committee', '2020-03-05', 'state-30-2020'],
    ['peoples-committee', '2026-12-23', 'state-30-2020'],
    ['party-committee', '2019-09-16', 'party-36-2018'],
    ['party-committee', '2026-01-08', 'party-36-2018'],
    ['party-committee', '2026-01-09', 'party-05-2026'],
    ['front-committee', '2026-12-23', 'front-91-2013'],
  ] as const)('of a %s on %s is %s', (body, on, key) => {
    expect(layoutFor(body, on).key).toBe(key);
  });

  it('puts no State motto on Party papers and no Party head on State papers', () => {
    const party = texts(composePaper(partyPaper)).join('\n');
    const state = texts(composePaper(aPaper())).join('\n');
    expect(party).toContain('ĐẢNG CỘNG SẢN VIỆT NAM');
    expect(party).not.toMatch(/CỘNG HÒA|Độc lập/);
    expect(state).toContain('Độc lập - Tự do - Hạnh phúc');
    expect(state).not.toMatch(/ĐẢNG/);
  });

  it('writes the name of a people’s committee in two lines and puts a Party committee under its superior', () => {
    expect(texts(composePaper(aPaper())).slice(0, 2)).toEqual(['ỦY BAN NHÂN DÂN', 'PHƯỜNG MẪU']);
    expect(texts(composePaper(partyPaper)).slice(0, 3)).toEqual(['ĐẢNG BỘ QUẬN MẪU', 'ĐẢNG ỦY PHƯỜNG MẪU', '*']);
  });

  it('numbers sections and points by itself', () => {
    const text = pdfText(renderPdf(composePaper(aPaper())));
    expect(text).toContain('I. ĐÁNH GIÁ CHUNG');
    expect(text).toContain('II. KẾT LUẬN TỪNG VIỆC');
    expect(text).toContain('1. Việc đô thị');
  });

  it('closes legal bases and recipients as each body does', () => {
    const state = texts(composePaper(aPaper()));
    expect(state).toContain('- Ủy ban MTTQ Việt Nam phường;');
    expect(state).toContain('- Lưu: VT.');
    const party = texts(composePaper(partyPaper));
    expect(party).toContain('Nơi nhận');
    expect(party).toContain('- Ủy ban MTTQ Việt Nam phường,');
    expect(party).toContain('- Lưu Văn phòng.');
  });

  it('gives minutes two signatures and no recipients', () => {
    const shown = texts(composePaper(aPaper({ kind: 'minutes' })));
    expect(shown).toContain('THƯ KÝ');
    expect(shown).not.toContain('Nơi nhận:');
  });

  it('reads back from the PDF with all tone marks', () => {
    expect(words(pdfText(renderPdf(composePaper(partyPaper)))).join(' ')).toContain('Số 9-TB/ĐU');
  });
});

describe('number, symbol and date', () => {
  it.each([
    [{ system: 'state', kind: 'result-notice', abbreviation: 'UBND', number: 9 }, 'Số: 09/TB-UBND'],
    [{ system: 'state', kind: 'plan', abbreviation: 'UBND', number: 214 }, 'Số: 214/KH-UBND'],
    [{ system: 'state', kind: 'correction', abbreviation: 'UBND-VP', number: 15 }, 'Số: 15/UBND-VP'],
    [{ system: 'state', kind: 'plan', abbreviation: 'UBND' }, 'Số: …/KH-UBND'],
    [{ system: 'party', kind: 'conclusion', abbreviation: 'ĐU', number: 12 }, 'Số 12-TB/ĐU'],
    [{ system: 'front', kind: 'minutes', abbreviation: 'MTTQ-BTT', number: 3 }, 'Số: 03/BB-MTTQ-BTT'],
  ] as const)('%o is %s', (numbered, line) => {
    expect(numberLine(numbered)).toBe(line);
  });

  it('is a symbol without the word', () => {
    expect(formatSymbol({ system: 'state', kind: 'plan', abbreviation: 'UBND', number: 1 })).toBe('01/KH-UBND');
  });

  it.each([
    ['2026-02-05', 'Mẫu, ngày 05 tháng 02 năm 2026'],
    ['2026-10-23', 'Mẫu, ngày 23 tháng 10 năm 2026'],
    ['2026-03-09', 'Mẫu, ngày 09 tháng 3 năm 2026'],
    [undefined, 'Mẫu, ngày … tháng … năm …'],
  ])('writes %s as %s', (datedOn, line) => {
    expect(placeAndDate('Mẫu', datedOn)).toBe(line);
  });
});

describe('signing', () => {
  it.each([
    ['state', { form: 'on-behalf', signerTitle: 'Chủ tịch' }, ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']],
    [
      'state',
      { form: 'deputy', headTitle: 'Chủ tịch', signerTitle: 'Phó Chủ tịch' },
      ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
    ],
    ['state', { form: 'by-order', headTitle: 'Chủ tịch', signerTitle: 'Chánh Văn phòng' }, ['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG']],
    ['state', { form: 'by-authorisation', headTitle: 'Chủ tịch', signerTitle: 'Trưởng phòng' }, ['TUQ. CHỦ TỊCH', 'TRƯỞNG PHÒNG']],
    ['party', { form: 'on-behalf', signerTitle: 'Bí thư' }, ['T/M BAN THƯỜNG VỤ', 'BÍ THƯ']],
    ['party', { form: 'by-order', signerTitle: 'Chánh Văn phòng' }, ['T/L BAN THƯỜNG VỤ', 'CHÁNH VĂN PHÒNG']],
    ['front', { form: 'on-behalf', signerTitle: 'Chủ tịch' }, ['TM. BAN THƯỜNG TRỰC', 'CHỦ TỊCH']],
  ] as const)('in %s papers, %o is %o', (system, signature, lines) => {
    expect(signatureLines(system, signature)).toEqual(lines);
  });

  it('keeps each form to those who may use it', () => {
    expect(maySignAs('on-behalf', 'head').allowed).toBe(true);
    expect(maySignAs('on-behalf', 'head-of-part')).toMatchObject({ allowed: false, code: 'records.signing-form-of-head' });
    expect(maySignAs('deputy', 'head')).toMatchObject({ allowed: false, code: 'records.signing-form-of-deputy' });
    expect(maySignAs('by-order', 'deputy')).toMatchObject({ allowed: false, code: 'records.signing-form-of-part' });
  });
});

function texts(model: DocumentModel): string[] {
  const of = (lines: readonly Line[]) => lines.map((line) => line.text);
  return model.blocks.flatMap((block) => {
    switch (block.kind) {
      case 'letterhead':
        return block.rows.flatMap((row) => [...of(row.left), ...of(row.right)]);
      case 'title':
        return of(block.lines);
      case 'legal-bases':
        return block.items;
      case 'closing':
        return [
          ...(block.left?.kind === 'recipients' ? [block.left.heading.text, ...block.left.items] : of(block.left?.lines ?? [])),
          ...of(block.right.lines),
        ];
      case 'paragraph':
      case 'heading':
        return [block.text];
      case 'table':
        return block.rows.flat();
    }
  });
}
