import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { postgresFolder } from './binaries.server.ts';
import { clusterPlace, type Place } from './place.server.ts';
import { findPostmaster, processesIn } from './processes.server.ts';
import { databaseUser, type SystemUser } from './system-user.server.ts';

export type Cluster = { place: Place; user: SystemUser | undefined; binaries: string; settings: readonly string[] };

/** The bootstrap superuser; only the start itself signs in as it. */
export const superuser = 'hoiam';

const logLimit = 20 * 1024 * 1024;

/** Finds or makes the cluster of a data folder. Does not start it. */
export function openCluster(dataDir: string, settings: readonly string[] = []): Cluster {
  const user = databaseUser();
  const cluster = { place: clusterPlace(dataDir, user), user, binaries: postgresFolder(user), settings };
  if (!existsSync(join(cluster.place.cluster, 'PG_VERSION'))) initialise(cluster);
  return cluster;
}

/** Starts PostgreSQL, or takes over the one that already serves this folder. Resolves with its pid when it takes connections. */
export async function startCluster(cluster: Cluster): Promise<number> {
  if (!findPostmaster(cluster.place.cluster)) {
    await clearRemains(cluster.place);
    launch(cluster);
  }
  return waitUntilReady(cluster);
}

/** Ends PostgreSQL: sessions are cut, everything committed is on disk. */
export async function stopCluster(cluster: Cluster): Promise<void> {
  const folder = cluster.place.cluster;
  for (let round = 0; round < 300; round += 1) {
    const running = findPostmaster(folder);
    if (!running) return;
    if (round === 0) process.kill(running.pid, 'SIGINT');
    if (round === 200) process.kill(running.pid, 'SIGQUIT');
    await sleep(50);
  }
}

/** The address of a database of this cluster for one role: by unix socket only, whose folder admits only its owner. */
export function clusterUrl(cluster: Cluster, role: string, database: string): string {
  return `postgres://${role}@/${database}?host=${encodeURIComponent(cluster.place.socket)}`;
}

function initialise({ place, user, binaries }: Cluster): void {
  // Made beside and renamed: a start killed in the middle leaves nothing that looks like a cluster.
  const partial = `${place.cluster}.new`;
  rmSync(partial, { recursive: true, force: true });
  rmSync(place.cluster, { recursive: true, force: true });
  const locale = ['-E', 'UTF8', '--locale=C.UTF-8', '--locale-provider=icu', '--icu-locale=vi-VN'];
  const made = spawnSync(join(binaries, 'bin/initdb'), ['-D', partial, '-U', superuser, '-A', 'trust', '-k', ...locale], {
    ...user,
    cwd: dirname(place.cluster),
    env: environment(binaries),
    encoding: 'utf8',
  });
  if (made.status !== 0) throw new Error(`initdb failed as ${userInfo().username}: ${made.error?.message ?? made.stderr.trim()}`);
  renameSync(partial, place.cluster);
}

function launch({ place, user, binaries, settings }: Cluster): void {
  if (existsSync(place.log) && statSync(place.log).size > logLimit) renameSync(place.log, `${place.log}.1`);
  const log = openSync(place.log, 'a', 0o600);
  // Terse: details of an error hold whole rows, and those may hold a resident's words.
  const quiet = ['log_error_verbosity=terse', 'log_parameter_max_length_on_error=0'];
  const fixed = ['listen_addresses=', `unix_socket_directories=${place.socket}`, 'unix_socket_permissions=0700', 'jit=off', ...quiet];
  const child = spawn(
    join(binaries, 'bin/postgres'),
    ['-D', place.cluster, ...[...fixed, ...settings].flatMap((setting) => ['-c', setting])],
    {
      ...user,
      cwd: place.cluster,
      env: environment(binaries),
      // Its own session: Ctrl-C in the terminal must reach the web server first, which then ends PostgreSQL in order.
      detached: true,
      stdio: ['ignore', log, log],
    },
  );
  child.on('error', () => undefined);
  child.unref();
  closeSync(log);
}

async function waitUntilReady({ place }: Cluster): Promise<number> {
  let missing = 0;
  // Recovery after a crash may take long; as long as the postmaster lives there is reason to wait.
  while (missing < 200) {
    const running = findPostmaster(place.cluster);
    if (running?.ready) return running.pid;
    missing = running ? 0 : missing + 1;
    await sleep(running ? 20 : 50);
  }
  throw new Error(`PostgreSQL did not start; its log is ${place.log}`);
}

/** After kill -9 of the postmaster: its children need a moment to notice, and its two lock files refuse the next start while it is a zombie. */
async function clearRemains({ cluster: folder, socket }: Place): Promise<void> {
  for (let round = 0; round < 100; round += 1) {
    const left = processesIn(folder);
    if (left.length === 0) break;
    if (round === 40) signal(left, 'SIGQUIT');
    if (round === 80) signal(left, 'SIGKILL');
    await sleep(50);
  }
  for (const lock of [join(folder, 'postmaster.pid'), join(socket, '.s.PGSQL.5432.lock')]) rmSync(lock, { force: true });
}

function signal(pids: number[], name: 'SIGQUIT' | 'SIGKILL'): void {
  for (const pid of pids) {
    try {
      process.kill(pid, name);
    } catch {
      // Gone in the meantime, as wished.
    }
  }
}

function environment(binaries: string): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8', LD_LIBRARY_PATH: join(binaries, 'lib') };
}
