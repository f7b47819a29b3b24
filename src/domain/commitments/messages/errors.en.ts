import type { Params } from '#platform/errors.ts';
import type { Shape } from '#platform/i18n/locale.ts';
import { formatDay } from '#platform/i18n/format.ts';
import type { errors as vietnamese } from './errors.vi.ts';

const on = (value: string | number | undefined) => formatDay(String(value ?? ''));

export const errors: Shape<typeof vietnamese> = {
  'commitments.not-found': () => 'This matter is not here. It may have been taken out, or the address is wrong. Go back to the list.',
  'commitments.code-unknown': () =>
    'This code is not known. Look at the receipt: eight letters and digits, without 0, 1, O and I. What you sent is kept.',
  'commitments.secret-wrong': () => 'The private code does not fit; nothing was recorded. It stands on the lower part of the receipt.',
  'commitments.too-many-tries': ({ minutes }: Params) =>
    `Too many wrong tries. Try again in ${minutes} minutes, or bring the receipt to the one-stop desk.`,
  'commitments.submission-differs': () =>
    'This was sent before with other words. The earlier words are kept and were not overwritten. Open the form anew to send another opinion.',
  'commitments.changed-meanwhile': ({ at }: Params) =>
    `The office has changed this${at === '' ? '' : ` at ${at}`}. What you typed is kept and overwrote nothing. Compare and choose.`,
  'commitments.taken-out': () => 'This opinion was taken out and can no longer be changed. Nothing was recorded.',
  'commitments.not-taken-out': () => 'This opinion was not taken out, so there is nothing to restore.',
  'commitments.part-taken': () => 'This part has been assigned already. Reload to see who holds it.',
  'commitments.is-open': () => 'This is still open; there is no answer to look at again.',
  'commitments.is-closed': () => 'This has been answered and does not change any more. What you typed was not recorded.',
  'commitments.answered-before-opened': (p: Params) => `The answer cannot be dated before the day of assignment (${on(p['on'])}).`,
  'commitments.answer-empty': () =>
    'This answer does not say what is done, by whom and when. Choose one: done (document or photo) · explained (ground) · cannot (ground) · under way (next date) · sent up (letter number).',
  'commitments.answer-needs-proof': () => 'Done needs a document or a photo. What you typed is kept. Choose a file and send again.',
  'commitments.proof-missing': () => 'No file was given. What you typed is kept. Choose a document or a photo.',
  'commitments.proof-unknown': () =>
    'This file was not brought for this matter and cannot prove its answer. What you typed is kept. Choose the file again.',
  'commitments.answer-needs-ground': () => 'The ground is missing. Name the document, article or figures.',
  'commitments.answer-needs-alternative': () => 'Say what else is possible, or who can do it.',
  'commitments.answer-needs-nextOn': () => 'Under way needs the day of the next answer.',
  'commitments.answer-needs-letter': () => 'Sent up needs the number of the letter, its date and the body.',
  'commitments.answer-needs-procedure': () => 'Name the procedure and where it is received.',
  'commitments.letter-in-future': (p: Params) => `The letter's date ${on(p['on'])} is still to come.`,
  'commitments.next-not-later': (p: Params) => `The next answer (${on(p['on'])}) must lie after today.`,
  'commitments.date-past': (p: Params) => `${on(p['on'])} is today or past. An extension leads to a day after today.`,
  'commitments.date-not-later': (p: Params) => `The date is ${on(p['dueOn'])}; an extension only moves it forward. It was kept.`,
  'commitments.not-late': () => 'This is not overdue, so no reason is needed.',
  'commitments.hand-over-before': (p: Params) => `The present holder has it since ${on(p['since'])}; it cannot be handed over before.`,
  'commitments.hand-over-in-future': (p: Params) => `${on(p['on'])} is still to come. Enter the day of the hand-over.`,
  'commitments.hand-over-elsewhere': (p: Params) =>
    `${p['name'] ?? ''} belongs neither to the unit that holds this nor to one that took over from it. Nothing was handed over.`,
  'commitments.post-elsewhere': () => 'The post is not one of the body that would take over. Nothing was handed over.',
  'commitments.not-released': () => 'This text is not public, so there is nothing to take down.',
  'commitments.released-already': () => 'This text is public. To end that, take it down.',
  'commitments.refused-already': () => 'A reason for not publishing was given before. Nothing changed.',
  'commitments.judged-already': () => 'There is a word on this answer already; it is kept. After a new answer you may give another.',
  'commitments.verdict-late': (p: Params) =>
    `The time for a word on the result ended on ${on(p['until'])}. If it is not done, send a new opinion.`,
  'commitments.verdict-words': () => 'Say what is not right yet, so that they know what to look at again.',
  'commitments.rounds-used': ({ rounds }: Params) =>
    `This has been looked at again ${rounds} times. You may send a new opinion or come to a reception day.`,
  'commitments.not-answered-yet': () => 'There is no answer yet to judge. The due date stands on the page of the matter.',
  'commitments.not-an-officer': () => 'Only officers may do this. Sign in.',
  'commitments.not-own-unit': () => 'Another unit holds this. The hat worn may only read.',
  'commitments.not-own-organisation': () => 'Another department holds this. Tell the office if it should be handed over.',
  'commitments.not-own-group': () => "This is not an opinion of one's own group.",
  'commitments.not-this-role': () => 'The hat worn does not carry this act. Change the hat or tell the head of office.',
};
