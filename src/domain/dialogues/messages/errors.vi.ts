import type { Params } from '#platform/errors.ts';
import { formatDay } from '#platform/i18n/format.ts';

const dayIn = (params: Params, name: string) => formatDay(String(params[name] ?? ''));

/** What happened – what was kept – what to do next. */
export const errors = {
  'dialogues.ground-missing': () =>
    'Đối thoại đột xuất chưa có căn cứ. Nội dung đã nhập vẫn còn. Xin chọn căn cứ: cử tri yêu cầu, cần thiết, hoặc quy định của cấp ủy.',
  'dialogues.voters-missing': () => 'Chưa ghi số cử tri yêu cầu. Nội dung đã nhập vẫn còn. Xin ghi số cử tri.',
  'dialogues.voters-too-few': (p: Params) =>
    `Mới có ${p.asking} cử tri yêu cầu, cần ít nhất ${p.needed} (10% tổng số cử tri). Nội dung đã nhập vẫn còn. Xin xem lại số cử tri hoặc chọn căn cứ khác.`,
  'dialogues.basis-missing': () => 'Chưa chọn cuộc đối thoại tổ chức theo luật hay theo quy định của Đảng. Xin chọn một hoặc cả hai.',
  'dialogues.convening-missing': () => 'Chưa có cơ quan tổ chức. Nội dung đã nhập vẫn còn. Xin chọn ít nhất một cơ quan.',
  'dialogues.chair-missing': () => 'Chưa có người chủ trì. Nội dung đã nhập vẫn còn. Xin chọn ít nhất một chức danh.',
  'dialogues.collecting-backwards': () => 'Ngày kết thúc nhận ý kiến đứng trước ngày bắt đầu. Xin xem lại hai ngày này.',
  'dialogues.session-missing': () => 'Chưa có phiên họp nào. Xin thêm ít nhất một phiên: ngày, giờ, địa điểm, cách tham dự.',
  'dialogues.session-past': (p: Params) => `Ngày họp ${dayIn(p, 'on')} đã qua. Nội dung đã nhập vẫn còn. Xin chọn ngày khác.`,
  'dialogues.opinion-missing': () => 'Chưa có ý kiến nào. Xin ghi nội dung ít nhất một ý kiến.',
  'dialogues.not-planned-yet': () => 'Cuộc đối thoại còn là dự thảo. Xin lập kế hoạch trước.',
  'dialogues.planned-already': () => 'Cuộc đối thoại đã có kế hoạch. Muốn thay đổi, xin sửa nội dung rồi lưu.',
  'dialogues.not-announced-yet': () => 'Cuộc đối thoại chưa được thông báo. Xin thông báo trước khi làm bước này.',
  'dialogues.announced-already': () =>
    'Cuộc đối thoại đã thông báo với Nhân dân nên không sửa thẳng được. Xin hoãn, sửa lại, rồi thông báo lại.',
  'dialogues.not-held-yet': () => 'Hội nghị chưa họp xong. Xin kết thúc các phiên họp trước.',
  'dialogues.held-already': () => 'Hội nghị đã họp xong, không làm lại bước này được. Những gì đã ghi vẫn giữ nguyên.',
  'dialogues.not-concluded-yet': () => 'Hội nghị chưa có kết luận. Xin ghi kết luận trước.',
  'dialogues.concluded-already': () => 'Hội nghị đã kết luận, không làm lại bước này được. Những gì đã ghi vẫn giữ nguyên.',
  'dialogues.not-following-up': () => 'Cuộc đối thoại chưa chuyển sang giai đoạn giải quyết sau đối thoại. Xin bắt đầu theo dõi trước.',
  'dialogues.following-up-already': () => 'Cuộc đối thoại đã ở giai đoạn giải quyết sau đối thoại.',
  'dialogues.is-closed': () => 'Cuộc đối thoại đã kết thúc theo dõi, không thay đổi được nữa. Toàn bộ hồ sơ vẫn còn.',
  'dialogues.is-postponed': () => 'Cuộc đối thoại đang hoãn. Xin lập lại kế hoạch hoặc thông báo lại trước.',
  'dialogues.is-cancelled': () => 'Cuộc đối thoại đã hủy. Hồ sơ vẫn còn; xin lập cuộc đối thoại mới nếu cần.',
  'dialogues.notice-late': (p: Params) =>
    `Thông báo này muộn ${p.days} ngày: hội nghị ngày ${dayIn(p, 'heldOn')} phải thông báo chậm nhất ngày ${dayIn(p, 'latestOn')} (${p.citation}). Xin đổi ngày họp, hoặc ghi lý do để lưu hồ sơ.`,
  'dialogues.notice-proof-missing': (p: Params) =>
    `Còn ${p.count} kênh thông báo chưa có minh chứng. Phần đã nhập vẫn còn. Với mỗi kênh xin kèm tệp, đường dẫn, hoặc ghi ai đã làm và lúc nào.`,
  'dialogues.notice-groups-missing': () =>
    'Chưa chọn tổ dân phố, thôn nào cho kênh này. Phần đã nhập vẫn còn. Xin chọn các tổ đã nhận thông báo.',
  'dialogues.edited-meanwhile': (p: Params) =>
    `Mục này vừa được người khác sửa. Phần vừa gõ vẫn được giữ, chưa ghi đè (bản hiện nay: ${p.current}). Xin so hai bản rồi chọn.`,
  'dialogues.not-an-officer': () => 'Việc này do cán bộ của phường, xã làm. Xin đăng nhập rồi thử lại; nội dung đã gõ vẫn còn.',
  'dialogues.not-own-unit': () => 'Cuộc đối thoại này thuộc địa phương khác. Chưa có gì thay đổi. Xin đổi sang vai ở đúng địa phương.',
  'dialogues.not-this-role': () => 'Vai đang dùng không làm được việc này. Chưa có gì thay đổi. Xin đổi vai hoặc nhờ Văn phòng.',
  'dialogues.not-own-group': () => 'Chỉ ghi được ý kiến của tổ mình. Nội dung đã gõ vẫn còn. Xin bỏ các dòng của tổ khác.',
  'dialogues.not-own-organisation': () =>
    'Ý kiến này giao đơn vị khác chuẩn bị trả lời. Chưa có gì thay đổi. Nếu thuộc đơn vị mình, xin báo Văn phòng giao lại.',
  'dialogues.only-chairs': () => 'Chỉ chủ tọa hoặc lãnh đạo được duyệt nội dung trả lời. Bản trình vẫn còn, đang chờ duyệt.',
  'dialogues.no-such-conference': () => 'Không thấy cuộc đối thoại này. Xin xem lại đường dẫn hoặc tìm trong Lịch đối thoại.',
  'dialogues.no-such-session': () => 'Không thấy phiên họp này. Xin mở lại cuộc đối thoại để chọn phiên.',
  'dialogues.no-such-opinion': () => 'Không thấy ý kiến này. Xin mở lại danh sách ý kiến.',
  'dialogues.no-such-group': () => 'Tổ dân phố, thôn này không thuộc địa phương đã chọn. Nội dung đã gõ vẫn còn. Xin chọn lại.',
  'dialogues.unit-without-office': (p: Params) =>
    `${p['name'] ?? ''} chưa nhận ý kiến tại đây. Ý kiến chưa được gửi. Xin gửi đến trụ sở Ủy ban nhân dân.`,
  'dialogues.no-such-unit': () => 'Không thấy phường, xã này. Nội dung đã gõ vẫn còn. Xin chọn lại địa phương.',
  'dialogues.no-such-organisation': () => 'Không thấy cơ quan, đơn vị này. Phần đã nhập vẫn còn. Xin chọn lại.',
  'dialogues.no-such-post': () => 'Không thấy chức danh này. Phần đã nhập vẫn còn. Xin chọn lại.',
  'dialogues.unit-dissolved': (p: Params) =>
    `${p.name} không còn từ ngày ${dayIn(p, 'on')}. Ý kiến chưa được gửi, nội dung đã gõ vẫn còn. Xin gửi đến: ${p.successors}.`,
  'dialogues.unit-dissolved-unknown': (p: Params) =>
    `${p.name} không còn từ ngày ${dayIn(p, 'on')}; chưa rõ đơn vị kế tiếp. Ý kiến chưa được gửi, nội dung đã gõ vẫn còn. Xin chọn phường, xã nơi ở hiện nay.`,
  'dialogues.collecting-closed': (p: Params) =>
    `Cuộc đối thoại này nhận ý kiến từ ${dayIn(p, 'from')} đến ${dayIn(p, 'to')}. Nội dung đã gõ vẫn còn. Xin gửi chung cho phường, xã; ý kiến sẽ được tổng hợp cho kỳ gần nhất.`,
  'dialogues.submission-differs': () =>
    'Ý kiến này đã được gửi trước đó với nội dung khác. Bản đã gửi vẫn giữ nguyên, không ghi đè. Nếu muốn gửi thêm, xin mở lại trang Gửi ý kiến để gửi ý kiến mới.',
  'dialogues.session-started-already': () => 'Phiên họp đã bắt đầu. Các ý kiến đã ghi vẫn còn.',
  'dialogues.session-ended-already': () => 'Phiên họp đã kết thúc. Các ý kiến đã ghi vẫn còn.',
  'dialogues.session-not-started': () => 'Phiên họp chưa bắt đầu. Nội dung vừa gõ vẫn còn. Xin bấm bắt đầu phiên họp.',
  'dialogues.session-too-early': (p: Params) =>
    `Phiên họp được thông báo vào ngày ${dayIn(p, 'heldOn')}, hôm nay chưa tới. Xin chờ đúng ngày, hoặc hoãn rồi thông báo lại.`,
  'dialogues.sessions-running': () => 'Có phiên họp đã bắt đầu nên không hoãn, hủy được nữa. Các ý kiến đã ghi vẫn còn.',
  'dialogues.taken-out-already': () => 'Ý kiến này đã được gỡ. Nội dung không còn trên hệ thống.',
  'dialogues.not-taken-out': () => 'Ý kiến này chưa bị gỡ nên không có gì để hoàn tác.',
  'dialogues.undo-too-late': () => 'Đã quá 2 phút kể từ lúc gỡ nên không hoàn tác được. Xin ghi lại ý kiến nếu cần.',
  'dialogues.undo-other-account': () => 'Chỉ người đã gỡ mới hoàn tác được. Nội dung vẫn đang được gỡ.',
  'dialogues.disposed-already': (p: Params) =>
    `Ý kiến số ${p.label} đã có hướng xử lý. Chưa có gì thay đổi. Muốn đổi, xin làm tiếp trong Sổ theo dõi.`,
  'dialogues.next-day-past': () => 'Ngày báo lại phải sau ngày hôm nay. Phần đã nhập vẫn còn. Xin chọn ngày khác.',
  'dialogues.letter-half': () => 'Công văn cần cả số và ngày. Phần đã nhập vẫn còn. Xin ghi đủ, hoặc để trống cả hai nếu chưa gửi.',
  'dialogues.no-reply-rule': () =>
    'Địa phương chưa đặt thời hạn trả lời cho cuộc đối thoại này. Phần đã nhập vẫn còn. Xin ghi ngày hẹn trả lời.',
  'dialogues.not-prepared': () => 'Ý kiến này chưa giao đơn vị nào chuẩn bị trả lời. Xin giao đơn vị trước.',
  'dialogues.prepared-already': () => 'Nội dung trả lời này đã được duyệt. Muốn sửa, xin nhờ chủ tọa trả lại.',
  'dialogues.not-drafted': () => 'Chưa có dự thảo trả lời để trình. Xin soạn rồi trình.',
  'dialogues.not-submitted': () => 'Nội dung trả lời này chưa được trình. Chưa có gì thay đổi.',
  'dialogues.undisposed': (p: Params) =>
    `Còn ${p.count} ý kiến chưa có hướng xử lý: ${p.labels}. Những gì đã ghi vẫn còn. Xin xử lý từng ý kiến rồi làm lại.`,
  'dialogues.unfinished': (p: Params) =>
    `Chưa kết thúc theo dõi được: còn ${p.count} ý kiến chưa có trả lời cuối cùng: ${p.labels}. Xin trả lời rồi làm lại.`,
  'dialogues.signer-missing': () =>
    'Chưa có chức danh lãnh đạo Ủy ban nhân dân để ký văn bản. Chưa có gì thay đổi. Xin khai báo chức danh này trong phần quản trị.',
  'dialogues.concluder-missing': () => 'Chưa ghi ai kết luận. Phần đã nhập vẫn còn. Xin chọn chức danh kết luận hội nghị.',
};
