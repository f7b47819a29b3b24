import type { Counts } from '../counting.ts';
import type { Basis, Way } from '../dialogue.ts';
import type { Capacity, DispositionKind, OpinionSource, Procedure } from '../opinion.ts';

/** What the papers of a conference are composed from; all of it read in one go, nothing looked up while composing. */
export type PaperFacts = {
  unitName: string;
  place: string;
  name: string;
  theme: string | null;
  basis: readonly Basis[];
  legalBasis: string | null;
  heldOn: string;
  sessions: readonly { name: string; heldOn: string; startsAt: string; place: string; way: Way }[];
  convening: readonly string[];
  invited: readonly string[];
  chairs: readonly { title: string; organisation: string }[];
  concluder: { title: string; organisation: string; system: 'party' | 'state' } | null;
  agenda: readonly { title: string; by: string | null; report: boolean }[];
  participants: number | null;
  conclusion: string | null;
  counts: Counts;
  opinions: readonly PaperOpinion[];
};

export type PaperOpinion = {
  id: string;
  number: number | null;
  source: OpinionSource;
  capacity: Capacity;
  group: string | null;
  speakingFor: string | null;
  /** As it was said: for the minutes only. */
  words: string;
  /** The text released for the public, if any. */
  released: string | null;
  disposition: Exclude<DispositionKind, 'taken-out'> | null;
  answer: string | null;
  holder: string | null;
  dueOn: string | null;
  bodyName: string | null;
  letterNumber: string | null;
  letterOn: string | null;
  procedure: Procedure | null;
};
