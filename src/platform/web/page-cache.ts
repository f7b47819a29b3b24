import type { IncomingMessage, ServerResponse } from 'node:http';
import { formatDay, formatTime } from '../i18n/format.ts';
import { dayOf } from '../now.ts';
import { captureResponse, type Captured } from './capture.ts';
import { bodyOf, createKeptPages, etagOf, type KeptPage } from './kept-pages.ts';
import { webMessages } from './messages.ts';
import { everywhere, type Topics } from './topics.ts';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;
export type PageCacheOptions = {
  topics: Topics;
  /** False while changes cannot be heard: then nothing kept counts as fresh and nothing new is kept. */
  hearing: () => boolean;
  sessionCookies: readonly string[];
  now: () => Date;
};

/** Puts kept pages before the pages' handler: public pages by GET, without a session. All pages leave compressed. */
export function cachePages(handler: Handler, options: PageCacheOptions): Handler {
  const kept = createKeptPages(options.topics);
  return (request, response) => {
    if ((request.method !== 'GET' && request.method !== 'HEAD') || isFile(request.url ?? ''))
      return handler(request, withoutTopics(request, response));
    const anonymous = !hasCookie(request, options.sessionCookies);
    const key = `${request.headers.host ?? ''} ${request.url ?? ''}`;
    const found = anonymous && request.method === 'GET' ? kept.find(key) : undefined;
    const now = options.now();
    if (found && options.hearing() && kept.isFresh(found, dayOf(now))) return sendKept(request, response, found);

    const since = options.topics.clock();
    const asked = request.headers['if-none-match'];
    // Kit would answer 304 without the headers that say what the page is about.
    delete request.headers['if-none-match'];
    captureResponse(response, isPage, (captured) => {
      if (captured.status >= 500 && found && !options.hearing() && kept.isUnchanged(found)) return sendStale(request, response, found);
      const page = asKept(captured, since, now);
      if (page && captured.topics.length > 0 && anonymous && request.method === 'GET') {
        if (options.hearing()) kept.keep(key, page);
        return sendKept(request, response, page, asked);
      }
      sendOnce(request, response, captured);
    });
    handler(request, response);
  };
}

function withoutTopics(request: IncomingMessage, response: ServerResponse): ServerResponse {
  const nothing = () => undefined;
  if (!request.url?.startsWith('/_app/')) captureResponse(response, () => false, nothing);
  return response;
}

// Files of the build carry their own validators and compressed forms.
function isFile(url: string): boolean {
  return url.startsWith('/_app/') || /^[^?]*\.[a-z0-9]{2,5}(\?|$)/.test(url);
}

function isPage(captured: Pick<Captured, 'headers'>): boolean {
  return (
    captured.headers['content-encoding'] === undefined && /^text\/html|^application\/json/.test(captured.headers['content-type'] ?? '')
  );
}

function asKept(captured: Captured, since: number, now: Date): KeptPage | undefined {
  if (captured.status !== 200 || captured.setsCookies || /private|no-store/.test(captured.headers['cache-control'] ?? '')) return undefined;
  const { etag: _, 'content-length': __, ...headers } = captured.headers;
  return {
    topics: [...captured.topics, everywhere],
    since,
    day: dayOf(now),
    renderedAt: now,
    etag: etagOf(captured.body),
    headers: { ...headers, 'cache-control': 'no-cache', vary: 'accept-encoding' },
    bodies: { identity: captured.body },
  };
}

function sendKept(request: IncomingMessage, response: ServerResponse, page: KeptPage, asked = request.headers['if-none-match']): void {
  if (asked?.split(/,\s*/).includes(page.etag)) {
    // A browser puts the headers of a 304 over those it kept: the page's own policy must be among them, or it loses its stylesheet.
    response.writeHead(304, { ...policyOf(page), etag: page.etag, 'cache-control': 'no-cache', vary: 'accept-encoding' });
    response.end();
    return;
  }
  sendBody(request, response, 200, { ...page.headers, etag: page.etag }, page);
}

function policyOf({ headers }: KeptPage): Record<string, string> {
  const policy = headers['content-security-policy'];
  return policy === undefined ? {} : { 'content-security-policy': policy };
}

function sendOnce(request: IncomingMessage, response: ServerResponse, captured: Captured): void {
  const headers: Record<string, string> = { 'cache-control': 'private, no-cache', ...captured.headers, vary: 'accept-encoding' };
  if (captured.status === 304 || request.method === 'HEAD') {
    response.writeHead(captured.status, headers);
    response.end();
    return;
  }
  sendBody(request, response, captured.status, headers, { bodies: { identity: captured.body } });
}

/** The database is gone: what was last seen, with the time at which it was so. */
function sendStale(request: IncomingMessage, response: ServerResponse, page: KeptPage): void {
  const messages = webMessages(request.url?.startsWith('/en') ? 'en' : 'vi');
  const note = messages.keptNote(formatTime(page.renderedAt), formatDay(dayOf(page.renderedAt)));
  const html = page.bodies.identity
    .toString('utf8')
    .replace(/<body[^>]*>/, (tag) => `${tag}<p class="kept-note" role="status">${note}</p>`);
  const headers = { ...page.headers, 'cache-control': 'no-store' };
  sendBody(request, response, 200, headers, { bodies: { identity: Buffer.from(html) } });
}

function sendBody(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  headers: Record<string, string>,
  page: Pick<KeptPage, 'bodies'>,
): void {
  const { encoding, body } = bodyOf(page, request.headers['accept-encoding']?.toString());
  const sent: Record<string, string | number> = { ...headers, 'content-length': body.length };
  if (encoding !== 'identity') sent['content-encoding'] = encoding;
  response.writeHead(status, sent);
  response.end(body);
}

function hasCookie(request: IncomingMessage, names: readonly string[]): boolean {
  const cookies = request.headers.cookie;
  return cookies !== undefined && names.some((name) => cookies.includes(`${name}=`));
}
