import { countUnitLedger, describeLines, listLedger } from '#domain/commitments/index.server.ts';
import { LedgerFilter, type LedgerState } from '#domain/commitments/ledger.ts';
import { listGroups } from '#domain/org-units/index.server.ts';
import { formatInstant } from '#platform/i18n/format.ts';
import { dayOf } from '#platform/now.ts';
import { orErrorPage } from '#platform/web/page-error.ts';
import { unsent } from '#platform/web/unsent.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent, setHeaders, url }) => {
  const { unit } = await parent();
  const { locale, publicCtx: ctx } = locals;
  const today = dayOf(ctx.now);
  const ended = unit.lastDay !== undefined;
  const filter = readFilter(url, ended ? 'all' : 'open');
  const query = { ...filter, unitId: unit.id, today, sight: 'public' as const };
  const page = await orErrorPage(locale, listLedger(ctx, query));
  const counts = await orErrorPage(locale, countUnitLedger(ctx, unit.id, today, 'public', ended));
  const groups = await orErrorPage(locale, listGroups(ctx, unit.id, unit.lastDay ?? today));
  const lines = await orErrorPage(locale, describeLines(ctx, page.items, unit.id, groups));
  // What stands here by hand-over changes under the unit it came from.
  setHeaders({ 'x-topic': [...new Set([unit.id, ...lines.map((line) => line.unitId)])].map((id) => `unit:${id}`).join(' ') });
  return {
    lines: unsent(lines),
    next: page.next,
    counts,
    filter,
    groups: groups.map(({ id, label }) => ({ value: id, label })),
    at: formatInstant(ctx.now, locale),
    // Of a unit that is no more, all years count.
    year: ended ? '' : today.slice(0, 4),
    usual: ended ? ('all' as const) : ('open' as const),
  };
};

function readFilter(url: URL, usual: LedgerState): LedgerFilter {
  const given = [...url.searchParams].filter(([, value]) => value !== '');
  return LedgerFilter.parse({ state: usual, ...Object.fromEntries(given.map(([name, value]) => [name, value.slice(0, 100)])) });
}
