import type { LedgerLine } from './ledger.ts';

export type WorkAct = 'answer' | 'urge' | 'report-back' | 'tell';
export type WorkLine = Pick<
  LedgerLine,
  'matterId' | 'code' | 'title' | 'dueOn' | 'holderName' | 'source' | 'occasionOn' | 'groupId' | 'sentUpTo' | 'letterNumber'
> & {
  act: WorkAct;
};
export type Worklist = {
  late: WorkLine[];
  today: WorkLine[];
  week: WorkLine[];
  nextOn: string | null;
  more: boolean;
  awaiting: { count: number; since: string | null };
};

/** The Sunday of the week of a day. */
export function endOfWeek(day: string): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + ((7 - at.getUTCDay()) % 7));
  return at.toISOString().slice(0, 10);
}
