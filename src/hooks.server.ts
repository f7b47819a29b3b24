import type { RequestEvent } from '@sveltejs/kit';
import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import '#app/error-messages.ts';
import { currentSession } from '#domain/accounts/index.server.ts';
import { holdForm } from '#domain/accounts/held-form.ts';
import type { Actor, Ctx } from '#platform/context.ts';
import { pools } from '#platform/db/pools.server.ts';
import { defaultLocale, isLocale } from '#platform/i18n/locale.ts';
import { path } from '#platform/i18n/paths.ts';
import { logBug } from '#platform/log-bug.ts';
import { newId } from '#platform/ids.ts';
import { problemFrom } from '#platform/web/problem.ts';
import { tellPool } from '#platform/web/tell-pool.server.ts';

export const handle: Handle = async ({ event, resolve }) => {
  await prepare(event);
  const barred = isOffice(event) && event.locals.officer === undefined ? await askToSignIn(event) : undefined;
  const response = barred ?? (await render(event, resolve));
  response.headers.set('x-request-id', event.locals.ctx.requestId);
  tellPool(response.headers);
  // After signing out, "back" must not show what an officer saw.
  if (event.locals.session) response.headers.set('cache-control', 'private, no-store');
  return response;
};

/**
 * Kit hashes every page sign by sign for an etag that nobody needs: kept pages carry their own. So it is given an empty page, and the
 * real one takes its place here. Pages are sent whole, none in pieces.
 */
async function render(event: RequestEvent, resolve: Parameters<Handle>[0]['resolve']): Promise<Response> {
  let page: string | undefined;
  const transformPageChunk = ({ html }: { html: string }) => {
    page = html.replace('%lang%', event.locals.locale);
    return '';
  };
  const response = await resolve(event, { transformPageChunk });
  if (page === undefined) return response;
  if (!response.headers.has('etag')) throw new Error(`${event.route.id} sends its page in pieces`);
  const headers = new Headers(response.headers);
  headers.delete('etag');
  headers.delete('content-length');
  return new Response(Buffer.from(page), { status: response.status, headers });
}

/** What is expected gets its status and its sentence; a bug gets 500, a line in the log and a number to ask by. */
export const handleError: HandleServerError = (caught) => {
  const { requestId, locale } = caught.event.locals.ctx ?? { requestId: newId(), locale: defaultLocale };
  if (caught.kind !== 'unknown') return { requestId };
  const { status, detail } = problemFrom(caught.error, locale);
  if (status >= 500) logBug(caught.error, requestId);
  return { status, message: detail, requestId };
};

async function prepare(event: RequestEvent): Promise<void> {
  const now = new Date();
  const locale = isLocale(event.params['lang']) ? event.params['lang'] : defaultLocale;
  const common = { now, requestId: newId(now), locale };
  const resident: Actor = { kind: 'resident' };
  const anonymous: Ctx = { ...common, actor: resident, db: pools().public.db };
  Object.assign(event.locals, {
    locale,
    publicCtx: anonymous,
    ctx: { ...anonymous, db: pools().app.db },
    officer: undefined,
    session: undefined,
  });

  const session = await currentSession((name) => event.cookies.get(name), now);
  if (session === undefined) return;
  const { signedIn, renewed } = session;
  if (renewed) event.cookies.set(renewed.name, renewed.value, renewed.flags);
  event.locals.session = signedIn;
  const { accountId, displayName, hat, hats } = signedIn;
  if (hat === undefined) return;
  event.locals.officer = { accountId, displayName, hat, hats };
  event.locals.ctx = { ...event.locals.ctx, actor: { kind: 'officer', accountId, hat } };
}

function isOffice(event: RequestEvent): boolean {
  return event.route.id?.startsWith('/[lang=lang]/office') ?? false;
}

/** A page is opened again after signing in; a form that was sent is held on the sign-in page, nothing of it is lost. */
async function askToSignIn(event: RequestEvent): Promise<Response> {
  const { url, request, locals } = event;
  const here = url.pathname + url.search;
  const page = path(locals.locale, '/sign-in', {}, { next: here });
  if (request.method === 'GET' || request.method === 'HEAD')
    return new Response(null, { status: 303, headers: { location: page, 'cache-control': 'no-store' } });
  const isForm = /^(multipart\/form-data|application\/x-www-form-urlencoded)/.test(request.headers.get('content-type') ?? '');
  if (!isForm || !/text\/html/.test(request.headers.get('accept') ?? 'text/html'))
    return Response.json({ type: 'error', status: 401 }, { status: 401 });
  const held = holdForm(here, await request.formData());
  const body = new FormData();
  if (held) body.set('held', JSON.stringify(held));
  const answer = await event.fetch(`${path(locals.locale, '/sign-in')}?/hold`, { method: 'POST', body, headers: { accept: 'text/html' } });
  return new Response(answer.body, { status: 401, headers: answer.headers });
}
