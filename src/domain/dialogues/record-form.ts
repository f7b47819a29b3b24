import { createHash } from 'node:crypto';

/** The opinions of a text with one a line; blank lines, and the bullets and numbers that a paste brings along, are left out. */
export function linesOf(typed: string): string[] {
  const lines = typed.split('\n').map((line) => line.trim().replace(/^(?:[-–•*+]|\d{1,3}[.)])\s+/, ''));
  return lines.filter((line) => line !== '');
}

/**
 * Ids of the lines of one form: the same line sent again has the same id, so that a form sent twice records nothing twice, and a
 * line added after going back is the only new one.
 */
export function lineIds(batch: string, lines: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return lines.map((line) => {
    const times = (seen.get(line) ?? 0) + 1;
    seen.set(line, times);
    return uuidOf(`${batch}\n${times}\n${line}`);
  });
}

// A UUID version 8 (RFC 9562): made of what it names.
function uuidOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-9${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
