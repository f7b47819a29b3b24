import { request } from 'node:http';
import { expect, inject, test } from 'vitest';

const url = inject('url');

test('pages and API share one pool', async () => {
  const [page, api] = await Promise.all([fetch(`${url}/vi`), fetch(`${url}/api/v1/openapi.json`)]);
  expect(page.headers.get('x-pool')).toMatch(/hoiam_app/);
  expect(api.headers.get('x-pool')).toBe(page.headers.get('x-pool'));
});

test('every answer carries the security headers, and pages allow only their own scripts', async () => {
  for (const path of ['/vi', '/api/v1/openapi.json', '/healthz', '/khong-co']) {
    const { headers } = await fetch(`${url}${path}`);
    expect(headers.get('x-content-type-options'), path).toBe('nosniff');
    expect(headers.get('content-security-policy'), path).toMatch(/default-src 'none'/);
    expect(headers.get('x-topic'), path).toBeNull();
  }
  const policy = (await fetch(`${url}/vi`)).headers.get('content-security-policy') ?? '';
  expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|nonce|\*/);
});

test('a page that has not changed is answered 304 and keeps its content policy', async () => {
  const [page] = /\/vi\/u\/[a-z0-9-]+/.exec(await (await fetch(`${url}/vi`)).text()) ?? [];
  const first = await fetch(`${url}${page}`);
  const again = await fetch(`${url}${page}`, { headers: { 'if-none-match': first.headers.get('etag') ?? '' } });
  expect(again.status).toBe(304);
  expect(again.headers.get('content-security-policy')).toBe(first.headers.get('content-security-policy'));
});

test("another site's page may not write, neither by form nor by API", async () => {
  const foreign = { origin: 'https://evil.example', 'content-type': 'application/x-www-form-urlencoded' };
  const form = await fetch(`${url}/vi/tra-cuu`, { method: 'POST', headers: foreign, body: 'code=1' });
  expect(form.status).toBe(403);
  const api = await fetch(`${url}/api/v1/law/due`, {
    method: 'POST',
    headers: { ...foreign, 'content-type': 'application/json' },
    body: '{}',
  });
  expect(api.status).toBe(403);
  expect(await api.json()).toMatchObject({ code: 'web.cross-site' });
});

test('errors of the API are problems that say what to do', async () => {
  const unreadable = await fetch(`${url}/api/v1/law/due`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"rule',
  });
  expect([unreadable.status, unreadable.headers.get('content-type')]).toEqual([400, 'application/problem+json']);
  const nowhere = await fetch(`${url}/api/v1/nowhere`);
  expect(await nowhere.json()).toMatchObject({
    status: 404,
    title: 'Not Found',
    detail: expect.stringContaining('Không tìm thấy') as string,
  });
});

test('a body beyond the limit is refused before it is read', async () => {
  const status = await new Promise((done, fail) => {
    const sent = request(`${url}/api/v1/opinions`, { method: 'POST', headers: { 'content-length': 30 * 1024 * 1024 } }, (response) => {
      done(response.statusCode);
      sent.destroy();
    });
    sent.on('error', fail);
    sent.flushHeaders();
  });
  expect(status).toBe(413);
});

test('pages leave compressed', async () => {
  const response = await fetch(`${url}/vi`, { headers: { 'accept-encoding': 'br' } });
  expect(response.headers.get('content-encoding')).toBe('br');
  expect(await response.text()).toContain('</html>');
});
