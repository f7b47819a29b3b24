import type { OfficePlan } from './office.ts';

/** The ward's offices of 2019, by title. Which groups there were is invented; 17 and 3 are told by the article. */
export function giaThuyOffice(unitId: string): OfficePlan {
  return {
    unitId,
    since: '2019-08-01',
    bodies: {
      committee: {
        kind: 'peoples-committee',
        name: 'Ủy ban nhân dân phường Gia Thụy',
        shortName: 'UBND phường',
        abbreviation: 'UBND',
        superiorName: 'Ủy ban nhân dân quận Long Biên',
      },
      party: {
        kind: 'party-committee',
        name: 'Đảng ủy phường Gia Thụy',
        shortName: 'Đảng ủy phường',
        abbreviation: 'ĐU',
        superiorName: 'Quận ủy Long Biên',
      },
      front: {
        kind: 'front-committee',
        name: 'Ủy ban MTTQ Việt Nam phường Gia Thụy',
        shortName: 'MTTQ phường',
        abbreviation: 'MTTQ-BTT',
        superiorName: 'Ủy ban MTTQ Việt Nam quận Long Biên',
      },
      council: { kind: 'peoples-council', name: 'Hội đồng nhân dân phường Gia Thụy', shortName: 'HĐND phường', abbreviation: 'HĐND' },
      office: { kind: 'office', name: 'Văn phòng UBND phường Gia Thụy', shortName: 'Văn phòng', parent: 'committee' },
      urban: {
        kind: 'department',
        name: 'Bộ phận Địa chính - Xây dựng - Đô thị - Môi trường',
        shortName: 'Địa chính - Xây dựng',
        parent: 'committee',
      },
      culture: { kind: 'department', name: 'Bộ phận Văn hóa - Xã hội', shortName: 'Văn hóa - Xã hội', parent: 'committee' },
      police: { kind: 'department', name: 'Công an phường Gia Thụy', shortName: 'Công an phường', parent: 'committee' },
    },
    posts: {
      secretary: { body: 'party', title: 'Bí thư Đảng ủy, Chủ tịch HĐND phường', signingTitle: 'BÍ THƯ', role: 'leader' },
      chair: { body: 'committee', title: 'Phó Bí thư Đảng ủy, Chủ tịch UBND phường', signingTitle: 'CHỦ TỊCH', role: 'leader' },
      front: { body: 'front', title: 'Chủ tịch Ủy ban MTTQ phường', signingTitle: 'CHỦ TỊCH', role: 'front-officer' },
      head: { body: 'office', title: 'Phụ trách Văn phòng UBND phường', role: 'head-of-office' },
      drafting: { body: 'office', title: 'Công chức Văn phòng - Thống kê', role: 'drafting-officer' },
      registry: { body: 'office', title: 'Văn thư', role: 'registry' },
      urban: { body: 'urban', title: 'Công chức Địa chính - Xây dựng - Đô thị - Môi trường', role: 'departmental-officer' },
      culture: { body: 'culture', title: 'Công chức Văn hóa - Xã hội', role: 'departmental-officer' },
      police: { body: 'police', title: 'Trưởng Công an phường', role: 'departmental-officer' },
    },
    groups: Array.from({ length: 25 }, (_, index) => ({ number: index + 1 })),
    accounts: {
      'giathuy.bithu': { displayName: 'Bí thư Đảng ủy phường Gia Thụy (2019)', hats: [{ role: 'leader', post: 'secretary' }] },
      'giathuy.chutich': { displayName: 'Chủ tịch UBND phường Gia Thụy (2019)', hats: [{ role: 'leader', post: 'chair' }] },
      'giathuy.mattran': { displayName: 'Chủ tịch MTTQ phường Gia Thụy (2019)', hats: [{ role: 'front-officer', post: 'front' }] },
      'giathuy.vanphong': {
        displayName: 'Văn phòng UBND phường Gia Thụy (2019)',
        hats: [
          { role: 'drafting-officer', post: 'drafting' },
          { role: 'head-of-office', post: 'head' },
          { role: 'registry', post: 'registry' },
        ],
      },
      'giathuy.diachinh': { displayName: 'Địa chính - Xây dựng Gia Thụy (2019)', hats: [{ role: 'departmental-officer', post: 'urban' }] },
      'giathuy.vanhoa': { displayName: 'Văn hóa - Xã hội Gia Thụy (2019)', hats: [{ role: 'departmental-officer', post: 'culture' }] },
      'giathuy.congan': { displayName: 'Công an phường Gia Thụy (2019)', hats: [{ role: 'departmental-officer', post: 'police' }] },
    },
  };
}

/** Groups of the old ward that lie in today's Bồ Đề; which ones is invented and says so on the unit's page. */
export const groupsFromGiaThuy = [3, 9, 12, 17, 21] as const;

