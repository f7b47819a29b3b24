import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { callerOf, isCrossSiteWrite } from './origin.ts';

function asked(method: string, headers: Record<string, string>): IncomingMessage {
  return { method, headers: { host: 'hoiam.example.vn', ...headers }, socket: { remoteAddress: '10.0.0.1' } } as unknown as IncomingMessage;
}

test.each([
  ['a program without cookies', 'POST', {}, false],
  ['the own page', 'POST', { origin: 'https://hoiam.example.vn', cookie: 'a=b' }, false],
  ['the public address behind a proxy', 'POST', { origin: 'https://public.vn' }, false],
  ['another site', 'POST', { origin: 'https://evil.example' }, true],
  ['a page without origin', 'POST', { origin: 'null' }, true],
  ['a cookie without an origin', 'DELETE', { cookie: 'a=b' }, true],
  ['a browser that says it comes from elsewhere', 'POST', { 'sec-fetch-site': 'cross-site' }, true],
  ['a bearer', 'POST', { authorization: 'Bearer x', origin: 'https://evil.example' }, false],
  ['a bearer with a cookie from elsewhere', 'POST', { authorization: 'Bearer x', cookie: 'a=b', origin: 'https://evil.example' }, true],
  ['reading', 'GET', { origin: 'https://evil.example', cookie: 'a=b' }, false],
] as const)('%s', (_, method, headers, refused) => {
  expect(isCrossSiteWrite(asked(method, headers), 'https', 'https://public.vn')).toBe(refused);
});

test('what a proxy says counts only where there is one', () => {
  const request = asked('GET', { 'x-forwarded-for': '1.2.3.4, 5.6.7.8', 'x-forwarded-proto': 'https' });
  expect(callerOf(request, false)).toEqual({ protocol: 'http', address: '10.0.0.1' });
  expect(callerOf(request, true)).toEqual({ protocol: 'https', address: '5.6.7.8' });
});
