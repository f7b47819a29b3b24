import { createServer } from 'node:http';
import { afterAll, expect, test } from 'vitest';
import { makeDataFolder, postmasterOf, processesOf, removeDataFolder } from './data-folder.ts';
import { freePort, launch, untilReady } from './product.ts';

const dataDir = makeDataFolder();
const port = await freePort();
const start = (args: string[] = ['--empty']) => launch({ port, dataDir, args });

afterAll(() => {
  killAll(dataDir);
  removeDataFolder(dataDir);
});

function killAll(folder: string): void {
  for (const { pid } of processesOf(folder)) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // Ended by itself in the meantime.
    }
  }
}

async function endsWith(product: ReturnType<typeof launch>): Promise<[number | null, string[]]> {
  const code = await product.ended;
  return [code, product.output().trim().split('\n')];
}

test.each([
  ['PORT', 'eighty', /PORT=eighty/],
  ['DATABASE_URL', 'mysql://x', /DATABASE_URL/],
  ['PUBLIC_URL', 'hoiam.vn', /PUBLIC_URL=hoiam\.vn/],
  ['HOST', '203.0.113.7', /HOST=203\.0\.113\.7/],
])('a wrong %s is named in one line', async (name, value, line) => {
  const [code, lines] = await endsWith(launch({ port, dataDir, env: { [name]: value } }));
  expect(code).toBe(1);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(line);
});

test('a port that another program holds is named with a way out', async () => {
  const other = createServer().listen(port, '127.0.0.1');
  await new Promise((done) => other.once('listening', done));
  const [code, lines] = await endsWith(start());
  other.close();
  expect(code).toBe(1);
  expect(lines.at(-1)).toContain(`port ${port} is taken`);
});

test('an empty house prints the link for its first administrator, and a second start says that one runs', async () => {
  const product = await untilReady(start());
  expect(product.output()).toMatch(/http:\/\/127\.0\.0\.1:\d+\/vi\/\S+/);
  const [code, lines] = await endsWith(start());
  expect([code, lines.at(-1)]).toEqual([0, `Hồi Âm runs here already: ${product.url}`]);
  expect((await fetch(`${product.url}/readyz`)).status).toBe(200);
});

test('a killed PostgreSQL is started again while pages are served', async () => {
  const before = postmasterOf(dataDir);
  process.kill(before, 'SIGKILL');
  expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
  await expect.poll(() => [0, before].includes(postmasterOf(dataDir)), { timeout: 10_000 }).toBe(false);
  await expect.poll(async () => (await fetch(`http://127.0.0.1:${port}/readyz`)).status, { timeout: 10_000 }).toBe(200);
});

test('kill -9 of everything, at once or one after the other, needs no hand', async () => {
  for (const wait of [0, 150, 400]) {
    process.kill(postmasterOf(dataDir), 'SIGKILL');
    await new Promise((done) => setTimeout(done, wait));
    killAll(dataDir);
    const began = Date.now();
    await untilReady(start());
    expect(Date.now() - began).toBeLessThan(10_000);
  }
});

test('kill -9 of the launcher alone ends the rest', async () => {
  const launcher = processesOf(dataDir).find(({ command }) => command.includes('start.js'));
  process.kill(launcher?.pid ?? 0, 'SIGKILL');
  await expect.poll(() => processesOf(dataDir), { timeout: 15_000 }).toEqual([]);
});

test('SIGTERM ends everything in order', async () => {
  const product = await untilReady(start());
  product.process.kill('SIGTERM');
  expect(await product.ended).toBe(0);
  expect(processesOf(dataDir)).toEqual([]);
});

test('a first start killed at any moment is begun again', async () => {
  const folder = makeDataFolder();
  for (const wait of [300, 900, 1800, 3000]) {
    const product = launch({ port, dataDir: folder, args: ['--empty'] });
    await new Promise((done) => setTimeout(done, wait));
    killAll(folder);
    await product.ended;
  }
  const product = await untilReady(launch({ port, dataDir: folder, args: ['--empty'] }));
  expect(await (await fetch(`${product.url}/readyz`)).json()).toMatchObject({ status: 'ready' });
  product.process.kill('SIGTERM');
  await product.ended;
  removeDataFolder(folder);
});
