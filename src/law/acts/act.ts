/** The acts that the statute book cites: short mark, and the name that a citation writes out. */
export const acts = {
  'law-10-2022': {
    mark: 'Luật 10/2022/QH15',
    name: 'Luật Thực hiện dân chủ ở cơ sở năm 2022',
  },
  'law-77-2015': {
    mark: 'Luật 77/2015/QH13',
    name: 'Luật Tổ chức chính quyền địa phương năm 2015',
  },
  'law-65-2025': {
    mark: 'Luật 65/2025/QH15',
    name: 'Luật Tổ chức chính quyền địa phương số 65/2025/QH15',
  },
  'law-72-2025': {
    mark: 'Luật 72/2025/QH15',
    name: 'Luật Tổ chức chính quyền địa phương năm 2025',
  },
  'decision-2200-hanoi': {
    mark: 'QĐ 2200 of Hà Nội',
    name: 'Quyết định 2200 ngày 25/05/2017 của Hà Nội',
  },
  proposal: {
    mark: 'proposal',
    name: 'Mức đề xuất khi chưa có quy định; đơn vị tự quy định được',
  },
  'civil-code-2015': { mark: 'Bộ luật 91/2015/QH13', name: 'Bộ luật Dân sự năm 2015' },
  'labour-code-2012': { mark: 'Bộ luật 10/2012/QH13', name: 'Bộ luật Lao động năm 2012' },
  'labour-code-2019': { mark: 'Bộ luật 45/2019/QH14', name: 'Bộ luật Lao động năm 2019' },
  'resolution-28-2026': {
    mark: 'Nghị quyết 28/2026/QH16',
    name: 'Nghị quyết 28/2026/QH16 của Quốc hội',
  },
  'decision-188-1999': {
    mark: 'QĐ 188/1999/QĐ-TTg',
    name: 'Quyết định 188/1999/QĐ-TTg của Thủ tướng Chính phủ',
  },
} as const;

export type ActKey = keyof typeof acts;
