import type { MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import { currentSession } from '#domain/accounts/index.server.ts';
import type { ApiEnv } from '#platform/web/api.server.ts';
import { webMessages } from '#platform/web/messages.ts';
import { problem, problemResponse } from '#platform/web/problem.ts';

/** The office's own screens ask the API with the session of the pages; that the request comes from our pages was checked before. */
export const withOfficeSession: MiddlewareHandler<ApiEnv> = async (c, next) => {
  const ctx = c.get('ctx');
  const session = await currentSession((name) => getCookie(c, name), ctx.now);
  const { accountId, hat } = session?.signedIn ?? {};
  if (accountId === undefined || hat === undefined)
    return problemResponse(problem(401, 'web.signed-out', webMessages(ctx.locale).problems.signedOut));
  c.set('ctx', { ...ctx, actor: { kind: 'officer', accountId, hat } });
  return next();
};
