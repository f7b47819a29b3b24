import { findDue, getDue } from '#domain/statute/index.server.ts';
import type { Reader } from '#platform/db/database.server.ts';
import { dayOf } from '#platform/now.ts';
import type { Basis } from '../dialogue.ts';
import type { NoticeLimit } from '../notice.ts';

/** The day by which a sender is told how the opinion is handled. */
export async function receiptTerm(db: Reader, unitId: string, now: Date): Promise<string> {
  const due = await getDue(db, 'web.opinion.reply', { from: dayOf(now), unitId });
  return due.dueOn;
}

/** The latest days of announcement by each basis, under the rules in force on the day of the conference. */
export async function noticeLimits(db: Reader, unitId: string, basis: readonly Basis[], firstDay: string): Promise<NoticeLimit[]> {
  const rules = { law: 'dialogue.gov.notice', party: 'dialogue.party.notice' } as const;
  const limits = await Promise.all(
    basis.map(async (of): Promise<NoticeLimit[]> => {
      const due = await findDue(db, rules[of], { from: firstDay, unitId });
      return due.ok ? [{ basis: of, rule: rules[of], latestOn: due.dueOn, citation: due.citation?.text ?? '' }] : [];
    }),
  );
  return limits.flat();
}

/** The day by which content and result are told; none for a Party dialogue, and where the law of the day knew no such term. */
export async function resultTerm(db: Reader, unitId: string, basis: readonly Basis[], heldOn: string): Promise<string | undefined> {
  if (!basis.includes('law')) return undefined;
  const due = await findDue(db, 'dialogue.gov.result', { from: heldOn, unitId });
  return due.ok ? due.dueOn : undefined;
}
