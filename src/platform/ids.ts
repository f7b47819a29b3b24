import { randomBytes, randomInt } from 'node:crypto';

// No 0 O 1 I L: read aloud over the telephone and typed from paper.
const codeAlphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** A UUID version 7 (RFC 9562): ordered by time, 74 random bits. */
export function newId(at: Date = new Date()): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(at.getTime(), 0, 6);
  bytes.writeUInt8(0x70 | ((bytes[6] ?? 0) & 0x0f), 6);
  bytes.writeUInt8(0x80 | ((bytes[8] ?? 0) & 0x3f), 8);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** The public code of a receipt, `HA7K-29QM`: 31^8 ≈ 8.5 × 10^11 values. */
export function newCode(): string {
  const sign = () => codeAlphabet.charAt(randomInt(codeAlphabet.length));
  const four = () => sign() + sign() + sign() + sign();
  return `${four()}-${four()}`;
}

/** Spells bytes in the code alphabet in groups of four: the private code `3F9K-7QTD-M2XW`. */
export function spellCode(bytes: Uint8Array, groups: number): string {
  const signs = Array.from(bytes.slice(0, groups * 4), (byte) => codeAlphabet.charAt(byte % codeAlphabet.length));
  return Array.from({ length: groups }, (_, group) => signs.slice(group * 4, group * 4 + 4).join('')).join('-');
}

/** What a person typed, brought to the form in which codes are kept; signs that are never used are read as what they look like. */
export function normaliseCode(typed: string): string {
  const signs = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '');
  return (signs.match(/.{1,4}/g) ?? []).join('-');
}
