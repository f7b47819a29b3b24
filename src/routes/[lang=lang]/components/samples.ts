import type { ShellUnit } from '#ui/shell/unit.ts';
import type { StateKind } from '#ui/state.ts';
import type { Column } from '#ui/table.ts';

// Invented sentences of the right length: the longest names, a long title, big and small numbers.
export const states: { kind: StateKind; words: string }[] = [
  { kind: 'doing', words: 'Đang giải quyết' },
  { kind: 'soon', words: 'Còn 3 ngày làm việc' },
  { kind: 'late', words: 'Quá hạn 3 ngày làm việc' },
  { kind: 'done', words: 'Đã làm' },
  { kind: 'up', words: 'Đã kiến nghị cấp trên' },
  { kind: 'noted', words: 'Ghi nhận – đưa vào kế hoạch quý I/2027' },
  { kind: 'guided', words: 'Đã hướng dẫn thủ tục' },
  { kind: 'provisional', words: 'Ngày tạm tính' },
  { kind: 'removed', words: 'Đã gỡ' },
  { kind: 'waiting', words: 'Chưa xử lý' },
];

export const steps = [
  { label: 'Kế hoạch', note: '15/08', state: 'done' as const },
  { label: 'Thông báo', note: '04/09', state: 'done' as const },
  { label: 'Họp', note: '12/09', state: 'done' as const },
  { label: 'Kết luận', note: '17/09', state: 'done' as const },
  { label: 'Giải quyết', note: 'từ 18/09', state: 'current' as const },
  { label: 'Kết thúc', note: 'chưa', state: 'todo' as const },
];

export const parts = [
  { count: 3, tone: 'late' as const },
  { count: 5, tone: 'soon' as const, pattern: 'slant' as const },
  { count: 38, tone: 'doing' as const },
];

export const promises = [
  { count: 9, tone: 'done' as const },
  { count: 7, tone: 'done' as const, pattern: 'dots' as const },
  { count: 2, tone: 'up' as const, pattern: 'bars' as const },
];

export const timeline = [
  { at: '20/11/2026', shape: 'done' as const, words: 'UBND phường trả lời: đã làm, kèm ảnh và biên bản.' },
  { at: '17/11/2026', words: 'Phòng Kinh tế, Hạ tầng và Đô thị báo đã làm xong.' },
  { at: '26/10/2026', words: 'Văn phòng giao Phòng Kinh tế, Hạ tầng và Đô thị.' },
  { at: '15/10/2026', words: 'Công dân tổ 12 nêu ý kiến tại hội nghị.' },
];

export const columns: Column[] = [
  { key: 'title', label: 'Việc' },
  { key: 'holder', label: 'Đơn vị giữ' },
  { key: 'dueOn', label: 'Hạn', kind: 'date', sorted: 'ascending' },
  { key: 'state', label: 'Trạng thái', lead: true },
];

export const rows = [
  {
    id: '1',
    title: 'Nắp cống hỏng trước cổng trường tiểu học, đoạn cuối ngõ, nước tràn vào nhà mỗi khi mưa to',
    detail: 'Tổ 22 (Gia Thụy cũ) · Đối thoại 15/10/2026',
    holder: 'Phòng Kinh tế, Hạ tầng và Đô thị',
    dueOn: '2026-11-16',
    kind: 'late' as const,
    words: 'Quá hạn 5 ngày làm việc',
    reason: 'Đã nêu lý do: chờ vật tư đến 27/11',
  },
  {
    id: '2',
    title: 'Điểm tập kết rác sát nhà trẻ',
    detail: 'Tổ 22 · Đối thoại 15/10/2026',
    holder: 'Phòng Văn hóa – Xã hội',
    dueOn: '2026-11-25',
    kind: 'soon' as const,
    words: 'Còn 1 ngày làm việc',
    reason: '',
  },
  {
    id: '3',
    title: 'Lối lên cầu vượt thiếu tay vịn cho người cao tuổi',
    detail: 'Tổ 17 · Mặt trận tổng hợp',
    holder: 'Sở Xây dựng',
    dueOn: '2027-01-08',
    kind: 'up' as const,
    words: 'Đã kiến nghị cấp trên',
    reason: 'Công văn số 1842/UBND-KT',
  },
];

export const filters = [
  {
    name: 'state',
    label: 'Trạng thái',
    value: '',
    options: [
      { value: '', label: 'Tất cả' },
      { value: 'late', label: 'Quá hạn' },
    ],
  },
  { name: 'group', label: 'Tổ dân phố', value: '', options: [{ value: '', label: 'Tất cả' }] },
  { name: 'source', label: 'Nguồn', value: '', options: [{ value: '', label: 'Đối thoại, tiếp dân, gửi qua mạng' }] },
];

export const doors = [
  { href: '#a', label: 'Lịch đối thoại', icon: 'calendar' as const },
  { href: '#b', label: 'Thông báo, kết luận', icon: 'document' as const },
  { href: '#c', label: 'Tính thời hạn – Vì sao là ngày này?', icon: 'calendar-clock' as const },
];

export const zalo =
  'UBND phường thông báo: ngày 23/12/2026, 8 giờ, hội trường UBND phường, đối thoại với Nhân dân các tổ 1–12. Gửi ý kiến trước ngày 15/12. Trân trọng kính mời bà con.';

export const oldUnit: ShellUnit = {
  slug: 'phuong-cu-00000',
  fullName: 'phường Cũ',
  provinceName: 'Thành phố Hà Nội',
  lastDay: '2025-06-30',
  endedOn: '2025-07-01',
  successors: [
    { slug: 'phuong-mot-00001', name: 'phường Một' },
    { slug: 'phuong-hai-00002', name: 'phường Hai' },
    { slug: 'phuong-ba-00003', name: 'phường Ba' },
  ],
};

export const work = [
  {
    href: '#w1',
    act: 'Trả lời',
    title: 'Nắp cống hỏng trước cổng trường tiểu học, ngõ 310',
    detail: 'Đối thoại 15/10 · Tổ 9 · KT, HT và Đô thị',
    date: '16/11',
    state: { kind: 'late' as const, words: 'quá 5 ngày' },
  },
  {
    href: '#w2',
    act: 'Ra phiếu báo',
    title: 'Xử lý kiến nghị về lối đi chung',
    detail: 'Đơn số 118 · Tổ 20 · Văn phòng',
    date: '23/11',
    state: { kind: 'soon' as const, words: 'hôm nay' },
    chosen: true,
  },
  {
    href: '#w3',
    act: 'Báo lại',
    title: 'Sở Xây dựng: đoạn cống số nhà 12–40',
    detail: 'CV 1842/UBND-KT · Tổ 11 · Văn phòng',
    date: '27/11',
    state: { kind: 'up' as const, words: 'còn 3 ngày' },
  },
];

export const segments = [
  { href: '#today', label: 'Hôm nay', count: 4, current: true },
  { href: '#week', label: 'Tuần này', count: 9, current: false },
  { href: '#late', label: 'Quá hạn', count: 3, current: false, late: true },
];
