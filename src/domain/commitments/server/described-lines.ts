import { getGroups, getUnits } from '#domain/org-units/index.server.ts';
import { statuteFor } from '#domain/statute/index.server.ts';
import { standing } from '#law/working-days.ts';
import type { Ctx } from '#platform/context.ts';
import { dayOf } from '#platform/now.ts';
import type { DescribedLine, LedgerLine } from '../ledger.ts';

/** Lines with what a reader needs beside them: the group's name, how far off the date is, and the unit that holds it where it is another. */
export async function describeLines<Line extends Pick<LedgerLine, 'groupId' | 'dueOn'> & { unitId?: string; holderUnitId?: string }>(
  ctx: Pick<Ctx, 'db' | 'now'>,
  lines: readonly Line[],
): Promise<(Line & Pick<DescribedLine, 'groupLabel' | 'standing' | 'heldByUnit'>)[]> {
  const groups = await getGroups(ctx, [...new Set(lines.flatMap(({ groupId }) => groupId ?? []))]);
  const elsewhere = lines.flatMap(({ unitId, holderUnitId }) =>
    unitId !== holderUnitId && holderUnitId !== undefined ? [holderUnitId] : [],
  );
  const units = elsewhere.length === 0 ? new Map<string, { fullName: string }>() : await getUnits(ctx, [...new Set(elsewhere)]);
  const today = dayOf(ctx.now);
  const { calendar } = await statuteFor(ctx.db, null, today);
  return lines.map((line) => ({
    ...line,
    groupLabel: (line.groupId && groups.get(line.groupId)?.label) ?? null,
    standing: line.dueOn === null ? null : standing(today, line.dueOn, calendar),
    heldByUnit: line.unitId === line.holderUnitId ? null : (units.get(line.holderUnitId ?? '')?.fullName ?? null),
  }));
}
