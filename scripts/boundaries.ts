// Checks the table "who may import whom", and first that the check itself catches what was planted for it.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { basename, resolve } from 'node:path';

type Violation = { rule: { name: string; severity: string }; from: string; to: string };

const root = resolve(import.meta.dirname, '..');
const planted = resolve(import.meta.dirname, 'planted-breach');

const caught = new Set(cruise(planted).map(({ rule, from }) => `${rule.name} in ${basename(from, '.ts')}`));
const missed = plantedRules().filter((name) => !caught.has(`${name} in ${name}`));
for (const name of missed) console.error(`the planted breach of ${name} was not caught`);

const found = cruise(root);
for (const { rule, from, to } of found) console.error(`${rule.name}: ${from} → ${to}`);
if (missed.length > 0 || found.length > 0) process.exitCode = 1;
else console.log(`boundaries hold; ${plantedRules().length} planted breaches were caught`);

function cruise(folder: string): Violation[] {
  const program = resolve(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const args = [program, 'src', '--config', resolve(root, '.dependency-cruiser.cjs'), '--output-type', 'json'];
  const run = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });
  if (!run.stdout) throw new Error(run.stderr);
  const answer = JSON.parse(run.stdout) as { summary: { violations: Violation[] } };
  return answer.summary.violations;
}

// A file that plants a breach is called after the rule that it breaks.
function plantedRules(): string[] {
  return readdirSync(resolve(planted, 'src'), { recursive: true, encoding: 'utf8' })
    .map((path) => basename(path, '.ts'))
    .filter((name) => /^[a-z]+(-[a-z]+)+$/.test(name) && !['org-units'].includes(name));
}
