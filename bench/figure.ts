/** One measured figure: its ratio is to the yardstick measured in the same run, since absolute rates say little; with the spread over the rounds. */
export type Figure = { name: string; value: number; unit: string; ratio?: number; lowest?: number; highest?: number };

export function emit(figure: Figure): void {
  const rounded = Object.entries(figure).map(([key, value]) => [key, typeof value === 'number' ? Number(value.toPrecision(4)) : value]);
  console.log(JSON.stringify(Object.fromEntries(rounded)));
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** The middle of several rounds' ratios, and how far they lie apart. */
export function spread(ratios: readonly number[]): Pick<Figure, 'ratio' | 'lowest' | 'highest'> {
  return { ratio: median(ratios), lowest: Math.min(...ratios), highest: Math.max(...ratios) };
}
