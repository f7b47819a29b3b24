import type { Params } from '#platform/errors.ts';
import { rolesVi } from './roles.ts';

// Parameters of messages are not typed.
const names: Readonly<Record<string, string>> = rolesVi;

const rolesIn = (params: Params, or: string) =>
  String(params['roles'] ?? '')
    .split(' ')
    .map((role) => names[role] ?? role)
    .join(or);

/** What happened – what was kept – what to do next. */
export const errors = {
  'accounts.hat-missing': (p: Params) =>
    `Việc này cần vai ${rolesIn(p, ' hoặc ')} của chính đơn vị. Nội dung đã nhập vẫn còn. Xin đổi vai nếu được giao vai đó, hoặc nhờ người có vai.`,
  'accounts.wrong-password': () =>
    'Tên đăng nhập hoặc mật khẩu chưa đúng, nên chưa đăng nhập được. Tên đăng nhập vừa gõ vẫn còn. Xin gõ lại mật khẩu; nếu quên, nhờ quản trị của đơn vị cấp lại.',
  'accounts.too-many': () =>
    'Đã gõ sai nhiều lần liền nên tạm dừng 5 phút. Xin chờ rồi thử lại, hoặc nhờ quản trị của đơn vị cấp lại mật khẩu.',
  'accounts.username-form': () =>
    'Tên đăng nhập gồm 3 đến 40 chữ thường không dấu, số, dấu chấm hoặc gạch nối. Ví dụ: van-thu. Xin sửa lại.',
  'accounts.username-taken': (p: Params) =>
    `Tên đăng nhập ${p['username']} đã có người dùng nên chưa tạo tài khoản. Nội dung đã nhập vẫn còn. Xin chọn tên khác.`,
  'accounts.password-short': () => 'Mật khẩu cần ít nhất 10 ký tự. Xin đặt dài hơn; một câu ngắn dễ nhớ cũng được.',
  'accounts.password-long': () => 'Mật khẩu dài quá 128 ký tự. Xin đặt ngắn hơn.',
  'accounts.current-password-wrong': () =>
    'Mật khẩu đang dùng chưa đúng nên chưa đổi. Xin gõ lại; nếu quên, nhờ quản trị của đơn vị cấp lại.',
  'accounts.not-signed-in': () => 'Chưa đăng nhập. Xin đăng nhập rồi làm lại.',
  'accounts.role-unknown': () => 'Chưa chọn vai. Xin chọn một vai trong danh sách.',
  'accounts.account-unknown': () => 'Không tìm thấy tài khoản này trong đơn vị. Xin mở lại danh sách tài khoản.',
  'accounts.group-elsewhere': () => 'Tổ dân phố, thôn này không thuộc đơn vị của chức danh. Nội dung đã nhập vẫn còn. Xin chọn lại.',
  'accounts.group-needed': () => 'Vai cán bộ tổ dân phố, thôn cần gắn với một tổ, thôn. Chưa giao vai. Xin chọn tổ, thôn.',
  'accounts.group-only-for-group-officer': () => 'Chỉ vai cán bộ tổ dân phố, thôn mới gắn với một tổ, thôn. Xin bỏ chọn tổ, hoặc đổi vai.',
  'accounts.hat-unknown': () =>
    'Vai này không còn dùng được hôm nay. Vai đang dùng giữ nguyên. Xin chọn vai khác, hoặc hỏi quản trị của đơn vị.',
  'accounts.hat-given-already': () => 'Người này đã có đúng vai đó ở chức danh đó trong thời gian này. Không có gì thay đổi.',
  'accounts.hat-ended-already': () => 'Vai này đã kết thúc từ trước. Không có gì thay đổi.',
  'accounts.last-administrator': () =>
    'Đây là vai quản trị cuối cùng của đơn vị nên chưa kết thúc được. Xin giao vai quản trị cho người khác trước.',
  'accounts.link-unknown': () =>
    'Đường dẫn này không đúng hoặc đã được thay bằng đường dẫn mới. Xin dùng đường dẫn in ra ở lần khởi động gần nhất.',
  'accounts.link-used': () => 'Đường dẫn này đã dùng một lần để tạo tài khoản quản trị. Xin đăng nhập bằng tài khoản đó.',
  'accounts.link-expired': () =>
    'Đường dẫn này đã hết hạn, chưa có tài khoản nào được tạo. Xin khởi động lại với --empty để nhận đường dẫn mới.',
  'accounts.unit-unknown': () => 'Chưa chọn đơn vị. Nội dung đã nhập vẫn còn. Xin tìm và chọn một phường, xã hoặc đặc khu.',
} as const;
