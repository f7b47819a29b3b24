import { inflateRawSync } from 'node:zlib';

/** The text of a .docx: its document part, found by the zip's local headers. */
export function inflate(docx: Buffer): string {
  for (let at = docx.indexOf('PK\u0003\u0004'); at >= 0; at = docx.indexOf('PK\u0003\u0004', at + 4)) {
    const [nameLength, extraLength] = [docx.readUInt16LE(at + 26), docx.readUInt16LE(at + 28)];
    const name = docx.subarray(at + 30, at + 30 + nameLength).toString();
    if (name === 'word/document.xml') return inflateRawSync(docx.subarray(at + 30 + nameLength + extraLength)).toString('utf8');
  }
  throw new Error('no document in this file');
}
