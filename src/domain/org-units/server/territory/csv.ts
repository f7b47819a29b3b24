/** Rows of a comma-separated file (RFC 4180) by column name. Throws when a column that is read is missing. */
export function readCsv<Column extends string>(content: string, columns: readonly Column[]): Readonly<Record<Column, string>>[] {
  const [header = [], ...rows] = splitCells(content.replace(/^\uFEFF/, ''));
  const places = columns.map((column) => ({ column, place: header.indexOf(column) }));
  const missing = places.find(({ place }) => place < 0);
  if (missing !== undefined) throw new Error(`column ${missing.column} is missing`);
  return rows
    .filter((cells) => cells.length > 1)
    .map((cells) => recordOf(places.map(({ column, place }) => [column, (cells[place] ?? '').normalize('NFC').trim()])));
}

// Object.fromEntries forgets its keys; every column was given a value just above.
function recordOf<Column extends string>(cells: [Column, string][]): Readonly<Record<Column, string>> {
  return Object.fromEntries(cells) as Record<Column, string>;
}

const cell = /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r?\n|$)/y;

function splitCells(content: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  cell.lastIndex = 0;
  while (cell.lastIndex < content.length) {
    const [, raw = '', end = ''] = cell.exec(content) ?? [];
    row.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw);
    if (end !== ',') {
      rows.push(row);
      row = [];
    }
  }
  if (row.length > 0) rows.push(row);
  return rows;
}
