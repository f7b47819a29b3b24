/**
 * Rows as CSV for spreadsheet programs: UTF-8 with BOM, CRLF, every cell quoted. A cell that such a program would read as a
 * formula is given an apostrophe, which it shows as text.
 */
export function toCsv(rows: readonly (readonly (string | number | null | undefined)[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(value: string | number | null | undefined): string {
  if (typeof value === 'number') return String(value);
  const words = value ?? '';
  const safe = /^\s*[=+\-@\t\r]/.test(words) ? `'${words}` : words;
  return `"${safe.replaceAll('"', '""')}"`;
}
