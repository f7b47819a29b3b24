/** What a reader typed as a text search: each word from its beginning, accents optional; undefined when nothing is left. */
export function searchWords(typed: string | undefined): string | undefined {
  const words = (typed ?? '')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[đĐ]/g, 'd')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .slice(0, 10);
  return words.length === 0 ? undefined : words.map((word) => `${word}:*`).join(' & ');
}
