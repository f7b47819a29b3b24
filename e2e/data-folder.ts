import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder that the user who runs PostgreSQL may enter, also when the tests run as root. */
export function makeDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hoi-am-e2e-'));
  chmodSync(folder, 0o755);
  return folder;
}

export function removeDataFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** Live processes that serve a data folder: the database by its command line, Node by its environment. */
export function processesOf(dataDir: string): { pid: number; command: string }[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .map((name) => ({
      pid: Number(name),
      command: read(`/proc/${name}/cmdline`).replaceAll('\0', ' ').trim(),
      env: read(`/proc/${name}/environ`),
    }))
    .filter(({ command, env }) => command !== '' && (command.includes(dataDir) || env.split('\0').includes(`DATA_DIR=${dataDir}`)))
    .map(({ pid, command }) => ({ pid, command }));
}

/** The postmaster's pid, from its own file. */
export function postmasterOf(dataDir: string): number {
  return Number(read(join(dataDir, 'postgres/cluster/postmaster.pid')).split('\n')[0]);
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
