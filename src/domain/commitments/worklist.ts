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

/** The Sunday that ends the week of a day; at the weekend the coming week is looked at. */
export function endOfWeek(day: string): string {
  const at = new Date(`${day}T00:00:00Z`);
  const weekday = at.getUTCDay();
  at.setUTCDate(at.getUTCDate() + (weekday === 0 ? 7 : weekday === 6 ? 8 : 7 - weekday));
  return at.toISOString().slice(0, 10);
}
