import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';

const sources = ['src', 'static', 'vite.config.ts', 'package.json', 'package-lock.json'];
const kept = 5;

/**
 * Builds when the sources changed and answers the folder of the build. Each build has a folder of its own, so that a server
 * running from an older one keeps its files.
 */
export async function buildIfChanged(root: string): Promise<string> {
  const folder = join(root, 'build', stampOf(root));
  if (isWhole(folder)) return folder;
  mkdirSync(join(root, 'build'), { recursive: true });
  const lock = join(root, 'build/.lock');
  await takeLock(lock);
  try {
    if (isWhole(folder)) return folder;
    console.log('building …');
    rmSync(folder, { recursive: true, force: true });
    await runVite(root, folder);
    writeFileSync(join(folder, '.whole'), '');
    forgetOldBuilds(root, folder);
    return folder;
  } finally {
    rmSync(lock, { force: true });
  }
}

function isWhole(folder: string): boolean {
  return existsSync(join(folder, '.whole'));
}

function stampOf(root: string): string {
  const hash = createHash('sha256');
  const add = (path: string) => {
    const absolute = join(root, path);
    if (statSync(absolute).isDirectory()) {
      for (const name of readdirSync(absolute).sort()) add(join(path, name));
    } else if (!path.endsWith('.test.ts')) hash.update(`${path}\0`).update(readFileSync(absolute)).update('\0');
  };
  for (const path of sources) if (existsSync(join(root, path))) add(path);
  return hash.digest('hex').slice(0, 16);
}

async function runVite(root: string, folder: string): Promise<void> {
  const child = spawn(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'], {
    cwd: root,
    env: { ...process.env, HOI_AM_BUILD: folder, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
  const code = await new Promise<number | null>((done, fail) => child.on('error', fail).on('close', done));
  if (code !== 0) throw new Error(`the build failed:\n${stripVTControlCharacters(Buffer.concat(output).toString())}`);
}

/** One build at a time: Kit works in one folder. A lock whose owner is gone is taken over. */
async function takeLock(lock: string): Promise<void> {
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    const owner = readOptional(lock);
    if (owner !== '' && !readOptional(`/proc/${owner}/cmdline`).includes('.ts')) dropStaleLock(lock);
    await sleep(200);
  }
}

// Renamed first: of two that see the same dead owner only one removes the lock.
function dropStaleLock(lock: string): void {
  try {
    renameSync(lock, `${lock}.${process.pid}`);
    rmSync(`${lock}.${process.pid}`, { force: true });
  } catch {
    // Somebody else removed it.
  }
}

function readOptional(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function forgetOldBuilds(root: string, current: string): void {
  const builds = readdirSync(join(root, 'build')).map((name) => join(root, 'build', name));
  const older = builds.filter((path) => path !== current && isWhole(path)).sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const path of older.slice(kept)) rmSync(path, { recursive: true, force: true });
}
