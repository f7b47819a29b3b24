import type { Params } from '../errors.ts';
import { byLocale } from '../i18n/locale.ts';

export const webMessages = byLocale({
  vi: {
    keptNote: (time: string, day: string) =>
      `Hệ thống đang tạm gián đoạn. Đây là tình trạng lúc ${time} ngày ${day}; thông tin mới hơn sẽ hiện khi hệ thống trở lại.`,
    errors: {
      'input.required': () => 'Xin điền mục này.',
      'input.invalid': () => 'Thông tin ở mục này chưa đúng. Xin kiểm tra lại.',
      'input.too-long': (p: Params) =>
        p['maximum'] === undefined ? 'Nội dung quá dài. Xin rút ngắn.' : `Nội dung quá dài. Xin viết không quá ${p['maximum']} ký tự.`,
      'input.too-many': (p: Params) =>
        p['maximum'] === undefined ? 'Quá nhiều mục. Xin bớt lại.' : `Quá nhiều mục. Xin chọn không quá ${p['maximum']} mục.`,
      'input.day': () => 'Ngày chưa đúng. Xin ghi ngày có thật, theo mẫu ngày/tháng/năm.',
      'input.day-missing': () => 'Chưa có ngày. Xin chọn ngày.',
      'input.time': () => 'Giờ chưa đúng. Xin ghi giờ và phút, thí dụ 08:30.',
      'input.number': () => 'Xin ghi một số.',
      'input.choice': () => 'Xin chọn một mục trong danh sách.',
      'input.id': () => 'Mã của mục này không đọc được. Xin mở lại trang và gửi lại.',
      'input.table-shape': () => 'Bảng có dòng thừa hoặc thiếu ô. Xin xem lại các dòng.',
    },
    problems: {
      notFound: 'Không tìm thấy nội dung theo địa chỉ này.',
      signedOut: 'Phiên đăng nhập đã hết nên chưa nhận được. Nội dung vẫn còn trên máy này. Xin đăng nhập lại rồi gửi.',
      crossSite: 'Yêu cầu gửi từ một trang khác nên chưa được nhận. Xin mở trang Hồi Âm và gửi lại.',
      tooLarge: 'Nội dung gửi vượt quá 20 MB nên chưa được nhận. Xin gửi tệp nhỏ hơn.',
      tooLong: 'Nội dung gửi vượt quá 1 MB nên chưa được nhận. Xin rút ngắn rồi gửi lại.',
      noLength: 'Yêu cầu không cho biết độ dài (Content-Length) nên chưa được nhận. Xin gửi lại kèm độ dài.',
      unreadable: 'Dữ liệu gửi lên không đọc được nên chưa được nhận. Xin kiểm tra và gửi lại.',
      notJson: 'Dữ liệu gửi lên không đúng định dạng JSON nên chưa được nhận. Xin kiểm tra và gửi lại.',
      invalid: 'Có mục còn thiếu hoặc chưa đúng. Phần đã nhập vẫn còn. Xin sửa mục có lời nhắc rồi gửi lại.',
      unavailable: 'Hệ thống đang tạm gián đoạn nên chưa nhận được yêu cầu này. Xin gửi lại sau ít phút.',
      failed: 'Hệ thống gặp lỗi nên chưa làm xong yêu cầu này. Xin thử lại; nếu vẫn lỗi, báo đơn vị quản trị.',
    },
  },
  en: {
    keptNote: (time: string, day: string) =>
      `The system is interrupted. This is the state at ${time} on ${day}; newer information appears when it is back.`,
    errors: {
      'input.required': () => 'Fill in this field.',
      'input.invalid': () => 'This is not right. Check it.',
      'input.too-long': (p: Params) =>
        p['maximum'] === undefined ? 'This is too long. Shorten it.' : `This is too long. Write at most ${p['maximum']} characters.`,
      'input.too-many': (p: Params) =>
        p['maximum'] === undefined ? 'These are too many. Choose fewer.' : `These are too many. Choose at most ${p['maximum']}.`,
      'input.day': () => 'This is no date. Write a real day as day/month/year.',
      'input.day-missing': () => 'There is no date yet. Choose one.',
      'input.time': () => 'This is no time. Write hours and minutes, for example 08:30.',
      'input.number': () => 'Write a number.',
      'input.choice': () => 'Choose one of the list.',
      'input.id': () => 'This id cannot be read. Open the page again and send once more.',
      'input.table-shape': () => 'A row of the table has too few or too many cells. Check the rows.',
    },
    problems: {
      notFound: 'There is nothing at this address.',
      signedOut: 'The session has expired, so this was not taken. It is kept on this machine. Sign in again and send it.',
      crossSite: 'The request came from another site and was not taken. Open Hồi Âm and send it again.',
      tooLarge: 'What was sent is larger than 20 MB and was not taken. Send a smaller file.',
      tooLong: 'What was sent is larger than 1 MB and was not taken. Shorten it and send it again.',
      noLength: 'The request does not say how long it is (Content-Length) and was not taken. Send it again with its length.',
      unreadable: 'What was sent cannot be read and was not taken. Check it and send it again.',
      notJson: 'What was sent is not readable JSON and was not taken. Check it and send it again.',
      invalid: 'Something is missing or wrong. What was entered is kept. Correct the fields with a note and send it again.',
      unavailable: 'The system is interrupted and could not take this request. Send it again in a few minutes.',
      failed: 'The system failed and has not finished this request. Try again; if it keeps failing, tell whoever runs it.',
    },
  },
});
