import type { Params } from '#platform/errors.ts';
import { formatDay } from '#platform/i18n/format.ts';

const day = (value: string | number | undefined) => formatDay(String(value ?? ''));

export const errors = {
  'records.no-such-document': () => 'Không tìm thấy văn bản này.',
  'records.officers-only': () => 'Việc này dành cho cán bộ đã đăng nhập.',
  'records.other-unit': () => 'Văn bản này thuộc đơn vị khác nên chưa thực hiện được.',
  'records.role-draft': () => 'Vai đang dùng không soạn văn bản. Xin đổi sang vai cán bộ soạn thảo.',
  'records.role-read': () => 'Vai đang dùng không xem được văn bản chưa đăng.',
  'records.role-edit': () => 'Vai đang dùng không sửa dự thảo. Nội dung vừa nhập vẫn còn trên trang. Xin đổi sang vai cán bộ soạn thảo.',
  'records.role-check': () => 'Việc kiểm tra thể thức do Chánh Văn phòng thực hiện. Dự thảo vẫn giữ nguyên.',
  'records.role-return': () => 'Việc trả lại dự thảo do Chánh Văn phòng hoặc lãnh đạo thực hiện. Dự thảo vẫn giữ nguyên.',
  'records.role-sign': () => 'Ngày ký do người ký xác nhận. Văn bản vẫn giữ nguyên.',
  'records.role-register': () => 'Việc vào số do văn thư thực hiện. Văn bản vẫn giữ nguyên.',
  'records.role-publish': () => 'Việc đăng văn bản do văn thư thực hiện. Văn bản vẫn giữ nguyên.',
  'records.role-prove': () => 'Vai đang dùng không ghi bằng chứng công khai. Xin đổi sang vai văn thư.',
  'records.role-withdraw': () => 'Việc thu hồi do Chánh Văn phòng hoặc lãnh đạo thực hiện. Văn bản vẫn giữ nguyên.',
  'records.role-replace': () => 'Vai đang dùng không soạn văn bản thay thế. Xin đổi sang vai cán bộ soạn thảo.',
  'records.role-correct': () => 'Vai đang dùng không soạn văn bản đính chính. Xin đổi sang vai cán bộ soạn thảo.',
  'records.not-checked-yet': () => 'Dự thảo chưa được Chánh Văn phòng kiểm tra. Xin kiểm tra trước.',
  'records.checked-already': () => 'Dự thảo đã được kiểm tra. Nếu cần sửa, xin trả lại dự thảo trước.',
  'records.not-signed-yet': () => 'Văn bản chưa được ký. Xin ghi ngày ký trước.',
  'records.signed-already': () => 'Văn bản đã ký nên không sửa được nữa. Nếu có sai sót, xin ban hành văn bản thay thế hoặc đính chính.',
  'records.not-registered-yet': () => 'Văn bản chưa có số. Xin vào số và tải bản đã ký trước.',
  'records.registered-already': () =>
    'Văn bản đã vào số nên không sửa được nữa. Nếu có sai sót, xin ban hành văn bản thay thế hoặc đính chính.',
  'records.published-already': () =>
    'Văn bản đã đăng nên không sửa được nữa. Nếu có sai sót, xin ban hành văn bản thay thế hoặc đính chính.',
  'records.is-withdrawn': () => 'Văn bản đã thu hồi. Xin soạn văn bản thay thế.',
  'records.is-replaced': () => 'Văn bản đã được thay thế. Xin mở văn bản mới.',
  'records.edited-meanwhile': () =>
    'Người khác vừa sửa văn bản này. Nội dung vừa nhập chưa được lưu nhưng vẫn còn ở dưới. Xin đối chiếu với bản hiện tại rồi lưu lại.',
  'records.signed-in-future': ({ on }: Params) => `Ngày ký ${day(on)} chưa đến. Văn bản vẫn giữ nguyên. Xin ghi ngày đã ký.`,
  'records.signed-before-draft': ({ on }: Params) => `Dự thảo lập ngày ${day(on)}, ngày ký không thể trước ngày đó. Xin xem lại ngày ký.`,
  'records.dated-in-future': ({ on }: Params) =>
    `Ngày văn bản ${day(on)} chưa đến nên chưa vào số được. Tệp đã nhận vẫn được giữ. Xin xem lại ngày.`,
  'records.dated-before-signing': ({ on }: Params) =>
    `Văn bản ký ngày ${day(on)}, ngày văn bản không thể trước ngày ký. Tệp đã nhận vẫn được giữ. Xin xem lại ngày.`,
  'records.number-used': ({ symbol }: Params) =>
    `Số ${symbol ?? ''} đã dùng cho một văn bản khác trong năm nên chưa vào số được. Tệp đã nhận và ngày đã nhập vẫn được giữ. Xin kiểm tra lại số trong hệ thống văn bản.`,
  'records.signed-file-missing': () => 'Chưa có bản đã ký nên chưa vào số được. Số và ngày đã nhập vẫn còn. Xin chọn tệp PDF đã ký.',
  'records.proof-group': () => 'Xin chọn tổ dân phố hoặc thôn đã nhận thông báo; các kênh khác thì để trống.',
  'records.proof-file-missing': () => 'Chưa có tệp làm bằng chứng. Xin chọn tệp, hoặc chọn cách chứng minh khác.',
  'records.proof-link': () => 'Đường dẫn chưa đúng. Xin chép đủ địa chỉ, bắt đầu bằng https://.',
  'records.proof-in-future': () => 'Thời điểm công khai chưa đến nên chưa ghi được. Xin ghi sau khi đã thực hiện.',
  'records.body-elsewhere': ({ name }: Params) => `${name ?? ''} không thuộc đơn vị này. Chưa lập văn bản. Xin chọn lại.`,
  'records.body-issues-nothing': ({ name }: Params) =>
    `${name ?? ''} không ban hành văn bản trong hệ thống này. Xin chọn cơ quan ban hành khác.`,
  'records.compose-anew': () => 'Nội dung cũ đã gỡ nên không dùng làm bản thay thế được. Xin lập lại văn bản từ hội nghị.',
  'records.signing-form-of-head': () => 'Thể thức ký này dành cho người đứng đầu.',
  'records.signing-form-of-deputy': () => 'Ký thay dành cho cấp phó của người đứng đầu.',
  'records.signing-form-of-part': () =>
    'Ký thừa lệnh, thừa ủy quyền dành cho người đứng đầu đơn vị thuộc cơ quan, theo quy chế làm việc hoặc văn bản ủy quyền.',
  'input.table-shape': () => 'Bảng có dòng thiếu hoặc thừa ô. Xin xem lại các dòng của bảng.',
};
