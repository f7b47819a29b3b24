import { getRequestListener } from '@hono/node-server';
import { createServer, type IncomingMessage, type Server as HttpServer, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Config } from '#platform/config.ts';
import { useConfig } from '#platform/config-in-use.server.ts';
import type { DatabaseUrls } from '#platform/db/addresses.ts';
import { closePools, openPools } from '#platform/db/pools.server.ts';
import { onCommitted } from '#platform/journal/committed.ts';
import { startSequencer } from '#platform/journal/sequencer.server.ts';
import { listenForChanges } from '#platform/web/change-listener.server.ts';
import { webMessages } from '#platform/web/messages.ts';
import { callerOf } from '#platform/web/origin.ts';
import { cachePages, type Handler } from '#platform/web/page-cache.ts';
import { problem, type Problem } from '#platform/web/problem.ts';
import { setSecurityHeaders } from '#platform/web/security-headers.ts';
import { createTopics, topicsOf } from '#platform/web/topics.ts';
import { isForApi, largestForm, whyUnfit, type Unfit } from '#platform/web/unfit-request.ts';
import './error-messages.ts';
import { createApi } from './api.ts';
import { answerHealth, answerReady } from './health.ts';

export type ServeOptions = { config: Config; urls: DatabaseUrls; migrations: readonly string[] };
export type Server = { close: () => Promise<void> };

const sessionCookies = ['hoi-am.session_token', '__Secure-hoi-am.session_token'];

/** Opens the pools, the sequencer and the port. `close` lets requests in flight finish. */
export async function serve(options: ServeOptions): Promise<Server> {
  const { config, urls } = options;
  const topics = createTopics();
  useConfig(config);
  const pools = openPools(urls);
  onCommitted((entries) => entries.forEach((entry) => topics.bump(topicsOf(entry))));
  const listener = listenForChanges(urls.hoiam_worker, topics);
  const sequencer = startSequencer(pools.worker.pool, { pollMs: 50, onError: () => undefined });

  const pages = cachePages(await loadPages(), { topics, hearing: listener.hearing, sessionCookies, now: () => new Date() });
  let ending = false;
  const ready = (response: ServerResponse) => answerReady(response, pools.app.pool, options.migrations, ending);
  const server = createServer(dispatch(config, pages, ready));
  await listen(server, config);
  return {
    close: async () => {
      ending = true;
      await finishRequests(server);
      await Promise.all([sequencer.stop(), listener.stop()]);
      await closePools();
    },
  };
}

/** Kit's handler reads these settings when it is imported. Without the first it takes https for granted and refuses every form over http. */
async function loadPages(): Promise<Handler> {
  process.env['PROTOCOL_HEADER'] = 'x-house-proto';
  process.env['ADDRESS_HEADER'] = 'x-house-address';
  process.env['BODY_SIZE_LIMIT'] = String(largestForm);
  // A relative specifier would be rewritten by the bundler.
  const url = new URL('./handler.js', import.meta.url).href;
  const { handler } = (await import(/* @vite-ignore */ url)) as { handler: Handler };
  return handler;
}

function dispatch(config: Config, pages: Handler, ready: (response: ServerResponse) => Promise<void>): Handler {
  const api = getRequestListener(createApi().fetch, { overrideGlobalObjects: false });
  const secure = config.publicUrl.startsWith('https:');
  return (request, response) => {
    const url = request.url ?? '/';
    setSecurityHeaders(response, secure);
    if (url === '/healthz') return answerHealth(response);
    if (url === '/readyz') return void ready(response);
    const { protocol, address } = callerOf(request, config.trustProxy);
    request.headers['x-house-proto'] = protocol;
    request.headers['x-house-address'] = address;
    const unfit = whyUnfit(request, protocol, config.publicUrl);
    if (unfit) return refuse(request, response, unfit);
    if (!isForApi(url)) return pages(request, response);
    void api(request, response);
  };
}

function refuse(request: IncomingMessage, response: ServerResponse, { status, code, reason }: Unfit): void {
  const locale = request.headers['accept-language']?.startsWith('en') ? 'en' : 'vi';
  const body: Problem = problem(status, code, webMessages(locale).problems[reason]);
  response.writeHead(status, { 'content-type': 'application/problem+json', connection: 'close' });
  response.end(JSON.stringify(body));
}

function listen(server: HttpServer, { host, port }: Config): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, host, () => done());
  });
}

/** No new connections; open requests finish, idle connections close. Whoever hangs after ten seconds is cut. */
async function finishRequests(server: HttpServer): Promise<void> {
  const closed = new Promise<void>((done) => server.close(() => done()));
  server.on('request', (_, response: ServerResponse) => response.setHeader('connection', 'close'));
  server.closeIdleConnections();
  const idle = setInterval(() => server.closeIdleConnections(), 100);
  const inTime = await Promise.race([closed.then(() => true), sleep(10_000, false)]);
  if (!inTime) server.closeAllConnections();
  clearInterval(idle);
  await closed;
}
