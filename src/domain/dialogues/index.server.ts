export { createConference } from './server/create-conference.ts';
export { editConference } from './server/edit-conference.ts';
export { setSessions } from './server/set-sessions.ts';
export { setAgenda } from './server/set-agenda.ts';
export { planConference } from './server/plan-conference.ts';
export { addNoticeProof } from './server/add-notice-proof.ts';
export { announceConference } from './server/announce-conference.ts';
export { postponeConference } from './server/postpone-conference.ts';
export { cancelConference } from './server/cancel-conference.ts';
export { submitOpinion } from './server/submit-opinion.ts';
export { recordOpinion } from './server/record-opinion.ts';
export { assignPreparation } from './server/assign-preparation.ts';
export { draftPreparedAnswer } from './server/draft-prepared-answer.ts';
export { submitPreparedAnswer } from './server/submit-prepared-answer.ts';
export { approvePreparedAnswer } from './server/approve-prepared-answer.ts';
export { returnPreparedAnswer } from './server/return-prepared-answer.ts';
export { startSession } from './server/start-session.ts';
export { endSession } from './server/end-session.ts';
export { recordSpokenOpinion } from './server/record-spoken-opinion.ts';
export { editOpinion } from './server/edit-opinion.ts';
export { disposeOpinion } from './server/dispose-opinion.ts';
export { takeOutOpinion } from './server/take-out-opinion.ts';
export { restoreOpinion } from './server/restore-opinion.ts';
export { concludeConference } from './server/conclude-conference.ts';
export { composeDocuments } from './server/compose-documents.ts';
export { startFollowUp } from './server/start-follow-up.ts';
export { closeConference } from './server/close-conference.ts';
export { getPublicConference, type PublicConference, type PublicOpinion, type PublicSession } from './server/public-queries.ts';
export {
  findNextConference,
  listCollecting,
  listPublicConferences,
  type CollectingConference,
  type NextConference,
  type PublicConferenceLine,
} from './server/public-list.ts';
export { getOfficeConference, type OfficeConference, type OfficeSession } from './server/office-conference.ts';
export { getOfficeOpinion } from './server/office-opinion.ts';
export { type OfficeOpinion, type Prepared } from './server/office-opinions.ts';
export { listMondayFacts, listOfficeConferences, type MondayFact, type OfficeConferenceLine } from './server/office-lists.ts';
export { getPreparation, listPreparations, listUnprepared, type Preparation } from './server/preparations.ts';
export { getHall, type Hall } from './server/hall.ts';
export { getChairsBook, type ChairsBook, type LastPromise } from './server/chairs-book.ts';
export { readSender, type Sender } from './server/read-sender.ts';
export { dialoguesApi } from './server/api.ts';
export { hallApi } from './server/hall-api.ts';
export { getOpinionWords } from './server/opinion-words.ts';
