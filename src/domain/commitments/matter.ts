import type { AnswerKind, Capacity, MatterSource, ReleaseState, TermCause } from './commitment.ts';
import type { LedgerLine } from './ledger.ts';

export type MatterFacts = {
  id: string;
  code: string;
  unitId: string;
  unitName: string;
  unitSlug: string;
  audience: number;
  releaseState: ReleaseState | null;
  source: MatterSource | null;
  occasionOn: string | null;
  openedOn: string;
  toldBy: string | null;
  takenOutOn: string | null;
  groupId: string | null;
  capacity: Capacity | null;
  topic: string | null;
  title: string | null;
  body: string | null;
  releasedAt: Date | null;
  /** For the office only: what a second writer is measured by. */
  version?: number;
};

export type MatterTerm = {
  commitmentId: string;
  cause: TermCause;
  ruleKey: string | null;
  ruleOn: string | null;
  startOn: string;
  conditions: Record<string, string | boolean>;
  dueOn: string;
  reason: string | null;
  setAt: Date;
};

export type MatterHolding = {
  commitmentId: string;
  unitId: string;
  unitName: string;
  organisationName: string;
  postTitle: string | null;
  since: string;
  until: string | null;
  reason: string | null;
};

export type AnswerProof = { id: string; name: string; caption: string | null; mediaType: string; byteSize: number };
export type MatterAnswer = {
  id: string;
  commitmentId: string;
  kind: AnswerKind;
  body: string;
  ground: string | null;
  alternative: string | null;
  nextOn: string | null;
  letterNumber: string | null;
  letterOn: string | null;
  bodyName: string | null;
  procedure: string | null;
  answeredOn: string;
  givenAt: Date;
  postTitle: string;
  organisationName: string;
  agrees: boolean | null;
  verdictOn: string | null;
  verdictWords: string | null;
  proofs: AnswerProof[];
};

export type MatterLine = LedgerLine & { lateReasonOn: string | null; version?: number };

/** A matter with all that the ledger knows of it; answers newest first. */
export type Matter = MatterFacts & { commitments: MatterLine[]; terms: MatterTerm[]; holdings: MatterHolding[]; answers: MatterAnswer[] };

/** What happened to a matter, in the order in which it is told. */
export type MatterEvent =
  | { on: string; kind: 'raised' | 'received' | 'released' }
  | { on: string; kind: 'assigned' | 'report-back'; body: string; dueOn: string | null }
  | { on: string; kind: 'handed-over'; body: string; reason: string | null }
  | { on: string; kind: 'term-set' | 'extended' | 'recounted'; dueOn: string; reason: string | null }
  | { on: string; kind: 'answered'; body: string; answer: AnswerKind }
  | { on: string; kind: 'late-reason'; reason: string }
  | { on: string; kind: 'agreed' | 'disagreed' };

/** The commitment that a reader asks about: the open one that is due first, else the one answered last. */
export function currentCommitment(matter: Pick<Matter, 'commitments'>): MatterLine | undefined {
  const open = matter.commitments.filter(({ state }) => state === 'open').toSorted((a, b) => a.listedOn.localeCompare(b.listedOn));
  const met = matter.commitments
    .filter(({ state }) => state === 'met')
    .toSorted((a, b) => (b.closedOn ?? '').localeCompare(a.closedOn ?? ''));
  return open[0] ?? met[0];
}

/** The answer on which the resident may have a word: the newest final one. */
export function finalAnswer(matter: Pick<Matter, 'answers'>): MatterAnswer | undefined {
  return matter.answers.find(({ kind }) => kind !== 'under-way');
}