/** A present-day ward. Bodies as in the two-tier order since 2025-07-01; numbers of groups are invented. */
export function boDeOffice(unitId: string, giaThuyId: string): OfficePlan {
  return {
    unitId,
    since: '2025-07-01',
    bodies: {
      committee: {
        kind: 'peoples-committee',
        name: 'Ủy ban nhân dân phường Bồ Đề',
        shortName: 'UBND phường',
        abbreviation: 'UBND',
        superiorName: 'Ủy ban nhân dân thành phố Hà Nội',
      },
      party: {
        kind: 'party-committee',
        name: 'Đảng ủy phường Bồ Đề',
        shortName: 'Đảng ủy phường',
        abbreviation: 'ĐU',
        superiorName: 'Đảng bộ thành phố Hà Nội',
      },
      front: {
        kind: 'front-committee',
        name: 'Ủy ban MTTQ Việt Nam phường Bồ Đề',
        shortName: 'MTTQ phường',
        abbreviation: 'MTTQ-BTT',
        superiorName: 'Ủy ban MTTQ Việt Nam thành phố Hà Nội',
      },
      council: { kind: 'peoples-council', name: 'Hội đồng nhân dân phường Bồ Đề', shortName: 'HĐND phường', abbreviation: 'HĐND' },
      office: { kind: 'office', name: 'Văn phòng HĐND và UBND phường Bồ Đề', shortName: 'Văn phòng', parent: 'committee' },
      urban: {
        kind: 'department',
        name: 'Phòng Kinh tế, Hạ tầng và Đô thị',
        shortName: 'KT, HT và Đô thị',
        abbreviation: 'KTHTĐT',
        parent: 'committee',
      },
      culture: {
        kind: 'department',
        name: 'Phòng Văn hóa - Xã hội',
        shortName: 'Văn hóa - Xã hội',
        abbreviation: 'VHXH',
        parent: 'committee',
      },
      police: { kind: 'department', name: 'Công an phường Bồ Đề', shortName: 'Công an phường' },
    },
    posts: {
      secretary: { body: 'party', title: 'Bí thư Đảng ủy phường', signingTitle: 'BÍ THƯ', role: 'leader' },
      chair: { body: 'committee', title: 'Chủ tịch UBND phường', signingTitle: 'CHỦ TỊCH', role: 'leader' },
      council: { body: 'council', title: 'Phó Chủ tịch HĐND phường', signingTitle: 'PHÓ CHỦ TỊCH', role: 'leader' },
      front: { body: 'front', title: 'Chủ tịch Ủy ban MTTQ phường', signingTitle: 'CHỦ TỊCH', role: 'front-officer' },
      head: { body: 'office', title: 'Chánh Văn phòng HĐND và UBND phường', signingTitle: 'CHÁNH VĂN PHÒNG', role: 'head-of-office' },
      drafting: { body: 'office', title: 'Chuyên viên Văn phòng', role: 'drafting-officer' },
      registry: { body: 'office', title: 'Văn thư', role: 'registry' },
      urban: { body: 'urban', title: 'Trưởng phòng Kinh tế, Hạ tầng và Đô thị', role: 'departmental-officer' },
      culture: { body: 'culture', title: 'Trưởng phòng Văn hóa - Xã hội', role: 'departmental-officer' },
      police: { body: 'police', title: 'Phó Trưởng Công an phường', role: 'departmental-officer' },
      groupHead: { body: 'front', title: 'Tổ trưởng tổ dân phố số 3', role: 'group-officer' },
      administrator: { body: 'office', title: 'Quản trị hệ thống của phường', role: 'administrator' },
    },
    groups: [
      ...Array.from({ length: 14 }, (_, index) => ({ number: index + 1 })),
      ...groupsFromGiaThuy.map((number) => ({ number, formerUnitId: giaThuyId })),
    ],
    accounts: {
      'bode.vanphong': {
        displayName: 'Văn phòng phường Bồ Đề',
        hats: [
          { role: 'drafting-officer', post: 'drafting' },
          { role: 'registry', post: 'registry' },
        ],
      },
      'bode.chanhvanphong': { displayName: 'Chánh Văn phòng', hats: [{ role: 'head-of-office', post: 'head' }] },
      'bode.chutich': { displayName: 'Chủ tịch UBND phường', hats: [{ role: 'leader', post: 'chair' }] },
      'bode.bithu': { displayName: 'Bí thư Đảng ủy phường', hats: [{ role: 'leader', post: 'secretary' }] },
      'bode.kinhte': { displayName: 'Phòng Kinh tế, Hạ tầng và Đô thị', hats: [{ role: 'departmental-officer', post: 'urban' }] },
      'bode.vanhoa': { displayName: 'Phòng Văn hóa - Xã hội', hats: [{ role: 'departmental-officer', post: 'culture' }] },
      'bode.congan': { displayName: 'Công an phường', hats: [{ role: 'departmental-officer', post: 'police' }] },
      'bode.mattran': { displayName: 'Mặt trận phường', hats: [{ role: 'front-officer', post: 'front' }] },
      'bode.totruong3': { displayName: 'Tổ trưởng tổ dân phố số 3', hats: [{ role: 'group-officer', post: 'groupHead', group: 3 }] },
      'bode.quantri': { displayName: 'Quản trị phường Bồ Đề', hats: [{ role: 'administrator', post: 'administrator' }] },
    },
  };
}
