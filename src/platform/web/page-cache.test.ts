import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { cachePages } from './page-cache.ts';
import { createTopics, topicsOf, type Topics } from './topics.ts';

let topics: Topics;
let renders: number;
let hearing: boolean;
let gone: boolean;
let now: Date;
let during: () => void;

function render(request: IncomingMessage, response: ServerResponse): void {
  renders += 1;
  during();
  if (gone) return void response.writeHead(500, { 'content-type': 'text/html' }).end('<body>broken</body>');
  response.setHeader('content-type', 'text/html');
  if (!request.url?.startsWith('/private')) response.setHeader('x-topic', 'unit:1 conference:2');
  if (request.url?.startsWith('/own')) response.setHeader('cache-control', 'private, no-store');
  response.writeHead(200);
  response.write('<!doctype html><body>');
  response.end(`rendering ${renders} ${'x'.repeat(2000)}</body>`);
}

let pages: ReturnType<typeof cachePages>;
const server = createServer((request, response) => pages(request, response)).listen(0);
const address = server.address();
const base = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
afterAll(() => server.close());

beforeEach(() => {
  topics = createTopics();
  [renders, hearing, gone] = [0, true, false];
  now = new Date('2026-11-21T03:00:00Z');
  during = () => undefined;
  pages = cachePages(render, { topics, hearing: () => hearing, sessionCookies: ['session'], now: () => now });
});

async function get(path = '/vi', headers: Record<string, string> = {}): Promise<string> {
  const text = await (await fetch(`${base}${path}`, { headers })).text();
  return /rendering \d+/.exec(text)?.[0] ?? text;
}

test('a kept page is served until one of its topics changes', async () => {
  expect([await get(), await get()]).toEqual(['rendering 1', 'rendering 1']);
  topics.bump(['unit:9']);
  expect(await get()).toBe('rendering 1');
  topics.bump(topicsOf({ subject: 'conference:2', unitId: '7' }));
  expect([await get(), await get()]).toEqual(['rendering 2', 'rendering 2']);
});

test('a change while the page is rendered makes it stale at once', async () => {
  during = () => topics.bump(['unit:1']);
  await get();
  during = () => undefined;
  expect(await get()).toBe('rendering 2');
});

test('a new day renders anew, since lateness turns at midnight in Việt Nam', async () => {
  await get();
  now = new Date('2026-11-21T16:59:00Z');
  expect(await get()).toBe('rendering 1');
  now = new Date('2026-11-21T17:00:00Z');
  expect(await get()).toBe('rendering 2');
});

test('whoever is signed in, and a page without a topic, are rendered each time', async () => {
  await get();
  expect(await get('/vi', { cookie: 'session=abc' })).toBe('rendering 2');
  expect([await get('/private'), await get('/private')]).toEqual(['rendering 3', 'rendering 4']);
});

test('unchanged pages answer 304, and the topics never leave', async () => {
  const first = await fetch(`${base}/vi`);
  const again = await fetch(`${base}/vi`, { headers: { 'if-none-match': first.headers.get('etag') ?? '' } });
  expect([first.status, again.status, first.headers.get('x-topic'), again.headers.get('x-topic')]).toEqual([200, 304, null, null]);
});

test.each(['br', 'gzip', 'identity'])('pages leave in the encoding %s', async (encoding) => {
  const response = await fetch(`${base}/vi`, { headers: { 'accept-encoding': encoding } });
  expect(response.headers.get('content-encoding')).toBe(encoding === 'identity' ? null : encoding);
  expect(await response.text()).toContain('</body>');
});

test('with the connection lost nothing kept counts as fresh', async () => {
  await get();
  hearing = false;
  expect([await get(), await get()]).toEqual(['rendering 2', 'rendering 3']);
});

test('with the database gone the last page is served and says from when it is', async () => {
  await get();
  [hearing, gone] = [false, true];
  const response = await fetch(`${base}/vi`);
  const text = await response.text();
  expect(response.status).toBe(200);
  expect(text).toContain('rendering 1');
  expect(text).toMatch(/tình trạng lúc 10\sgiờ ngày 21\/11\/2026/);
  expect((await fetch(`${base}/other`)).status).toBe(500);
});

test('what changed before the database went is not shown again: it may have been taken out', async () => {
  await get();
  topics.bump(['unit:1']);
  [hearing, gone] = [false, true];
  expect((await fetch(`${base}/vi`)).status).toBe(500);
});

test('what is of no unit, as the notice on every page, makes all pages anew', async () => {
  await get();
  topics.bump(topicsOf({ subject: 'setting:5', unitId: null }));
  expect(await get()).toBe('rendering 2');
});

test('a page that says it is private is not kept, whatever its topics', async () => {
  await get('/own');
  expect(await get('/own')).toBe('rendering 2');
});

test("the topics do not leave with a page's data either", async () => {
  const response = await fetch(`${base}/vi/__data.json`);
  expect([response.status, response.headers.get('x-topic')]).toEqual([200, null]);
});
