export { openMatter, openMatters, type NewMatter, type OpenedMatter, type OpenedMatters } from './server/steps/open-matter.ts';
export { describeMatter, type Description } from './server/steps/describe-matter.ts';
export { openCommitment, setTerm, type Holder, type NewCommitment, type OpenedCommitment } from './server/steps/open-commitment.ts';
export { recordAnswer, type NewAnswer, type Proof, type RecordedAnswer } from './server/steps/record-answer.ts';
export { handOver, type HandOver } from './server/steps/hand-over.ts';
export { releaseMatter, type Release } from './server/steps/release-matter.ts';
export { restoreMatter, voidMatter } from './server/steps/void-matter.ts';
export type { TermGiven } from './server/terms.ts';
