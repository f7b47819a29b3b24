type Numbered = { stem: string; number: number };

/** 'Tổ dân phố số 1–12, 14' for a long list of groups; what has no number, or an old ward behind it, stays as it is. */
export function groupRuns(labels: readonly string[]): string {
  const numbered = new Map<string, number[]>();
  const others: string[] = [];
  for (const label of labels) {
    const parsed = parse(label);
    if (parsed === undefined) others.push(label);
    else numbered.set(parsed.stem, [...(numbered.get(parsed.stem) ?? []), parsed.number]);
  }
  return [...[...numbered].map(([stem, numbers]) => `${stem} ${runs(numbers)}`), ...others].join(', ');
}

function parse(label: string): Numbered | undefined {
  const [, stem, digits] = /^(\D+?)\s+(\d+)$/.exec(label) ?? [];
  return stem === undefined || digits === undefined ? undefined : { stem, number: Number(digits) };
}

function runs(numbers: readonly number[]): string {
  const found: { first: number; last: number }[] = [];
  for (const number of numbers.toSorted((a, b) => a - b)) {
    const open = found.at(-1);
    if (open && number === open.last + 1) open.last = number;
    else found.push({ first: number, last: number });
  }
  return found
    .map(({ first, last }) => (first === last ? String(first) : last === first + 1 ? `${first}, ${last}` : `${first}–${last}`))
    .join(', ');
}
