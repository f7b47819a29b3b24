export type Option = { value: string; label: string };

const shown = 8;

/** Options that fit what was typed, best first: the number itself, words that begin so, then anything that holds it. */
export function matching(options: readonly Option[], query: string): Option[] {
  const wanted = plain(query);
  if (wanted === '') return [];
  const ranked = options.flatMap((option) => {
    const rank = rankOf(plain(option.label), wanted);
    return rank === undefined ? [] : [{ option, rank }];
  });
  return ranked
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, shown)
    .map(({ option }) => option);
}

function rankOf(label: string, wanted: string): number | undefined {
  const words = label.split(/[^a-z0-9]+/);
  if (words.includes(wanted)) return 0;
  if (words.some((word) => word.startsWith(wanted))) return 1;
  return label.includes(wanted) ? 2 : undefined;
}

// 'Đô thị' is found by 'do thi': nobody sets tone marks while people are talking.
function plain(text: string): string {
  return text.trim().toLowerCase().replaceAll('đ', 'd').normalize('NFD').replaceAll(/\p{M}/gu, '');
}
