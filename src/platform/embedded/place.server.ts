import { createHash } from 'node:crypto';
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { canAccess, type SystemUser } from './system-user.server.ts';

/** Where one cluster lives: its data folder and the folder of its socket. */
export type Place = { cluster: string; socket: string; log: string };

// A unix socket's path holds 107 bytes; PostgreSQL adds /.s.PGSQL.5432.
const longestSocketFolder = 80;

/**
 * Inside the data folder, unless the user who runs PostgreSQL may not enter it (a closed home folder, started by root):
 * then under /var/lib, found again by the data folder's path.
 */
export function clusterPlace(dataDir: string, user: SystemUser | undefined): Place {
  mkdirSync(dataDir, { recursive: true });
  const real = realpathSync(dataDir);
  const hash = createHash('sha256').update(real).digest('hex').slice(0, 12);
  const outside = `/var/lib/hoi-am-${hash}`;
  const home = existsSync(outside) || !canAccess(user, '-x', real) ? ownFolder(outside, user) : real;
  return {
    cluster: join(ownFolder(join(home, 'postgres'), user), 'cluster'),
    log: join(home, 'postgres', 'postgres.log'),
    socket: socketFolder(join(home, 'postgres', 'socket'), hash, user),
  };
}

function socketFolder(wanted: string, hash: string, user: SystemUser | undefined): string {
  // PostgreSQL reads the setting as a list: a comma, a blank or a quote in the path would break it.
  const usable = Buffer.byteLength(wanted) <= longestSocketFolder && /^[\w./-]+$/.test(wanted);
  return ownFolder(usable ? wanted : join(tmpdir(), `hoi-am-${hash}`), user);
}

/** A folder that only `user` may enter. Anything else found in its place stops the start: the temporary folder is everybody's. */
function ownFolder(path: string, user: SystemUser | undefined): string {
  mkdirSync(dirname(path), { recursive: true });
  if (!existsSync(path)) mkdirSync(path, { mode: 0o700 });
  const found = lstatSync(path);
  const allowed = [process.getuid?.(), user?.uid];
  if (!found.isDirectory() || !allowed.includes(found.uid))
    throw new Error(`${path} belongs to somebody else; remove it or choose another DATA_DIR`);
  chmodSync(path, 0o700);
  if (user) chownSync(path, user.uid, user.gid);
  return path;
}
