import type { Params } from '#platform/errors.ts';
import { formatDay } from '#platform/i18n/format.ts';
import type { Shape } from '#platform/i18n/locale.ts';
import type { errors as source } from './errors.vi.ts';

const day = (value: string | number | undefined) => formatDay(String(value ?? ''));

export const errors: Shape<typeof source> = {
  'records.no-such-document': () => 'There is no such document.',
  'records.officers-only': () => 'This is for officers who are signed in.',
  'records.other-unit': () => 'This document belongs to another unit; nothing was changed.',
  'records.role-draft': () => 'The role worn now does not draft documents. Change to the drafting officer.',
  'records.role-read': () => 'The role worn now does not see documents before they are published.',
  'records.role-edit': () => 'The role worn now does not edit drafts. What was typed is still on the page. Change to the drafting officer.',
  'records.role-check': () => 'The head of the office checks the form. The draft is unchanged.',
  'records.role-return': () => 'The head of the office or a leader returns drafts. The draft is unchanged.',
  'records.role-sign': () => 'The signer confirms the day of signing. The document is unchanged.',
  'records.role-register': () => 'The registry enters numbers. The document is unchanged.',
  'records.role-publish': () => 'The registry publishes documents. The document is unchanged.',
  'records.role-prove': () => 'The role worn now records no proofs. Change to the registry.',
  'records.role-withdraw': () => 'The head of the office or a leader withdraws documents. The document is unchanged.',
  'records.role-replace': () => 'The role worn now drafts no replacements. Change to the drafting officer.',
  'records.role-correct': () => 'The role worn now drafts no corrections. Change to the drafting officer.',
  'records.not-checked-yet': () => 'The head of the office has not checked the draft. Check it first.',
  'records.checked-already': () => 'The draft was checked. To change it, return it first.',
  'records.not-signed-yet': () => 'The document is not signed. Enter the day of signing first.',
  'records.signed-already': () => 'The document is signed and can no longer be changed. Issue a replacement or a correction.',
  'records.not-registered-yet': () => 'The document has no number. Enter it and upload the signed copy first.',
  'records.registered-already': () => 'The document has its number and can no longer be changed. Issue a replacement or a correction.',
  'records.published-already': () => 'The document is published and can no longer be changed. Issue a replacement or a correction.',
  'records.is-withdrawn': () => 'The document was withdrawn. Draft a replacement.',
  'records.is-replaced': () => 'The document was replaced. Open the new one.',
  'records.edited-meanwhile': () =>
    'Somebody else has just edited this document. What was typed is not saved but still below. Compare and save again.',
  'records.signed-in-future': ({ on }: Params) =>
    `The day of signing ${day(on)} lies ahead. Nothing was changed. Enter the day on which it was signed.`,
  'records.signed-before-draft': ({ on }: Params) => `The draft is of ${day(on)}; it cannot have been signed before. Check the day.`,
  'records.dated-in-future': ({ on }: Params) => `The day ${day(on)} lies ahead; no number was entered. The file is kept. Check the day.`,
  'records.dated-before-signing': ({ on }: Params) =>
    `The document was signed on ${day(on)} and cannot be dated before. The file is kept. Check the day.`,
  'records.number-used': ({ symbol }: Params) =>
    `Number ${symbol ?? ''} is used by another document of this year. The file and the day are kept. Check the number.`,
  'records.signed-file-missing': () =>
    'The signed copy is missing, so no number was entered. What was typed is kept. Choose the signed PDF.',
  'records.proof-group': () => 'Choose the residential group that was told; leave it empty for other channels.',
  'records.proof-file-missing': () => 'There is no file as proof. Choose one, or another kind of proof.',
  'records.proof-link': () => 'The link is not right. Copy the whole address, beginning with https://.',
  'records.proof-in-future': () => 'The time lies ahead, so no proof was recorded. Record it when it is done.',
  'records.body-elsewhere': ({ name }: Params) => `${name ?? ''} is not of this unit. Nothing was drafted. Choose again.`,
  'records.body-issues-nothing': ({ name }: Params) => `${name ?? ''} issues no documents here. Choose another body.`,
  'records.compose-anew': () => 'The old text was taken out and cannot be used again. Compose the document anew from the conference.',
  'records.signing-form-of-head': () => 'This form of signing is for the head.',
  'records.signing-form-of-deputy': () => 'Signing in place of the head is for a deputy.',
  'records.signing-form-of-part': () =>
    'Signing by order or by authorisation is for heads of parts of the office, by its regulation or in writing.',
  'input.table-shape': () => 'A row of the table has too few or too many cells. Check the rows.',
};
