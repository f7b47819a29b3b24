import { listPublicConferences } from '#domain/dialogues/index.server.ts';
import { dayOf } from '#platform/now.ts';
import { orErrorPage } from '#platform/web/page-error.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent, setHeaders, url }) => {
  const { unit } = await parent();
  const { publicCtx: ctx } = locals;
  const today = dayOf(ctx.now);
  const after = url.searchParams.get('after') ?? undefined;
  const { items, next } = await orErrorPage(locals.locale, listPublicConferences(ctx, { unitId: unit.id, after }));
  setHeaders({ 'x-topic': `unit:${unit.id}` });
  const isComing = ({ firstOn, state }: (typeof items)[number]) => state !== 'cancelled' && (firstOn >= today || state === 'postponed');
  return {
    today,
    upcoming: items.filter(isComing).toReversed(),
    past: items.filter((item) => !isComing(item)),
    next,
    first: after === undefined,
  };
};
