import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { makeDataFolder, processesOf, removeDataFolder } from '../e2e/data-folder.ts';
import { freePort, launch, untilReady } from '../e2e/product.ts';

/** A server under measurement: its address and the Node process that does the work. */
export type Served = { url: string; pid: number; stop: () => Promise<void> };

/** The product as `npm start` runs it, on a database of the bench. */
export async function serveProduct(databaseUrl: string, env: Record<string, string> = {}): Promise<Served> {
  const dataDir = makeDataFolder();
  const port = await freePort();
  const product = await untilReady(launch({ port, dataDir, env: { DATABASE_URL: databaseUrl, ...env } }), 300);
  const worker = processesOf(dataDir).find(({ command }) => command.includes('src/app/up.ts'));
  return {
    url: product.url,
    pid: worker?.pid ?? Number.NaN,
    stop: async () => {
      product.process.kill('SIGTERM');
      await product.ended;
      removeDataFolder(dataDir);
    },
  };
}

/** The minimal handler, in a process of its own. */
export async function serveYardstick(databaseUrl: string, env: Record<string, string>): Promise<Served> {
  const port = await freePort();
  const child = spawn(process.execPath, [join(import.meta.dirname, 'yardstick.ts')], {
    env: { ...process.env, ...env, PORT: String(port), DATABASE_URL: databaseUrl, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((done) => child.on('close', done));
  await new Promise<void>((ready, fail) => {
    child.stdout.once('data', () => ready());
    child.once('exit', () => fail(new Error('the yardstick did not start')));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid ?? Number.NaN,
    stop: async () => {
      child.kill();
      await ended;
    },
  };
}
