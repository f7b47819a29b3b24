import { createHash } from 'node:crypto';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Ctx } from '../context.ts';
import type { Tx } from '../db/database.server.ts';
import { Refused } from '../errors.ts';
import { newId } from '../ids.ts';
import type { Audience } from '../journal/entry.ts';
import { cleanText } from '../text.ts';
import { filePath } from './file-path.server.ts';
import { mediaTypes, sniffMediaType, type MediaType } from './media-type.ts';

export type FileToStore = {
  bytes: Uint8Array;
  name: string;
  unitId: string;
  audience: Audience;
  /** All known types when left out. */
  accept?: readonly MediaType[];
};
export type StoredFile = { id: string; sha256: string; mediaType: MediaType; byteSize: number; name: string };

const largest = 20 * 1024 * 1024;

/** Keeps a file: on disk before the caller's transaction commits, under its SHA-256. Throws Refused `files.…`. */
export async function storeFile(tx: Tx, ctx: Ctx, file: FileToStore): Promise<StoredFile> {
  const mediaType = checkedType(file);
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  await keepBytes(filePath(sha256), file.bytes);
  const stored = { id: newId(ctx.now), sha256, mediaType, byteSize: file.bytes.length, name: fileName(file.name) };
  await tx
    .insertInto('stored_file')
    .values({
      id: stored.id,
      sha256,
      media_type: mediaType,
      byte_size: stored.byteSize,
      name: stored.name,
      unit_id: file.unitId,
      audience: file.audience,
      created_at: ctx.now,
    })
    .execute();
  return stored;
}

function checkedType({ bytes, accept = mediaTypes }: FileToStore): MediaType {
  if (bytes.length === 0) throw new Refused('files.empty');
  if (bytes.length > largest) throw new Refused('files.too-large', { megabytes: Math.ceil(bytes.length / 1024 / 1024) });
  const found = sniffMediaType(bytes);
  if (found === undefined || !accept.includes(found))
    throw new Refused(accept.every((type) => type === 'application/pdf') ? 'files.not-pdf' : 'files.type');
  return found;
}

function fileName(given: string): string {
  const bare = cleanText(given).replaceAll(/[/\\]/g, '_').slice(-200);
  return bare === '' ? 'tep' : bare;
}

async function keepBytes(path: string, bytes: Uint8Array): Promise<void> {
  if (await isKept(path, bytes.length)) return;
  const folder = dirname(path);
  const part = `${path}.${newId()}.part`;
  try {
    // Unpublished papers and residents' photographs: for nobody else on the machine.
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const handle = await open(part, 'wx', 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(part, path);
    await syncFolder(folder);
    await syncFolder(dirname(folder));
  } catch (error) {
    await rm(part, { force: true });
    throw isDiskFull(error) ? new Refused('files.disk-full') : error;
  }
}

async function isKept(path: string, size: number): Promise<boolean> {
  try {
    return (await stat(path)).size === size;
  } catch {
    return false;
  }
}

// A new name is only safe on disk when its folder is.
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function isDiskFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
}
