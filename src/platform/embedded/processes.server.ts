import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

export type Postmaster = { pid: number; ready: boolean };

/**
 * The live postmaster of a data folder. A zombie still answers kill(pid, 0) and a pid may have been given to somebody else,
 * so alive means: its command line names the folder (a zombie's is empty).
 */
export function findPostmaster(folder: string): Postmaster | undefined {
  const lines = readText(join(folder, 'postmaster.pid'))?.split('\n');
  const pid = Number(lines?.[0]);
  if (!pid || !readText(`/proc/${pid}/cmdline`)?.split('\0').includes(folder)) return undefined;
  return { pid, ready: lines?.[7]?.trim() === 'ready' };
}

/** Processes that still work in the folder, as children of a killed postmaster do for a moment. */
export function processesIn(folder: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => workingFolder(pid) === folder);
}

function workingFolder(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
