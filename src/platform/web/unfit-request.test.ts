import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { whyUnfit } from './unfit-request.ts';

const own = { host: 'hoiam.example.vn', origin: 'https://hoiam.example.vn' };

function asked(method: string, url: string, headers: Record<string, string> = {}): IncomingMessage {
  return { method, url, headers: { ...own, ...headers } } as unknown as IncomingMessage;
}

test.each([
  ['a form with a file', 'POST', '/vi/can-bo/van-ban', { 'content-length': '20000000' }, undefined],
  ['a form that is too large', 'POST', '/vi/can-bo/van-ban', { 'content-length': '30000000' }, 413],
  ['a call of the API', 'POST', '/api/v1/opinions', { 'content-length': '60000' }, undefined],
  ['a call that is too long', 'POST', '/api/v1/opinions', { 'content-length': '2000000' }, 413],
  ['a call without a length', 'POST', '/api/v1/opinions', { 'transfer-encoding': 'chunked' }, 411],
  ['a NUL in an address', 'GET', '/vi/u/a%00b', {}, 400],
  ['a NUL in a query', 'GET', '/api/v1/org-units?query=%00', {}, 400],
  [
    'another site signing somebody out',
    'POST',
    '/vi/dang-xuat',
    { origin: 'https://evil.example', 'content-type': 'application/json' },
    403,
  ],
] as const)('%s', (_, method, url, headers, status) => {
  expect(whyUnfit(asked(method, url, headers), 'https', 'https://hoiam.example.vn')?.status).toBe(status);
});
