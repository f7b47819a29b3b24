/** What is taken from people: papers and photos that every browser can show. */
export const mediaTypes = [
  'application/pdf',
  'image/jpeg',
  'image/png',
  'image/webp',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
] as const;
export type MediaType = (typeof mediaTypes)[number];

export const papers: readonly MediaType[] = ['application/pdf'];

/** The type that the bytes themselves say, whatever the name or the sender claimed. */
export function sniffMediaType(bytes: Uint8Array): MediaType | undefined {
  const text = (from: number, to: number) => Buffer.from(bytes.subarray(from, to)).toString('latin1');
  if (text(0, 5) === '%PDF-') return 'application/pdf';
  if (text(0, 3) === '\u00FF\u00D8\u00FF') return 'image/jpeg';
  if (text(0, 8) === '\u0089PNG\r\n\u001A\n') return 'image/png';
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'image/webp';
  if (text(0, 4) === 'PK\u0003\u0004' && Buffer.from(bytes).includes('word/document.xml'))
    return 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  return undefined;
}
