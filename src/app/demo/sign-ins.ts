import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SignIn } from './office.ts';

const fileName = 'demo-sign-ins.json';

/** Keeps the random passwords of this demonstration where its owner finds them, and prints them once. */
export function keepSignIns(dataDir: string, signIns: readonly SignIn[]): void {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, fileName);
  writeFileSync(file, `${JSON.stringify(signIns, null, 2)}\n`, { mode: 0o600 });
  const width = Math.max(...signIns.map((one) => one.username.length));
  console.log(`sign-ins of the demonstration, kept in ${file}:`);
  for (const { username, password, displayName } of signIns) console.log(`  ${username.padEnd(width)}  ${password}  ${displayName}`);
}
