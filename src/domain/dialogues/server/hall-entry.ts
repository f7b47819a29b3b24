import type { z } from 'zod';
import type { Ctx } from '#platform/context.ts';
import { DomainError } from '#platform/errors.ts';
import { findErrorMessage } from '#platform/i18n/error-messages.ts';
import { webMessages } from '#platform/web/messages.ts';
import type { Disposition, DispositionKind, RecordSpokenInput, TakeOutInput } from '../opinion.ts';
import { disposeOpinion } from './dispose-opinion.ts';
import { editOpinion } from './edit-opinion.ts';
import { getOfficeOpinion } from './office-opinion.ts';
import { recordSpokenOpinion } from './record-spoken-opinion.ts';
import { restoreOpinion } from './restore-opinion.ts';
import { takeOutOpinion } from './take-out-opinion.ts';

/** What the hall's screen is told after each act: where the opinion stands now. */
export type HallAnswer = {
  opinionId: string;
  number: number | null;
  version: number;
  disposition: DispositionKind | null;
  holder: string | null;
  sentUpTo: string | null;
  dueOn: string | null;
  /** Why the disposition was not recorded although the words were. */
  undisposed: string | null;
};

type Spoken = z.input<typeof RecordSpokenInput>;
type Handling = z.input<typeof Disposition> | undefined;

/** Records what was said, then what is done with it where that is complete. The words stay, whatever becomes of the rest. */
export async function recordInHall(
  ctx: Ctx,
  spoken: Spoken,
  handling: Handling,
  takenOut?: z.input<typeof TakeOutInput>['kind'],
): Promise<HallAnswer> {
  const { opinionId } = await recordSpokenOpinion(ctx, spoken);
  if (takenOut !== undefined) return takeOutInHall(ctx, opinionId, takenOut);
  return dispose(ctx, opinionId, handling);
}

export async function editInHall(ctx: Ctx, edited: z.input<typeof editOpinion.input>, handling: Handling): Promise<HallAnswer> {
  await editOpinion(ctx, edited);
  return dispose(ctx, edited.opinionId, handling);
}

export async function takeOutInHall(ctx: Ctx, opinionId: string, kind: z.input<typeof TakeOutInput>['kind']): Promise<HallAnswer> {
  const { takenOutAt } = await getOfficeOpinion(ctx, opinionId);
  if (takenOutAt === null) await takeOutOpinion(ctx, { opinionId, kind });
  return answerOf(ctx, opinionId);
}

export async function restoreInHall(ctx: Ctx, opinionId: string): Promise<HallAnswer> {
  const { takenOutAt } = await getOfficeOpinion(ctx, opinionId);
  if (takenOutAt !== null) await restoreOpinion(ctx, { opinionId });
  return answerOf(ctx, opinionId);
}

async function dispose(ctx: Ctx, opinionId: string, handling: Handling): Promise<HallAnswer> {
  const { disposition, version } = await getOfficeOpinion(ctx, opinionId);
  if (handling === undefined || disposition !== null) return answerOf(ctx, opinionId);
  try {
    await disposeOpinion(ctx, { opinionId, version, disposition: handling });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return answerOf(ctx, opinionId, findErrorMessage(ctx.locale, error.code, error.params) ?? webMessages(ctx.locale).problems.invalid);
  }
  return answerOf(ctx, opinionId);
}

async function answerOf(ctx: Ctx, opinionId: string, undisposed: string | null = null): Promise<HallAnswer> {
  const { number, version, disposition, holder, sentUpTo, dueOn } = await getOfficeOpinion(ctx, opinionId);
  return { opinionId, number, version, disposition, holder, sentUpTo, dueOn, undisposed };
}
