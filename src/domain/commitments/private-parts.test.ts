import { describe, expect, it } from 'vitest';
import { findPrivateParts, suggestPublicText, suggestTitle } from './private-parts.ts';

const replacements = { telephone: '[số]', email: '[thư]', 'id-number': '[giấy tờ]', name: '[một người]', accusation: '' };
const found = (text: string) => findPrivateParts(text).map(({ kind, text: part }) => `${kind}: ${part}`);

describe('private parts of a text', () => {
  it.each([
    ['Tôi đã gọi ông Nguyễn Văn A bên điện hai lần', ['name: ông Nguyễn Văn A']],
    ['Cần gì gọi tôi số 0912 345 678.', ['telephone: 0912 345 678']],
    ['Điện thoại +84 912.345.678 nhé', ['telephone: +84 912.345.678']],
    ['số 09xx 000 123', ['telephone: 09xx 000 123']],
    ['CCCD 001099012345 của tôi', ['id-number: 001099012345']],
    ['thư về to3@example.vn', ['email: to3@example.vn']],
    ['Nhà Trần Thị Bình đổ rác', ['name: Trần Thị Bình']],
    ['Cán bộ nhận tiền, bao che vi phạm', ['accusation: nhận tiền', 'accusation: bao che']],
  ])('are pointed out: %s', (text, parts) => expect(found(text)).toEqual(parts));

  it.each([
    'Đèn đường ngõ 310 phố Nguyễn Văn Cừ tắt từ đầu tháng',
    'Kính đề nghị ông/bà xem xét; bà con tổ 3 rất mong',
    'Đường Lâm Du ngập, cạnh trường Nguyễn Bỉnh Khiêm và cầu Chương Dương',
    'Phường Bồ Đề, Thành phố Hà Nội, Công văn số 210/UBND-KT ngày 05/01/2027',
    'Diện tích 1200 m2, kinh phí 12.500.000 đồng',
  ])('are not seen where there are none: %s', (text) => expect(found(text)).toEqual([]));

  it('are replaced in the suggested text; accusing words stay to be seen by a person', () => {
    expect(suggestPublicText('Tôi gọi ông Nguyễn Văn A, số 0912345678, tố cáo rồi.', replacements)).toBe(
      'Tôi gọi [một người], số [số], tố cáo rồi.',
    );
  });

  it('never stand in the suggested title', () => {
    expect(suggestTitle('Ông Trần Văn B đổ rác ở ngõ 53. Đề nghị xử lý.', replacements)).toBe('[một người] đổ rác ở ngõ 53');
    expect(suggestTitle('rất '.repeat(60), replacements).length).toBeLessThanOrEqual(90);
  });

  it('stay quick on ten thousand signs', () => {
    const started = performance.now();
    findPrivateParts('Nguyễn Văn '.repeat(900));
    findPrivateParts('0 '.repeat(5000));
    expect(performance.now() - started).toBeLessThan(500);
  });

  it.each([
    'ă',
    'a.',
    'x@a.',
    ' ',
    '\n',
    '!',
    'Ông ',
    'Ông\n',
    'Nguyễn ',
    'Nguyễn\n\n',
    'Nguyễn A',
    '09',
    '0 .',
    '+84',
    '👨\u200D👩',
    'tố cáo ',
    '@',
    '-',
  ])('stay quick whatever is repeated: %j', (sign) => {
    const text = `a${sign.repeat(Math.floor(9998 / sign.length))}b`;
    const started = performance.now();
    findPrivateParts(text);
    suggestTitle(text, replacements);
    expect(performance.now() - started).toBeLessThan(150);
  });

  it('are seen with a long line break between the parts of a name', () => {
    expect(found('Nhà Trần  Thị\nBình đổ rác')).toEqual(['name: Trần  Thị\nBình']);
  });
});
