import type { Paper } from './document.ts';

/** A result notice of an invented ward; give what matters to the test. */
export function aPaper(changes: Partial<Paper> = {}): Paper {
  return {
    kind: 'result-notice',
    layout: 'state-30-2020',
    issuer: { superior: undefined, name: 'Ủy ban nhân dân phường Mẫu', abbreviation: 'UBND' },
    signing: { form: 'on-behalf', onBehalfOf: undefined, headTitle: undefined, signerTitle: 'Chủ tịch', signerName: undefined },
    content: {
      place: 'Mẫu',
      abstract: 'Nội dung, kết quả Hội nghị đối thoại với Nhân dân ngày 23 tháng 12 năm 2026',
      bases: ['Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025'],
      blocks: [
        { kind: 'paragraph', text: 'Ủy ban nhân dân phường thông báo kết quả như sau:' },
        { kind: 'heading', level: 1, text: 'Đánh giá chung' },
        { kind: 'paragraph', text: 'Hội nghị có 14 ý kiến phát biểu.' },
        { kind: 'heading', level: 1, text: 'Kết luận từng việc' },
        { kind: 'heading', level: 2, text: 'Việc đô thị' },
        {
          kind: 'table',
          columns: [
            { title: 'TT', width: 6, align: 'center' },
            { title: 'Nội dung ý kiến', width: 40, align: 'left' },
            { title: 'Thời hạn', width: 18, align: 'center' },
          ],
          rows: [['1', 'Nạo vét cống', '07/01/2027']],
        },
      ],
      recipients: ['Tổ trưởng các tổ dân phố', 'Ủy ban MTTQ Việt Nam phường'],
      secretaryTitle: undefined,
    },
    ...changes,
  };
}
