import { getGroups, getUnits } from '#domain/org-units/index.server.ts';
import { statuteFor } from '#domain/statute/index.server.ts';
import { standing } from '#law/working-days.ts';
import type { Ctx } from '#platform/context.ts';
import { dayOf } from '#platform/now.ts';
import type { DescribedLine, LedgerLine } from '../ledger.ts';

type Labelled = { id: string; label: string };
type Describable = Pick<LedgerLine, 'groupId' | 'dueOn'> & { unitId?: string; holderUnitId?: string };

/**
 * Lines with what a reader needs beside them: the group's name, how far off the date is, and where it was handed over the other
 * unit: the giver as seen from the holder, else the holder. Groups that are `known` already are not read again.
 */
export async function describeLines<Line extends Describable>(
  ctx: Pick<Ctx, 'db' | 'now'>,
  lines: readonly Line[],
  seenFrom?: string,
  known: readonly Labelled[] = [],
): Promise<(Line & Pick<DescribedLine, 'groupLabel' | 'standing' | 'handedOver'>)[]> {
  const groups = await labelsOf(ctx, lines, known);
  const others = new Set(lines.flatMap((line) => otherUnit(line, seenFrom)?.id ?? []));
  const units = others.size === 0 ? new Map<string, { fullName: string }>() : await getUnits(ctx, [...others]);
  const today = dayOf(ctx.now);
  const { calendar } = await statuteFor(ctx.db, null, today);
  return lines.map((line) => {
    const other = otherUnit(line, seenFrom);
    return {
      ...line,
      groupLabel: (line.groupId && groups.get(line.groupId)) ?? null,
      standing: line.dueOn === null ? null : standing(today, line.dueOn, calendar),
      handedOver: other === undefined ? null : { way: other.way, unit: units.get(other.id)?.fullName ?? '' },
    };
  });
}

async function labelsOf(ctx: Pick<Ctx, 'db'>, lines: readonly Describable[], known: readonly Labelled[]): Promise<Map<string, string>> {
  const labels = new Map(known.map(({ id, label }) => [id, label]));
  const unknown = lines.flatMap(({ groupId }) => (groupId === null || labels.has(groupId) ? [] : groupId));
  for (const { id, label } of (await getGroups(ctx, [...new Set(unknown)])).values()) labels.set(id, label);
  return labels;
}

function otherUnit({ unitId, holderUnitId }: Describable, seenFrom: string | undefined): { id: string; way: 'to' | 'from' } | undefined {
  if (unitId === undefined || holderUnitId === undefined || unitId === holderUnitId) return undefined;
  return holderUnitId === seenFrom ? { id: unitId, way: 'from' } : { id: holderUnitId, way: 'to' };
}
