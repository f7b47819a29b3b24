import type { Ctx, Hat } from '#platform/context.ts';
import { NotAllowed, NotFound, type Verdict } from '#platform/errors.ts';

/** The hat of an officer who reads; anonymous pages have their own queries. */
export function hatOf(ctx: Ctx): Hat {
  if (ctx.actor.kind !== 'officer') throw new NotAllowed('dialogues.not-an-officer');
  return ctx.actor.hat;
}

/** What belongs to another unit is as if it were not there. */
export function demandOwnUnit(ctx: Ctx, unitId: string | undefined, code: string): Hat {
  const hat = hatOf(ctx);
  if (unitId !== hat.unitId) throw new NotFound(code);
  return hat;
}

/** For what is of the own unit and still not for every hat. */
export function demandMay(verdict: Verdict): void {
  if (!verdict.allowed) throw new NotAllowed(verdict.code, verdict.params);
}
