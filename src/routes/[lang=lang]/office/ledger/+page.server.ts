import { error } from '@sveltejs/kit';
import { countUnitLedger, describeLines, listLedger } from '#domain/commitments/index.server.ts';
import { LedgerFilter } from '#domain/commitments/ledger.ts';
import { mayReadLedger } from '#domain/commitments/policy.ts';
import { listGroups } from '#domain/org-units/index.server.ts';
import { dayOf } from '#platform/now.ts';
import { orErrorPage } from '#platform/web/page-error.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { ctx, locale, officer } = locals;
  if (!officer || !mayReadLedger(ctx.actor).allowed) error(403);
  const { unitId, groupId } = officer.hat;
  const today = dayOf(ctx.now);
  const given = [...url.searchParams].filter(([, value]) => value !== '').map(([name, value]) => [name, value.slice(0, 100)]);
  // The head of a group reads the ledger of that group.
  const filter = { ...LedgerFilter.parse(Object.fromEntries(given)), ...(officer.hat.role === 'group-officer' ? { groupId } : {}) };
  const page = await orErrorPage(locale, listLedger(ctx, { ...filter, unitId, today, sight: 'office' }));
  const lines = await orErrorPage(locale, describeLines(ctx, page.items, unitId));
  const groups = await orErrorPage(locale, listGroups(ctx, unitId, today));
  return {
    lines,
    next: page.next,
    counts: await orErrorPage(locale, countUnitLedger(ctx, unitId, today, 'office')),
    filter,
    groups: groups.map(({ id, label }) => ({ value: id, label })),
    year: today.slice(0, 4),
  };
};
