import type { RequestEvent } from '@sveltejs/kit';
import { afterAll, expect, it } from 'vitest';
import { createAccount, endHat, signIn } from '#domain/accounts/index.server.ts';
import { aUnit } from '#domain/accounts/server/testing.ts';
import { systemContext } from '#platform/context.ts';
import { useConfig } from '#platform/config-in-use.server.ts';
import { readConfig } from '#platform/config.ts';
import { closePools, openPools } from '#platform/db/pools.server.ts';
import { testDatabase } from '#platform/db/testing.server.ts';
import { handle } from './hooks.server.ts';

const database = await testDatabase();
process.env['AUTH_SECRET'] = 'a secret for tests, long enough to be one';
useConfig(readConfig({ PORT: '3601' }, process.cwd()));
const urls = {
  hoiam_owner: database.url('hoiam_owner'),
  hoiam_app: database.url('hoiam_app'),
  hoiam_public: database.url('hoiam_public'),
  hoiam_worker: database.url('hoiam_worker'),
};
openPools(urls);
afterAll(closePools);

const now = new Date();
const system = systemContext(database.app, 'test', now);
const unit = await aUnit(database.owner, database.app, now);
const made = await createAccount(system, {
  unitId: unit.unitId,
  username: 'van-thu',
  displayName: 'Văn thư',
  hats: [{ role: 'registry', postId: unit.postId }],
});
const answer = await signIn({ username: 'van-thu', password: made.password, clientAddress: '192.0.2.1' });
const cookie = answer.signedIn ? answer.cookie : { name: '', value: '' };

type Asked = { locals: App.Locals; response: Response; fetched: { url: string; body: FormData }[] };

/** What Kit would give the hook of a page of the office, and what became of it. */
async function ask(cookieValue: string | undefined, init: RequestInit = {}, routeId = '/[lang=lang]/office/counter'): Promise<Asked> {
  const url = new URL('http://127.0.0.1:3601/vi/can-bo/ghi-y-kien?/record');
  const fetched: Asked['fetched'] = [];
  const locals = {} as App.Locals;
  const event = {
    url,
    locals,
    params: { lang: 'vi' },
    route: { id: routeId },
    request: new Request(url, { headers: { accept: 'text/html' }, ...init }),
    cookies: { get: (name: string) => (name === cookie.name ? cookieValue : undefined), set: () => undefined },
    fetch: (address: string, { body }: { body: FormData }) => {
      fetched.push({ url: address, body });
      return Promise.resolve(new Response('the sign-in page', { status: 401, headers: { 'content-type': 'text/html' } }));
    },
  } as unknown as RequestEvent;
  const response = await handle({ event, resolve: () => Promise.resolve(new Response('the page')) });
  return { locals, response, fetched };
}

it('gives an officer the worn hat, and a page that is not kept', async () => {
  const { locals, response } = await ask(cookie.value);
  expect(await response.text()).toBe('the page');
  expect(locals.ctx.actor).toMatchObject({ kind: 'officer', accountId: made.accountId, hat: { role: 'registry' } });
  expect(locals.publicCtx.actor).toEqual({ kind: 'resident' });
  expect(response.headers.get('cache-control')).toBe('private, no-store');
});

it('lets residents read public pages without any cookie', async () => {
  const { locals, response } = await ask(undefined, {}, '/[lang=lang]/lookup');
  expect(response.status).toBe(200);
  expect(locals.officer).toBeUndefined();
  expect(response.headers.has('cache-control')).toBe(false);
});

it('sends whoever opens a page of the office without a session to sign in and back', async () => {
  for (const touched of [undefined, `${cookie.value}x`, `x${cookie.value}`]) {
    const { response } = await ask(touched);
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/vi/dang-nhap?next=%2Fvi%2Fcan-bo%2Fghi-y-kien%3F%2Frecord');
  }
});

it('holds the form of an ended session on the sign-in page', async () => {
  const body = new FormData();
  body.set('text', 'Ý kiến gõ dở');
  const { response, fetched } = await ask('ended.session', { method: 'POST', body });
  expect(response.status).toBe(401);
  expect(await response.text()).toBe('the sign-in page');
  const [sent] = fetched;
  expect(sent?.url).toBe('/vi/dang-nhap?/hold');
  expect(JSON.parse(String(sent?.body.get('held')))).toEqual({
    action: '/vi/can-bo/ghi-y-kien?/record',
    fields: [['text', 'Ý kiến gõ dở']],
    filesLost: false,
  });
});

it('answers a program that has no session with 401 and no page', async () => {
  const { response, fetched } = await ask(undefined, {
    method: 'POST',
    body: '{}',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
  });
  expect(response.status).toBe(401);
  expect(fetched).toEqual([]);
});

it('treats an account whose hats have ended as nobody of the office', async () => {
  await endHat(system, { hatId: made.hatIds[0] ?? '' });
  const { locals, response } = await ask(cookie.value);
  expect(response.status).toBe(303);
  expect(locals.session?.accountId).toBe(made.accountId);
  expect(locals.officer).toBeUndefined();
  expect(locals.ctx.actor).toEqual({ kind: 'resident' });
});
