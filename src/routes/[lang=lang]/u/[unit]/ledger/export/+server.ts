import { describeLines, listLedger } from '#domain/commitments/index.server.ts';
import { ledgerRows } from '#domain/commitments/ledger-csv.ts';
import { LedgerFilter, type LedgerLine } from '#domain/commitments/ledger.ts';
import { commitmentMessages } from '#domain/commitments/messages/index.ts';
import { getUnitBySlug } from '#domain/org-units/index.server.ts';
import { toCsv } from '#platform/csv.ts';
import { path } from '#platform/i18n/paths.ts';
import { dayOf } from '#platform/now.ts';
import { downloadResponse } from '#platform/web/download.ts';
import { orErrorPage } from '#platform/web/page-error.ts';
import { publicOrigin } from '#platform/web/public-origin.server.ts';
import type { RequestHandler } from './$types';

const most = 5000;

/** The ledger as it is filtered, as a table for spreadsheets. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { locale, publicCtx: ctx } = locals;
  const unit = await orErrorPage(locale, getUnitBySlug(ctx, params.unit));
  const given = [...url.searchParams].filter(([name, value]) => value !== '' && name !== 'cursor');
  const filter = LedgerFilter.parse(Object.fromEntries(given.map(([name, value]) => [name, value.slice(0, 100)])));
  const query = { ...filter, unitId: unit.id, today: dayOf(ctx.now), sight: 'public' as const, limit: 500 };
  const lines: LedgerLine[] = [];
  for (let cursor: string | undefined, left = true; left && lines.length < most;) {
    const page = await orErrorPage(locale, listLedger(ctx, { ...query, cursor }));
    lines.push(...page.items);
    cursor = page.next ?? undefined;
    left = page.next !== null;
  }
  const rows = ledgerRows(
    await describeLines(ctx, lines, unit.id),
    locale,
    (code) => publicOrigin(url) + path(locale, '/matters/[code]', { code }),
  );
  const name = `${commitmentMessages(locale).ledger.file}-${params.unit}-${dayOf(ctx.now)}.csv`;
  return downloadResponse({ name, mediaType: 'text/csv; charset=utf-8', bytes: new TextEncoder().encode(toCsv(rows)) }, 'public');
};
