// `npm test`: everything that must hold, on a machine that has only git and Node. Arguments choose steps by their names.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfChanged } from '#app/build.ts';
import { needChromium } from './chromium.ts';
import { needPoppler } from './poppler.ts';

type Count = { passed: number; failed: number };
type Step = { name: string; alone?: true; run: () => Promise<Count> };

const root = join(import.meta.dirname, '..');
const bin = (path: string) => join(root, 'node_modules', path);
const scratch = mkdtempSync(join(tmpdir(), 'hoi-am-tests-'));

const steps: Step[] = [
  { name: 'chromium', alone: true, run: () => whole(() => needChromium()) },
  { name: 'poppler', alone: true, run: () => whole(() => needPoppler()) },
  check('format', bin('prettier/bin/prettier.cjs'), ['--check', '--log-level', 'warn', '.']),
  check('lint', bin('eslint/bin/eslint.js'), ['.']),
  check('types', bin('svelte-check/bin/svelte-check'), ['--output', 'human', '--fail-on-warnings']),
  check('boundaries', join(root, 'scripts/boundaries.ts'), []),
  check('unused', bin('knip/bin/knip.js'), ['--no-config-hints', '--no-progress']),
  check('schema', join(root, 'scripts/generate-types.ts'), ['--check']),
  check('messages', join(root, 'scripts/messages.ts'), []),
  suite('tests', 'vitest.config.ts', { TZ: 'Asia/Ho_Chi_Minh' }),
  suite('tests-on-the-other-side', 'vitest.config.ts', { TZ: 'Pacific/Honolulu' }),
  { name: 'build', alone: true, run: () => whole(() => buildIfChanged(root)) },
  suite('journeys', 'vitest.e2e.config.ts', { TZ: 'Asia/Ho_Chi_Minh' }),
];

// Kit writes the types of the routes; those of another state of the tree would mislead svelte-check.
await node([bin('@sveltejs/kit/svelte-kit.js'), 'sync'], {});

const chosen = process.argv.slice(2);
const total: Count = { passed: 0, failed: 0 };
const wanted = steps.filter(({ name }) => chosen.length === 0 || chosen.includes(name));
// Programs that use one processor go two abreast; tests and journeys take the machine for themselves.
const abreast = wanted.filter(({ alone }) => !alone);
await Promise.all([runInTurn(abreast), runInTurn(abreast)]);
await runInTurn(wanted.filter(({ alone }) => alone));
rmSync(scratch, { recursive: true, force: true });
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);

/** Takes steps off the list until none is left; several may share one list. */
async function runInTurn(list: Step[]): Promise<void> {
  for (let step = list.shift(); step; step = list.shift()) {
    const began = performance.now();
    const count = await step.run();
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`${count.failed === 0 ? '✓' : '✗'} ${step.name}: ${count.passed} passed, ${count.failed} failed (${seconds} s)`);
    total.passed += count.passed;
    total.failed += count.failed;
  }
}

/** A program that says by its exit code whether one thing holds. */
function check(name: string, program: string, args: string[]): Step {
  return {
    name,
    run: async () => {
      const { code, output } = await node([program, ...args], {});
      if (code !== 0) console.error(output.trimEnd());
      return verdict(code === 0);
    },
  };
}

/** Tests counted one by one. */
function suite(name: string, config: string, env: Record<string, string>): Step {
  const report = join(scratch, `${name}.json`);
  const args = [
    bin('vitest/vitest.mjs'),
    'run',
    '--config',
    config,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  return {
    name,
    alone: true,
    run: async () => {
      const { code, output } = await node(args, env);
      if (code !== 0) console.error(output.trimEnd());
      if (!existsSync(report)) return verdict(false);
      const counted = JSON.parse(readFileSync(report, 'utf8')) as { numPassedTests: number; numFailedTests: number };
      // A file that cannot be read at all, or an error outside of tests, fails the run without a failed test.
      return { passed: counted.numPassedTests, failed: counted.numFailedTests || (code === 0 ? 0 : 1) };
    },
  };
}

async function whole(task: () => unknown): Promise<Count> {
  try {
    await task();
    return verdict(true);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return verdict(false);
  }
}

function verdict(holds: boolean): Count {
  return holds ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function node(args: string[], env: Record<string, string>): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
    cwd: root,
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
  const code = await new Promise<number | null>((done, fail) => child.on('error', fail).on('close', done));
  return { code, output: Buffer.concat(output).toString() };
}
