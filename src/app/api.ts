import { authApi } from '#domain/accounts/index.server.ts';
import { commitmentsApi } from '#domain/commitments/index.server.ts';
import { dialoguesApi, hallApi } from '#domain/dialogues/index.server.ts';
import { orgUnitsApi } from '#domain/org-units/index.server.ts';
import { statuteApi } from '#domain/statute/index.server.ts';
import { logBug } from '#platform/log-bug.ts';
import { pools } from '#platform/db/pools.server.ts';
import { newId } from '#platform/ids.ts';
import { type ApiRouter, createApiRouter } from '#platform/web/api.server.ts';
import { webMessages } from '#platform/web/messages.ts';
import { tellPool } from '#platform/web/tell-pool.server.ts';
import { problem, problemFrom, problemResponse } from '#platform/web/problem.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import { withOfficeSession } from './office-session.ts';

/** Routers of the domains, mounted under /api/v1. */
const routers: readonly (() => ApiRouter)[] = [commitmentsApi, dialoguesApi, hallApi, orgUnitsApi, statuteApi];

export function createApi(): ApiRouter {
  const api = createApiRouter();
  api.use(async (c, next) => {
    const locale = localeOf(c.req.header('accept-language'));
    const common = { actor: { kind: 'resident' }, now: new Date(), requestId: newId(), locale } as const;
    c.set('ctx', { ...common, db: pools().app.db });
    c.set('publicCtx', { ...common, db: pools().public.db });
    await next();
    tellPool(c.res.headers);
  });
  api.all('/api/auth/*', (c) => authApi(c.req.raw, c.req.header('x-house-address') ?? ''));
  api.use('/api/v1/office/*', withOfficeSession);
  for (const router of routers) api.route('/api/v1', router());
  api.doc31('/api/v1/openapi.json', { openapi: '3.1.0', info: { title: 'Hồi Âm', version: '1', license: { name: 'Apache-2.0' } } });
  api.notFound((c) =>
    problemResponse(problem(404, 'web.not-found', webMessages(localeOf(c.req.header('accept-language'))).problems.notFound)),
  );
  api.onError((error, c) => {
    const locale = localeOf(c.req.header('accept-language'));
    const status = statusOf(error);
    if (status !== undefined) return problemResponse(problem(status, 'web.unreadable', webMessages(locale).problems.notJson));
    const answer = problemFrom(error, locale);
    if (answer.status >= 500) logBug(error);
    return problemResponse(answer);
  });
  return api;
}

function localeOf(header: string | undefined): Locale {
  return header?.trim().toLowerCase().startsWith('en') ? 'en' : 'vi';
}

/** Of what the router itself refuses: a body that is no JSON, or says that it is something else. */
function statusOf(error: Error): 400 | 415 | undefined {
  if (!('status' in error)) return undefined;
  return error.status === 400 || error.status === 415 ? error.status : undefined;
}
