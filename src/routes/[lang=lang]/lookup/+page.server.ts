import { redirect } from '@sveltejs/kit';
import { getPublicMatter, lookUp } from '#domain/commitments/index.server.ts';
import { path } from '#platform/i18n/paths.ts';
import { normaliseCode } from '#platform/ids.ts';
import { problemFrom } from '#platform/web/problem.ts';
import type { PageServerLoad } from './$types';

/** One field; a code that is known leads on, any other is answered alike. */
export const load: PageServerLoad = async ({ locals, url, getClientAddress, setHeaders }) => {
  const typed = (url.searchParams.get('code') ?? '').slice(0, 40);
  if (typed.trim() === '') return { code: '' };
  setHeaders({ 'cache-control': 'no-store' });
  const code = normaliseCode(typed);
  const failure = await locate(locals.publicCtx, getClientAddress(), code).then(
    () => undefined,
    (cause: unknown) => problemFrom(cause, locals.locale),
  );
  if (failure === undefined) redirect(303, path(locals.locale, '/matters/[code]', { code }));
  return { code: typed, message: failure.detail };
};

async function locate(ctx: App.Locals['publicCtx'], address: string, code: string): Promise<void> {
  await lookUp(address, ctx.now, () => getPublicMatter(ctx, code));
}
