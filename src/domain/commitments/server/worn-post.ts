import type { Ctx } from '#platform/context.ts';

/** The post whose hat is worn; policies have let only officers through. */
export function wornPost(ctx: Ctx): string {
  if (ctx.actor.kind !== 'officer') throw new Error('this act is done by an officer');
  return ctx.actor.hat.postId;
}
