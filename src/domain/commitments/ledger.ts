import { z } from 'zod';
import type { Standing } from '#law/working-days.ts';
import { id } from '#platform/text.ts';
import type { AnswerKind, CommitmentKind, CommitmentState, MatterSource } from './commitment.ts';

/** What a page of the ledger may be narrowed to. */
export const ledgerStates = ['open', 'late', 'soon', 'sent-up', 'met', 'all'] as const;
export type LedgerState = (typeof ledgerStates)[number];

export const LedgerFilter = z.object({
  state: z.enum(ledgerStates).catch('open').default('open'),
  groupId: id.optional().catch(undefined),
  topic: z.string().max(60).optional().catch(undefined),
  text: z.string().max(100).optional().catch(undefined),
  cursor: z.string().max(100).optional().catch(undefined),
});
export type LedgerFilter = z.output<typeof LedgerFilter>;

/** One commitment as a list shows it. Without a released text `title` is null. */
export type LedgerLine = {
  id: string;
  matterId: string;
  code: string;
  kind: CommitmentKind;
  round: number;
  unitId: string;
  holderUnitId: string;
  holderOrganisationId: string;
  holderName: string;
  audience: number;
  title: string | null;
  topic: string | null;
  groupId: string | null;
  source: MatterSource;
  occasionOn: string | null;
  openedOn: string;
  dueOn: string | null;
  listedOn: string;
  provisional: boolean;
  state: CommitmentState;
  closedOn: string | null;
  answerKind: AnswerKind | null;
  sentUpOn: string | null;
  sentUpTo: string | null;
  letterNumber: string | null;
  lateReason: string | null;
};

/** Where the next page begins: the place of the last line, as 'day~id'. */
export function cursorOf(line: Pick<LedgerLine, 'id' | 'listedOn' | 'closedOn'>, state: LedgerState): string {
  return `${state === 'met' ? (line.closedOn ?? '') : line.listedOn}~${line.id}`;
}

export function readCursor(cursor: string | undefined): { day: string; id: string } | undefined {
  const [day, lineId] = (cursor ?? '').split('~');
  const known = z.iso.date().safeParse(day).success && (day ?? '') >= '0001';
  return known && z.uuid().safeParse(lineId).success ? { day: day ?? '', id: lineId ?? '' } : undefined;
}

export type DescribedLine = LedgerLine & {
  groupLabel: string | null;
  standing: Standing | null;
  handedOver: { way: 'to' | 'from'; unit: string } | null;
};
