import type { Params } from '#platform/errors.ts';
import { formatDay } from '#platform/i18n/format.ts';

const on = (value: string | number | undefined) => formatDay(String(value ?? ''));

export const errors = {
  'commitments.not-found': () => 'Không thấy việc này. Có thể việc đã được gỡ hoặc địa chỉ chưa đúng. Xin quay lại danh sách.',
  'commitments.code-unknown': () =>
    'Không thấy mã này. Xin xem lại phiếu biên nhận: mã gồm 8 chữ và số, không có số 0, số 1, chữ O, chữ I. Ý kiến đã gửi vẫn được giữ.',
  'commitments.secret-wrong': () =>
    'Mã riêng chưa đúng, nội dung vừa nhập chưa được ghi. Xin xem mã riêng ở phần dưới của phiếu biên nhận rồi nhập lại.',
  'commitments.too-many-tries': ({ minutes }: Params) =>
    `Đã nhập sai nhiều lần. Xin thử lại sau ${minutes} phút, hoặc mang phiếu biên nhận đến bộ phận một cửa.`,
  'commitments.submission-differs': () =>
    'Lần gửi này trùng số với một lần gửi trước nhưng nội dung khác. Nội dung trước vẫn được giữ, chưa ghi đè. Xin mở lại trang gửi ý kiến để gửi thành ý kiến mới.',
  'commitments.changed-meanwhile': ({ at }: Params) =>
    `Văn phòng vừa sửa mục này${at === '' ? '' : ` lúc ${at}`}. Phần vừa gõ vẫn được giữ, chưa ghi đè. Xin so hai bản rồi chọn.`,
  'commitments.taken-out': () => 'Ý kiến này đã được gỡ, không sửa được nữa. Chưa có gì được ghi.',
  'commitments.not-taken-out': () => 'Ý kiến này không ở trạng thái đã gỡ nên không có gì để khôi phục.',
  'commitments.part-taken': () => 'Phần việc này đã được giao. Chưa giao thêm lần nữa. Xin mở lại trang để xem đơn vị đang giữ.',
  'commitments.is-open': () => 'Việc này đang giải quyết, chưa có câu trả lời để đề nghị xem lại.',
  'commitments.is-closed': () =>
    'Việc này đã có trả lời, không sửa được nữa. Nội dung vừa gõ chưa được ghi. Người dân chưa đồng ý thì việc được mở vòng mới.',
  'commitments.answered-before-opened': (p: Params) => `Ngày trả lời không thể trước ngày giao việc (${on(p['on'])}). Xin sửa ngày.`,
  'commitments.answer-empty': () =>
    'Trả lời này chưa nói rõ việc gì được làm, ai làm, bao giờ xong. Xin chọn một: đã làm (kèm văn bản hoặc ảnh) · giải thích (căn cứ) · không làm được (lý do) · đang làm (ngày trả lời tiếp) · đã kiến nghị cấp trên (số công văn).',
  'commitments.answer-needs-proof': () => 'Đã làm thì cần kèm văn bản hoặc ảnh. Nội dung vừa gõ vẫn được giữ. Xin chọn tệp rồi gửi lại.',
  'commitments.proof-missing': () => 'Chưa thấy tệp nào. Nội dung vừa gõ vẫn được giữ. Xin chọn văn bản hoặc ảnh rồi gửi lại.',
  'commitments.proof-unknown': () =>
    'Tệp này không được gửi kèm cho việc này nên chưa dùng làm minh chứng được. Nội dung vừa gõ vẫn được giữ. Xin chọn lại tệp.',
  'commitments.answer-needs-ground': () => 'Chưa có căn cứ. Xin ghi văn bản, điều khoản hoặc số liệu làm căn cứ.',
  'commitments.answer-needs-alternative': () => 'Không làm được thì xin nêu thêm: có thể làm gì khác, hoặc nơi nào giải quyết được.',
  'commitments.answer-needs-nextOn': () => 'Đang làm thì cần ngày trả lời tiếp. Xin chọn ngày.',
  'commitments.answer-needs-letter': () => 'Đã kiến nghị thì cần số công văn, ngày và cơ quan nhận. Xin ghi đủ ba mục.',
  'commitments.answer-needs-procedure': () => 'Xin ghi rõ thủ tục và nơi tiếp nhận mà người dân cần đến.',
  'commitments.letter-in-future': (p: Params) => `Ngày công văn ${on(p['on'])} chưa đến. Xin xem lại ngày.`,
  'commitments.next-not-later': (p: Params) => `Ngày trả lời tiếp (${on(p['on'])}) phải sau hôm nay. Xin chọn ngày khác.`,
  'commitments.date-past': (p: Params) => `Ngày ${on(p['on'])} đã qua hoặc là hôm nay. Gia hạn phải đến một ngày sau hôm nay.`,
  'commitments.date-not-later': (p: Params) => `Hạn đang là ${on(p['dueOn'])}. Gia hạn chỉ được lùi về sau ngày này. Hạn cũ vẫn được giữ.`,
  'commitments.not-late': () => 'Việc này chưa quá hạn nên chưa cần nêu lý do chậm.',
  'commitments.hand-over-before': (p: Params) =>
    `Đơn vị đang giữ nhận việc từ ngày ${on(p['since'])}. Ngày bàn giao không thể trước ngày này.`,
  'commitments.hand-over-in-future': (p: Params) => `Ngày bàn giao ${on(p['on'])} chưa đến. Xin ghi đúng ngày bàn giao.`,
  'commitments.hand-over-elsewhere': (p: Params) =>
    `${p['name'] ?? ''} không thuộc đơn vị đang giữ việc và không phải đơn vị kế thừa. Chưa bàn giao. Xin chọn cơ quan khác.`,
  'commitments.post-elsewhere': () => 'Vị trí đã chọn không thuộc cơ quan nhận. Chưa bàn giao. Xin chọn lại.',
  'commitments.not-released': () => 'Nội dung này hiện không đăng công khai nên không có gì để gỡ.',
  'commitments.released-already': () => 'Nội dung này đã đăng. Muốn thôi đăng, xin dùng "Gỡ khỏi trang công khai".',
  'commitments.refused-already': () => 'Đã ghi lý do chưa đăng từ trước. Chưa có gì thay đổi.',
  'commitments.judged-already': () =>
    'Đã có ý kiến về kết quả này; ý kiến đó vẫn được giữ. Có trả lời mới thì ông/bà được cho ý kiến tiếp.',
  'commitments.verdict-late': (p: Params) =>
    `Đã hết hạn cho ý kiến về kết quả (đến hết ngày ${on(p['until'])}). Nếu việc chưa xong, xin gửi ý kiến mới.`,
  'commitments.verdict-words': () => 'Xin ghi điều chưa được, để đơn vị biết cần xem lại việc gì.',
  'commitments.rounds-used': ({ rounds }: Params) =>
    `Việc này đã được xem lại đủ ${rounds} lần. Ông/bà có thể gửi ý kiến mới hoặc đến buổi tiếp công dân.`,
  'commitments.not-answered-yet': () => 'Việc này chưa có trả lời nên chưa cho ý kiến về kết quả được. Ngày hạn ghi ở trang của việc.',
  'commitments.not-an-officer': () => 'Việc này chỉ cán bộ được làm. Xin đăng nhập.',
  'commitments.not-own-unit': () => 'Việc này do đơn vị khác giữ. Vai đang dùng chỉ được xem.',
  'commitments.not-own-organisation': () => 'Việc này do phòng, ban khác giữ. Xin báo Văn phòng nếu cần chuyển.',
  'commitments.not-own-group': () => 'Ý kiến này không phải của tổ mình phụ trách.',
  'commitments.not-this-role': () => 'Vai đang dùng không làm được việc này. Xin đổi vai, hoặc báo Chánh Văn phòng.',
};
