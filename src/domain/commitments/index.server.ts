export {
  openMatter,
  openMatters,
  type MatterRow,
  type NewMatter,
  type OpenedMatter,
  type OpenedMatters,
} from './server/steps/open-matter.ts';
export { describeMatter, type Description } from './server/steps/describe-matter.ts';
export { openCommitment, setTerm, type Holder, type NewCommitment, type OpenedCommitment } from './server/steps/open-commitment.ts';
export { recordAnswer, type NewAnswer, type Proof, type RecordedAnswer } from './server/steps/record-answer.ts';
export { restoreMatter, voidMatter } from './server/steps/void-matter.ts';
export type { TermGiven } from './server/terms.ts';
export { addToMatter } from './server/add-to-matter.ts';
export { answerCommitment } from './server/answer-commitment.ts';
export { bringProof } from './server/bring-proof.ts';
export { extendCommitment } from './server/extend-commitment.ts';
export { giveVerdict } from './server/give-verdict.ts';
export { handOverCommitment } from './server/hand-over-commitment.ts';
export { refuseRelease } from './server/refuse-release.ts';
export { releaseText } from './server/release-text.ts';
export { stateLateReason } from './server/state-late-reason.ts';
export { takeDown } from './server/take-down.ts';
export { findReleaseDue, listAwaitingRelease, type AwaitingRelease } from './server/awaiting.ts';
export { isLateUnexplained, listLatestAnswers, type LatestAnswer } from './server/home.ts';
export { countUnitLedger, listLedger, type LedgerPage, type LedgerQuery } from './server/ledger.ts';
export { getOfficeMatter, getPublicMatter } from './server/matter.ts';
export { getPrivatePart, readAdditions, type PrivatePart } from './server/private-part.ts';
export { getWorklist } from './server/worklist.ts';
export { commitmentsApi } from './server/api.ts';
export { checkTries, countTry, lookUp } from './server/guessing.ts';
export { describeLines } from './server/described-lines.ts';
export { explainMatter, type ExplainedMatter } from './server/matter-page.ts';
export { getOfficeProof, getPublicProof } from './server/proof-file.ts';
