import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

export type SystemUser = { uid: number; gid: number };

/**
 * PostgreSQL refuses to run as root. Started by root, it runs as `postgres`, else as `nobody`;
 * started by anybody else, as that person (undefined).
 */
export function databaseUser(): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const entries = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const wanted of ['postgres', 'nobody']) {
    const entry = entries.find(([name]) => name === wanted);
    if (entry) return { uid: Number(entry[2]), gid: Number(entry[3]) };
  }
  throw new Error('started as root, but neither a user "postgres" nor "nobody" exists to run the database; start as a normal user');
}

/** Whether `user` can do `test <flag> <path>`; parents closed to it count. */
export function canAccess(user: SystemUser | undefined, flag: '-x' | '-r' | '-w', path: string): boolean {
  return spawnSync('test', [flag, path], { ...user, cwd: '/' }).status === 0;
}
