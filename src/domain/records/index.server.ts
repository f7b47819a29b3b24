export { draftDocument } from './server/draft-document.ts';
export { editDraft } from './server/edit-draft.ts';
export { checkDocument } from './server/check-document.ts';
export { returnForChanges } from './server/return-for-changes.ts';
export { signDocument } from './server/sign-document.ts';
export { bringSignedFile } from './server/bring-signed-file.ts';
export { registerDocument } from './server/register-document.ts';
export { publishDocument } from './server/publish-document.ts';
export { addPublicationProof } from './server/add-publication-proof.ts';
export { withdrawDocument } from './server/withdraw-document.ts';
export { replaceDocument } from './server/replace-document.ts';
export { correctDocument } from './server/correct-document.ts';
export { openDraft } from './server/open-draft.ts';
export { proofInput, recordProof, type ProofInput } from './server/record-proof.ts';
export { recomposeDrafts, rewriteDraft, withdrawDocumentsHolding, type Recomposed } from './server/taken-out.ts';
export {
  countWaitingDocuments,
  getDocument,
  listDocuments,
  listDocumentsOfSubject,
  type Document,
  type DocumentPage,
  type ListedDocument,
} from './server/queries.ts';
export {
  getPublicDocument,
  listPublicDocuments,
  listPublicDocumentsOfSubject,
  openPublicSignedFile,
  type PublicDocument,
} from './server/public-queries.ts';
export { listProofs, type Proof, type PublicProof } from './server/proofs.ts';
export { openProofFile, openSignedFile, renderDocument, type Download } from './server/render-document.ts';
