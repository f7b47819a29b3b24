const millimetresPerPoint = 0.3528;

/** About how wide a line is in millimetres, by the mean advance widths of the Times metrics. */
export function estimatedWidth({ text, size, bold = false }: { text: string; size: number; bold?: boolean }): number {
  let ems = 0;
  for (const sign of text.normalize('NFC')) {
    if (/\s/u.test(sign) || /[.,:;/|'!()-]/.test(sign)) ems += 0.3;
    else if (/\d/.test(sign)) ems += 0.5;
    else if (sign !== sign.toLowerCase()) ems += 0.7;
    else ems += 0.47;
  }
  return ems * size * millimetresPerPoint * (bold ? 1.06 : 1);
}
