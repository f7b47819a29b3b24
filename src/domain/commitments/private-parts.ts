export const privateKinds = ['id-number', 'telephone', 'email', 'name', 'accusation'] as const;
export type PrivateKind = (typeof privateKinds)[number];
/** A place in a text that should not be public as it is; `text` is what stands from `start` to `end`. */
export type PrivatePart = { kind: PrivateKind; text: string; start: number; end: number };

const surnames =
  'Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Đoàn|Đào|Trịnh|Mai|Lương|Trương|Tạ|Tô|Hà|Cao|Châu|Chu|Lưu|Thái|Quách|Tống|Vương|Kiều|Nghiêm|Phùng|Tăng|Lâm|La|Doãn|Khuất|Đàm|Thân|Bạch|Triệu|Giáp|Mạc|Ninh';
const word = '[\\p{Lu}][\\p{Ll}]{0,20}';
const gap = '\\s{1,20}';
// A person's title before a name; 'ông/bà' and 'bà con' are how one speaks to everybody.
const title = '(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ô|[Cc]hú|[Bb]ác|[Cc]ậu|[Dd]ì|[Ee]m|[Cc]háu|[Đđ]ồng chí|[Cc]ụ)';
// Streets, schools and wards bear the names of persons.
const place = eitherCase(
  'phố|đường|ngõ|ngách|hẻm|kiệt|phường|quận|huyện|xã|thôn|làng|trường|cầu|chợ|công viên|vườn hoa|hồ|bệnh viện|khu|tổ|tòa|chung cư|tiểu học|mầm non|đình|chùa|đền|tHCS|tHPT',
);

// Anybody may send ten thousand signs of one kind: every repetition has an end, and what is rare is looked for before what is behind it.
const patterns: readonly [PrivateKind, RegExp][] = [
  ['email', /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/gu],
  ['id-number', /(?<![\p{N}.])(?:\p{Nd}{12}|\p{Nd}{9})(?![\p{N}])/gu],
  ['telephone', /(?<![\p{N}])(?:\+?84|0)(?:[ .\-–]?(?:\p{Nd}|[xX*])){8,10}(?![\p{N}])/gu],
  ['name', new RegExp(`(?<![\\p{L}/])${title}${gap}${word}(?:${gap}${word}){0,4}(?![\\p{Ll}])`, 'gu')],
  ['name', new RegExp(`(?<![\\p{L}])(?=(?:${surnames})\\s)(?<!${place}${gap})(?:${surnames})(?:${gap}${word}){1,4}(?![\\p{Ll}])`, 'gu')],
  [
    'accusation',
    /(?<!\p{L})(?:tố cáo|tham ô|tham nhũng|hối lộ|đút lót|ăn chặn|ăn tiền|nhận tiền|vòi vĩnh|bao che|bảo kê|lừa đảo|chiếm đoạt|trộm cắp|cướp|đánh người|đánh đập|hành hung|ngoại tình|mại dâm|ma túy|lấn chiếm của công|cậy quyền|lợi dụng chức vụ|trù dập)(?!\p{L})/giu,
  ],
];

/** Telephone numbers, e-mail addresses, numbers of papers, names, accusing words: in the order of the text, none over another. */
export function findPrivateParts(text: string): PrivatePart[] {
  const found: PrivatePart[] = [];
  for (const [kind, pattern] of patterns) {
    for (const match of text.matchAll(pattern)) {
      const part = { kind, text: match[0], start: match.index, end: match.index + match[0].length };
      if (kind === 'name' && isCommon(part.text)) continue;
      if (!found.some((other) => part.start < other.end && other.start < part.end)) found.push(part);
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}

/** The text as it may be published, before a person has read it: what was found is replaced; accusing words stay to be seen. */
export function suggestPublicText(text: string, replacements: Readonly<Record<PrivateKind, string>>): string {
  let suggested = '';
  let at = 0;
  for (const part of findPrivateParts(text)) {
    if (part.kind === 'accusation') continue;
    suggested += text.slice(at, part.start) + replacements[part.kind];
    at = part.end;
  }
  return suggested + text.slice(at);
}

/** A first line for the public title: the first sentence, cut at a word. */
export function suggestTitle(text: string, replacements: Readonly<Record<PrivateKind, string>>, most = 90): string {
  const [sentence = ''] = suggestPublicText(text.slice(0, 4 * most), replacements).split(/(?<=[.;!?])\s|\n/u);
  const plain = sentence
    .slice(0, 2 * most)
    .replace(/[.;!?]+$/u, '')
    .trim();
  if (plain.length <= most) return plain;
  return `${plain.slice(0, plain.lastIndexOf(' ', most - 1))}…`;
}

// 'Ông Bà', 'Bà Trưng' is a street far more often than a neighbour.
function isCommon(name: string): boolean {
  return /^(?:Ông|ông|Bà|bà) (?:Bà|Bà Con|Trưng|Triệu|Huyện)$/u.test(name);
}

function eitherCase(words: string): string {
  const each = words.split('|').map((one) => `[${one.charAt(0).toUpperCase()}${one.charAt(0)}]${one.slice(1)}`);
  return `(?:${each.join('|')})`;
}
