import { mkdtempSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { systemContext } from '../context.ts';
import { testDatabase } from '../db/testing.server.ts';
import { newId } from '../ids.ts';
import { sniffMediaType } from './media-type.ts';
import { openFile, openPublicFile } from './open-file.server.ts';
import { storeFile } from './store-file.server.ts';

const folder = mkdtempSync(join(tmpdir(), 'hoi-am-files-'));
process.env['DATA_DIR'] = folder;
const { app, publicRole } = await testDatabase();
const ctx = systemContext(app, 'test', new Date('2026-12-24T02:00:00Z'));
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const pdf = bytesOf('%PDF-1.7\nhello');

function store(bytes: Uint8Array, name = 'bản-ký.pdf') {
  return app.transaction().execute((tx) => storeFile(tx, ctx, { bytes, name, unitId: newId(), audience: 2 }));
}

describe('a file that was brought', () => {
  it('comes back byte for byte, under the name it had', async () => {
    const { id, sha256 } = await store(pdf);
    expect(await openFile(app, id)).toMatchObject({ name: 'bản-ký.pdf', mediaType: 'application/pdf', sha256, bytes: pdf });
  });

  it('is kept once, however often it comes', async () => {
    const [first, second] = [await store(pdf), await store(pdf)];
    expect(first.sha256).toBe(second.sha256);
    expect(readdirSync(join(folder, 'files', first.sha256.slice(0, 2)))).toEqual([first.sha256]);
  });

  it('is for nobody else on the machine', async () => {
    const { sha256 } = await store(bytesOf('%PDF-1.7\nof the owner only'));
    const place = join(folder, 'files', sha256.slice(0, 2));
    expect([statSync(place).mode & 0o777, statSync(join(place, sha256)).mode & 0o777]).toEqual([0o700, 0o600]);
  });

  it('cannot leave its folder by its name', async () => {
    expect((await store(pdf, '../../etc/passwd')).name).toBe('.._.._etc_passwd');
  });

  it.each([
    ['files.empty', bytesOf('')],
    ['files.type', bytesOf('<html><script>')],
    ['files.type', bytesOf('MZ program')],
    ['files.type', bytesOf('PK\u0003\u0004 some archive')],
    ['files.too-large', new Uint8Array(20 * 1024 * 1024 + 1)],
  ])('is refused with %s', async (code, bytes) => {
    await expect(store(bytes)).rejects.toMatchObject({ name: 'Refused', code });
  });

  it('is not there for visitors unless a published paper names it', async () => {
    const { id } = await store(pdf);
    await expect(openPublicFile(publicRole, id)).rejects.toMatchObject({ name: 'NotFound' });
  });
});

describe('the type of a file', () => {
  it.each([
    ['%PDF-1.4', 'application/pdf'],
    ['\u00FF\u00D8\u00FF\u00E0', 'image/jpeg'],
    ['\u0089PNG\r\n\u001A\n', 'image/png'],
    ['RIFF\u0000\u0000\u0000\u0000WEBP', 'image/webp'],
    ['GIF89a', undefined],
    ['%PD', undefined],
  ])('is what its bytes say: %j', (text, type) => {
    expect(sniffMediaType(bytesOf(text))).toBe(type);
  });
});
