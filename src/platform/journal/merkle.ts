import { createHash } from 'node:crypto';

/** The right edge of an RFC 6962 tree: one hash per set bit of `size`, largest subtree first. */
export type Frontier = { size: number; hashes: readonly Buffer[] };

/** Adds leaves (each the entry's hash) to the frontier. */
export function extend(frontier: Frontier, leaves: readonly Buffer[]): Frontier {
  const hashes = [...frontier.hashes];
  let size = frontier.size;
  for (const leaf of leaves) {
    let node = hash(0, leaf);
    for (let rest = size; rest % 2 === 1; rest = Math.floor(rest / 2)) node = hash(1, hashes.pop() ?? missing(), node);
    hashes.push(node);
    size += 1;
  }
  return { size, hashes };
}

/** The Merkle tree hash of all leaves so far. */
export function rootOf(frontier: Frontier): Buffer {
  const [last, ...larger] = frontier.hashes.toReversed();
  if (last === undefined) return createHash('sha256').digest();
  return larger.reduce((right, left) => hash(1, left, right), last);
}

function hash(prefix: 0 | 1, ...parts: Buffer[]): Buffer {
  const sha = createHash('sha256').update(Buffer.of(prefix));
  for (const part of parts) sha.update(part);
  return sha.digest();
}

function missing(): never {
  throw new Error('the journal frontier does not fit its size');
}
