import type { DocumentKind } from './document.ts';
import type { LayoutSystem } from './layouts/layout.ts';

/** Type abbreviations of Annex III of Decree 30/2020; the official letter has none in State symbols and CV in Party ones. */
const abbreviations = { minutes: 'BB', conclusion: 'TB', 'result-notice': 'TB', plan: 'KH', correction: 'CV' } as const satisfies Record<
  DocumentKind,
  string
>;

const typeNames = {
  minutes: 'BIÊN BẢN',
  conclusion: 'THÔNG BÁO',
  'result-notice': 'THÔNG BÁO',
  plan: 'KẾ HOẠCH',
  correction: undefined,
} as const satisfies Record<DocumentKind, string | undefined>;

/** The numbers run per body, series and year (Art. 15 Decree 30/2020). Which series is used, the head of the office decides; here one per type. */
export function seriesOf(kind: DocumentKind): string {
  return abbreviations[kind];
}

/** Tên loại; an official letter has none. */
export function typeNameOf(kind: DocumentKind): string | undefined {
  return typeNames[kind];
}

type Numbered = { system: LayoutSystem; kind: DocumentKind; abbreviation: string; number?: number | undefined };

/** `12/TB-UBND`, `12-TB/ĐU`, `12/BC-MTTQ-BTT`; State and Front write 1 to 9 with a zero. Without a number: `…/TB-UBND`. */
export function formatSymbol({ system, kind, abbreviation, number }: Numbered): string {
  if (system === 'party') return `${number ?? '…'}-${abbreviations[kind]}/${abbreviation}`;
  const shown = number === undefined ? '…' : String(number).padStart(2, '0');
  return kind === 'correction' ? `${shown}/${abbreviation}` : `${shown}/${abbreviations[kind]}-${abbreviation}`;
}

/** The line on the paper: `Số: 09/TB-UBND`, in Party papers `Số 9-TB/ĐU`. */
export function numberLine(numbered: Numbered): string {
  return `${numbered.system === 'party' ? 'Số' : 'Số:'} ${formatSymbol(numbered)}`;
}

/** `Bồ Đề, ngày 05 tháng 02 năm 2026`: days under 10 and the months 1 and 2 with a zero. */
export function placeAndDate(place: string, datedOn: string | undefined): string {
  if (datedOn === undefined) return `${place}, ngày … tháng … năm …`;
  const [year = '', month = '', day = ''] = datedOn.split('-');
  const shownMonth = Number(month) <= 2 ? month : String(Number(month));
  return `${place}, ngày ${day} tháng ${shownMonth} năm ${year}`;
}
