// Longest first: 'Thị trấn' must not be read as 'Thị'.
const typeWords = ['Thị trấn', 'Thành phố', 'Thị xã', 'Đặc khu', 'Phường', 'Huyện', 'Quận', 'Tỉnh', 'Xã'] as const;
export type TypeWord = (typeof typeWords)[number];

export type UnitName = { typeWord: TypeWord; name: string };

const foldedTypeWords = typeWords.map((typeWord) => ({ typeWord, folded: fold(typeWord) }));

/** Small letters without accents, one space between words: 'Phường Bồ Đề' → 'phuong bo de'. */
export function fold(raw: string): string {
  return raw
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[đĐ]/g, 'd')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** 'thị Trấn  Vạn Giã' → { typeWord: 'Thị trấn', name: 'Vạn Giã' }; undefined without a type word (some lists left it out). */
export function readUnitName(raw: string): UnitName | undefined {
  const words = raw.normalize('NFC').trim().split(/\s+/);
  const found = foldedTypeWords.find(({ folded }) => {
    const length = folded.split(' ').length;
    return words.length > length && fold(words.slice(0, length).join(' ')) === folded;
  });
  if (found === undefined) return undefined;
  return { typeWord: found.typeWord, name: words.slice(found.folded.split(' ').length).join(' ') };
}

export function fullName({ typeWord, name }: UnitName): string {
  return `${typeWord} ${name}`;
}

/** What a search compares: the folded words without a leading type word. */
export function searchKey(query: string): string {
  const folded = fold(query);
  const typed = foldedTypeWords.find((word) => folded.startsWith(`${word.folded} `));
  return typed === undefined ? folded : folded.slice(typed.folded.length + 1);
}

/** 'Phường Bồ Đề', '00118' → 'phuong-bo-de-00118'. */
export function slugOf(name: UnitName, code: string): string {
  return `${fold(fullName(name)).replaceAll(' ', '-')}-${code}`;
}
