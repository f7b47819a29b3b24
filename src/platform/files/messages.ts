import type { Params } from '../errors.ts';
import { byLocale } from '../i18n/locale.ts';

/** What is said when a file cannot be taken; forms show it beside the file's field. */
export const fileMessages = byLocale({
  vi: {
    errors: {
      'files.empty': () => 'Tệp không có nội dung nên chưa được nhận. Nội dung khác vẫn được giữ. Xin chọn lại tệp.',
      'files.too-large': ({ megabytes }: Params) =>
        `Tệp nặng ${megabytes ?? ''} MB nên chưa được nhận; mỗi tệp tối đa 20 MB. Nội dung khác vẫn được giữ. Xin chọn tệp nhỏ hơn.`,
      'files.type': () =>
        'Loại tệp này chưa được nhận. Nội dung khác vẫn được giữ. Xin chọn tệp PDF, Word (.docx) hoặc ảnh JPEG, PNG, WebP.',
      'files.not-pdf': () => 'Tệp này không phải PDF nên chưa được nhận. Nội dung khác vẫn được giữ. Xin chọn bản đã ký ở dạng PDF.',
      'files.disk-full': () =>
        'Máy chủ hết chỗ lưu nên tệp chưa được nhận. Các dữ liệu đã lưu vẫn còn. Xin báo đơn vị quản trị rồi gửi lại.',
      'files.not-found': () => 'Không tìm thấy tệp này.',
    },
  },
  en: {
    errors: {
      'files.empty': () => 'The file is empty and was not taken. The rest is kept. Choose the file again.',
      'files.too-large': ({ megabytes }: Params) =>
        `The file has ${megabytes ?? ''} MB and was not taken; at most 20 MB each. The rest is kept. Choose a smaller one.`,
      'files.type': () => 'This type of file was not taken. The rest is kept. Choose PDF, Word (.docx) or a JPEG, PNG or WebP photo.',
      'files.not-pdf': () => 'This file is no PDF and was not taken. The rest is kept. Choose the signed copy as PDF.',
      'files.disk-full': () =>
        'The server has no room left and did not take the file. What was saved is kept. Tell whoever runs it, then send it again.',
      'files.not-found': () => 'There is no such file.',
    },
  },
});
