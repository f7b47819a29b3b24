import type { Role } from '#platform/context.ts';

export const rolesVi = {
  'drafting-officer': 'Cán bộ soạn thảo',
  registry: 'Văn thư',
  'head-of-office': 'Chánh Văn phòng',
  leader: 'Lãnh đạo',
  'departmental-officer': 'Công chức phòng chuyên môn',
  'front-officer': 'Cán bộ Mặt trận',
  'group-officer': 'Cán bộ tổ dân phố, thôn',
  administrator: 'Quản trị',
} as const satisfies Record<Role, string>;

export const rolesEn = {
  'drafting-officer': 'Drafting officer',
  registry: 'Registry (văn thư)',
  'head-of-office': 'Head of office',
  leader: 'Leader',
  'departmental-officer': 'Departmental officer',
  'front-officer': 'Front officer',
  'group-officer': 'Residential-group officer',
  administrator: 'Administrator',
} as const satisfies Record<Role, string>;
