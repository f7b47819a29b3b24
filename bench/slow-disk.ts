import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findPostmaster } from '#platform/embedded/processes.server.ts';
import type { Cluster } from '#platform/embedded/cluster.server.ts';

/** Starts the cluster with a shim before the C library that slows fsync and fdatasync down to three milliseconds. */
export async function startOnSlowDisk({ place, user, binaries, settings }: Cluster): Promise<void> {
  const shim = join(place.socket, 'slow-disk.so');
  execFileSync('cc', ['-shared', '-fPIC', '-O2', '-o', shim, join(import.meta.dirname, 'slow-disk.c'), '-ldl']);
  chmodSync(shim, 0o755);
  const log = openSync(place.log, 'a', 0o600);
  const own = ['listen_addresses=', `unix_socket_directories=${place.socket}`, 'jit=off', ...settings];
  const arguments_ = ['-D', place.cluster, ...own.flatMap((setting) => ['-c', setting])];
  const child = spawn(join(binaries, 'bin/postgres'), arguments_, {
    ...user,
    cwd: place.cluster,
    env: { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8', LD_LIBRARY_PATH: join(binaries, 'lib'), LD_PRELOAD: shim },
    detached: true,
    stdio: ['ignore', log, log],
  });
  child.unref();
  for (let tries = 0; findPostmaster(place.cluster)?.ready !== true; tries += 1) {
    if (tries > 200) throw new Error(`PostgreSQL did not start; its log is ${place.log}`);
    await sleep(50);
  }
}
