import { countUnitLedger, isLateUnexplained, listLatestAnswers } from '#domain/commitments/index.server.ts';
import { findNextConference } from '#domain/dialogues/index.server.ts';
import { dayOf } from '#platform/now.ts';
import { orErrorPage } from '#platform/web/page-error.ts';
import type { PageServerLoad } from './$types';

const answersShown = 3;

export const load: PageServerLoad = async ({ locals, parent, setHeaders }) => {
  const { unit } = await parent();
  const { publicCtx: ctx } = locals;
  const today = dayOf(ctx.now);
  // What was handed over is journalled under the unit it was raised in: any change may be one of this page.
  setHeaders({ 'x-topic': 'any' });
  const read = Promise.all([
    findNextConference(ctx, unit.id, today),
    countUnitLedger(ctx, unit.id, today, 'public'),
    isLateUnexplained(ctx, unit.id, today),
    listLatestAnswers(ctx, unit.id, answersShown),
  ]);
  const [next, counts, unexplained, answers] = await orErrorPage(locals.locale, read);
  return { today, next, counts: counts.all, unexplained, answers };
};
