import { listMondayFacts, listOfficeConferences } from '#domain/dialogues/index.server.ts';
import { explainedDay } from '#domain/statute/index.server.ts';
import { orErrorPage } from '#platform/web/page-error.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const { ctx, locale } = locals;
  const [lines, facts] = await orErrorPage(locale, Promise.all([listOfficeConferences(ctx), listMondayFacts(ctx)]));
  const unitId = locals.officer?.hat.unitId ?? null;
  const due = await Promise.all(
    facts.map(async (fact) => ({ ...fact, ...(await explainedDay(ctx, fact.rule, { from: fact.from, unitId })) })),
  );
  const role = locals.officer?.hat.role ?? '';
  return {
    mayMake: ['drafting-officer', 'head-of-office', 'leader'].includes(role),
    due,
    upcoming: lines.filter(({ state }) => ['draft', 'planned', 'announced', 'postponed'].includes(state)).toReversed(),
    followed: lines.filter(({ state }) => ['held', 'concluded', 'following-up'].includes(state)),
    done: lines.filter(({ state }) => ['closed', 'cancelled'].includes(state)),
  };
};
