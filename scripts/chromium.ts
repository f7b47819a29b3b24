import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { findChromium } from '../e2e/find-chromium.ts';

/** A Chromium for the journeys; on Debian as root it is installed. Throws a sentence that says what to install elsewhere. */
export function needChromium(): string {
  const found = findChromium();
  if (found) return found;
  const wanted = 'the journeys need Chromium: install the package "chromium", or name one by CHROMIUM=/path/to/chromium';
  if (process.getuid?.() !== 0 || !isDebian()) throw new Error(wanted);
  console.log('installing chromium …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (...args: string[]) => spawnSync('apt-get', args, { env, encoding: 'utf8' });
  run('update', '-q');
  const installed = run('install', '-y', '-q', '--no-install-recommends', 'chromium');
  const now = findChromium();
  if (!now) throw new Error(`${wanted}; apt-get said: ${installed.stderr?.trim().split('\n').at(-1) ?? installed.error?.message ?? ''}`);
  return now;
}

function isDebian(): boolean {
  return existsSync('/etc/os-release') && /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'));
}
