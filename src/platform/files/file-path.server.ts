import { join } from 'node:path';
import { configInUse } from '../config-in-use.server.ts';

/** Where the bytes of this SHA-256 lie. */
export function filePath(sha256: string): string {
  return join(configInUse().dataDir, 'files', sha256.slice(0, 2), sha256);
}
