import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export type Product = { url: string; process: ChildProcess; output: () => string; ended: Promise<number | null> };
type Settings = { port: number; dataDir: string; args?: string[]; env?: Record<string, string> };

const root = join(import.meta.dirname, '..');

/** Runs `node start.js` as the terminal would. Does not wait. */
export function launch({ port, dataDir, args = [], env = {} }: Settings): Product {
  const child = spawn(process.execPath, ['start.js', ...args], {
    cwd: root,
    env: { ...process.env, PORT: String(port), DATA_DIR: dataDir, NODE_ENV: '', VITEST: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise<number | null>((done) => child.on('close', done));
  return { url: `http://127.0.0.1:${port}`, process: child, output: () => output, ended };
}

/** Waits for the line that says so. Throws with everything that was printed when it ends before. */
export async function untilReady(product: Product, seconds = 120): Promise<Product> {
  let over = false;
  void product.ended.then(() => (over = true));
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await sleep(50)) {
    if (product.output().includes('ready on ')) return product;
    if (over) break;
  }
  throw new Error(`the product did not become ready:\n${product.output()}`);
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  return typeof address === 'object' && address ? address.port : 0;
}
