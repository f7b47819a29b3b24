import type { Coverage } from './org-unit.ts';

/** One step of a unit's later life. A step from a unit to itself says that it was carried over. */
export type Step = { fromId: string; toId: string; changedOn: string; coverage: Coverage };
export type Lifetime = { id: string; validTo: string | null };
export type Succession = { successors: { id: string; coverage: Coverage }[]; complete: boolean };

/**
 * The units that hold today what a unit held on a day. `complete` is false where an ended unit on the way has no known
 * successor: then the rest is not known, and must be said so.
 */
export function succeed(
  unitId: string,
  on: string,
  today: string,
  steps: readonly Step[],
  units: ReadonlyMap<string, Lifetime>,
): Succession {
  const known = steps.filter((step) => step.changedOn > on && step.changedOn <= today);
  const reached = new Map<string, Coverage>();
  let complete = true;
  const walk = (id: string, coverage: Coverage, path: readonly string[]): void => {
    const unit = units.get(id);
    if (unit === undefined || path.includes(id)) return;
    if (unit.validTo === null || unit.validTo > today) {
      reached.set(id, merged(reached.get(id), coverage));
      return;
    }
    const next = known.filter((step) => step.fromId === id && step.toId !== id);
    if (next.length === 0) complete = false;
    for (const step of next) walk(step.toId, followed(coverage, step.coverage), [...path, id]);
  };
  walk(unitId, carriedOver(unitId, known), []);
  return { successors: [...reached].map(([id, coverage]) => ({ id, coverage })), complete };
}

const wholes: ReadonlySet<Coverage> = new Set(['whole', 'unchanged', 'retyped', 'renamed']);

/** Part of a part: what of A went to C when A went to B and B to C. */
export function followed(first: Coverage, second: Coverage): Coverage {
  if (wholes.has(first)) return second;
  if (wholes.has(second) || first === second) return first;
  if (first === 'partial_area_only' || second === 'partial_area_only') return 'partial_area_only';
  return 'partial';
}

function carriedOver(id: string, steps: readonly Step[]): Coverage {
  return steps.findLast((step) => step.fromId === id && step.toId === id)?.coverage ?? 'unchanged';
}

// Two ways to the same unit: it got more than either said.
function merged(known: Coverage | undefined, coverage: Coverage): Coverage {
  return known === undefined || known === coverage ? coverage : 'partial';
}
