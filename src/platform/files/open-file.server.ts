import { readFile } from 'node:fs/promises';
import type { Reader } from '../db/database.server.ts';
import { NotFound } from '../errors.ts';
import { filePath } from './file-path.server.ts';

export type OpenedFile = {
  name: string;
  mediaType: string;
  sha256: string;
  audience: number;
  unitId: string | null;
  bytes: Uint8Array<ArrayBuffer>;
};

/** A kept file with its bytes. Who may see it, the caller decides by audience and unit. Throws NotFound. */
export async function openFile(db: Reader, id: string): Promise<OpenedFile> {
  const row = await db
    .selectFrom('stored_file')
    .select(['name', 'media_type', 'sha256', 'audience', 'unit_id'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new NotFound('files.not-found');
  return {
    name: row.name,
    mediaType: row.media_type,
    sha256: row.sha256,
    audience: row.audience,
    unitId: row.unit_id,
    bytes: await readBytes(row.sha256),
  };
}

/** The same for a file that a public view names. Throws NotFound. */
export async function openPublicFile(db: Reader, id: string): Promise<Omit<OpenedFile, 'audience' | 'unitId'>> {
  const row = await db.selectFrom('public_stored_file').select(['name', 'media_type', 'sha256']).where('id', '=', id).executeTakeFirst();
  if (!row?.sha256) throw new NotFound('files.not-found');
  return { name: row.name ?? '', mediaType: row.media_type ?? '', sha256: row.sha256, bytes: await readBytes(row.sha256) };
}

async function readBytes(sha256: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(filePath(sha256)));
}
