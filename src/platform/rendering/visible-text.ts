/**
 * Text as it can be printed: what would turn, hide or break other text is written as its code, `[U+202E]`,
 * so that nothing invisible ever stands on a signed paper. `covers` says which code points the font draws.
 */
export function visibleText(text: string, covers: (codePoint: number) => boolean): string {
  let shown = '';
  for (const sign of text.normalize('NFC').replace(/\r\n?/g, '\n')) shown += visibleSign(sign, covers);
  return shown;
}

function visibleSign(sign: string, covers: (codePoint: number) => boolean): string {
  const codePoint = sign.codePointAt(0) ?? 0;
  if (sign === '\n') return sign;
  if (sign === '\t') return ' ';
  if (isUnprintable(codePoint) || !covers(codePoint)) return `[U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}]`;
  return sign;
}

// Controls, surrogates, zero-width and bidirectional controls, noncharacters: XML 1.0 and PDF/A refuse some, readers are misled by the rest.
function isUnprintable(codePoint: number): boolean {
  return (
    codePoint < 0x20 ||
    (codePoint >= 0x7f && codePoint <= 0x9f) ||
    codePoint === 0xad ||
    codePoint === 0x61c ||
    (codePoint >= 0x200b && codePoint <= 0x200f) ||
    (codePoint >= 0x2028 && codePoint <= 0x202e) ||
    (codePoint >= 0x2060 && codePoint <= 0x206f) ||
    (codePoint >= 0xd800 && codePoint <= 0xdfff) ||
    codePoint === 0xfeff ||
    (codePoint >= 0xfff0 && codePoint <= 0xfffb) ||
    (codePoint & 0xfffe) === 0xfffe
  );
}
