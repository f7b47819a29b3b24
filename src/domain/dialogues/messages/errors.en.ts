import type { Params } from '#platform/errors.ts';
import { formatDay } from '#platform/i18n/format.ts';
import type { Shape } from '#platform/i18n/locale.ts';
import type { errors as vi } from './errors.vi.ts';

const dayIn = (params: Params, name: string) => formatDay(String(params[name] ?? ''));

export const errors: Shape<typeof vi> = {
  'dialogues.ground-missing': () =>
    'An extraordinary dialogue needs its ground. What you typed is kept. Choose: asked by voters, necessary, or a Party rule.',
  'dialogues.voters-missing': () => 'The number of voters who ask is missing. What you typed is kept. Enter it.',
  'dialogues.voters-too-few': (p) =>
    `Only ${p.asking} voters ask, at least ${p.needed} are needed (10% of all voters). What you entered is kept. Check the number or choose another ground.`,
  'dialogues.basis-missing': () => 'Choose whether the dialogue rests on the law, on a Party rule, or on both.',
  'dialogues.convening-missing': () => 'No convening body yet. What you typed is kept. Choose at least one.',
  'dialogues.chair-missing': () => 'No chair yet. What you typed is kept. Choose at least one post.',
  'dialogues.collecting-backwards': () => 'The last day for opinions comes before the first. Look at both days again.',
  'dialogues.session-missing': () => 'No session yet. Add at least one: day, time, place, way of taking part.',
  'dialogues.session-past': (p) => `The day ${dayIn(p, 'on')} has passed. What you typed is kept. Choose another day.`,
  'dialogues.opinion-missing': () => 'No opinion yet. Write down at least one.',
  'dialogues.not-planned-yet': () => 'The conference is still a draft. Plan it first.',
  'dialogues.planned-already': () => 'The conference is planned already. To change it, edit and save.',
  'dialogues.not-announced-yet': () => 'The conference was not announced yet. Announce it before this step.',
  'dialogues.announced-already': () =>
    'The conference was announced and cannot be changed quietly. Postpone it, change it, and announce it again.',
  'dialogues.not-held-yet': () => 'The conference is not over. End its sessions first.',
  'dialogues.held-already': () => 'The conference is over; this step cannot be done again. What was recorded stays.',
  'dialogues.not-concluded-yet': () => 'The conference has no conclusion yet. Record it first.',
  'dialogues.concluded-already': () => 'The conference was concluded; this step cannot be done again. What was recorded stays.',
  'dialogues.not-following-up': () => 'The follow-up has not begun. Start it first.',
  'dialogues.following-up-already': () => 'The follow-up has begun already.',
  'dialogues.is-closed': () => 'The conference is closed and cannot be changed any more. The whole file stays.',
  'dialogues.is-postponed': () => 'The conference is postponed. Plan or announce it again first.',
  'dialogues.is-cancelled': () => 'The conference was cancelled. The file stays; make a new one if needed.',
  'dialogues.notice-late': (p) =>
    `This notice is ${p.days} days late: a conference on ${dayIn(p, 'heldOn')} must be announced by ${dayIn(p, 'latestOn')} (${p.citation}). Change the day, or give a reason for the file.`,
  'dialogues.notice-proof-missing': (p) =>
    `${p.count} channels have no proof yet. What you entered is kept. For each channel give a file, a link, or who did it and when.`,
  'dialogues.notice-groups-missing': () =>
    'No residential group was chosen for this channel. What you entered is kept. Choose the groups that were told.',
  'dialogues.edited-meanwhile': (p) =>
    `Somebody changed this meanwhile. What you typed is kept and did not overwrite (current version: ${p.current}). Compare both and choose.`,
  'dialogues.not-an-officer': () => 'This is done by officers of the unit. Sign in and try again; what you typed is kept.',
  'dialogues.not-own-unit': () => 'This conference belongs to another unit. Nothing was changed. Change to a hat of that unit.',
  'dialogues.not-this-role': () => 'The hat you wear does not carry this act. Nothing was changed. Change hats or ask the office.',
  'dialogues.not-own-group': () =>
    'You may record opinions of your own group only. What you typed is kept. Leave out the lines of other groups.',
  'dialogues.not-own-organisation': () =>
    'Another body prepares this answer. Nothing was changed. If it is yours, ask the office to assign it anew.',
  'dialogues.only-chairs': () => 'Only a chair or a leader approves answers. The draft is kept and waits.',
  'dialogues.no-such-conference': () => 'No such conference. Check the address or look in the dialogue calendar.',
  'dialogues.no-such-session': () => 'No such session. Open the conference again and choose one.',
  'dialogues.no-such-opinion': () => 'No such opinion. Open the list of opinions again.',
  'dialogues.no-such-group': () => 'That residential group is not of this unit. What you typed is kept. Choose again.',
  'dialogues.unit-without-office': (p: Params) => `${p['name'] ?? ''} takes no opinions here yet. Nothing was sent. Turn to its office.`,
  'dialogues.no-such-unit': () => 'No such ward or commune. What you typed is kept. Choose again.',
  'dialogues.no-such-organisation': () => 'No such body. What you entered is kept. Choose again.',
  'dialogues.no-such-post': () => 'No such post. What you entered is kept. Choose again.',
  'dialogues.unit-dissolved': (p) =>
    `${p.name} ceased to exist on ${dayIn(p, 'on')}. The opinion was not sent, what you typed is kept. Send it to: ${p.successors}.`,
  'dialogues.unit-dissolved-unknown': (p) =>
    `${p.name} ceased to exist on ${dayIn(p, 'on')}; what followed it is not known. The opinion was not sent, what you typed is kept. Choose the ward or commune where you live now.`,
  'dialogues.collecting-closed': (p) =>
    `This conference takes opinions from ${dayIn(p, 'from')} to ${dayIn(p, 'to')}. What you typed is kept. Send it to the unit in general; it goes to the next conference.`,
  'dialogues.submission-differs': () =>
    'This opinion was sent before with another text. The earlier one stays, nothing was overwritten. To send one more, open the form again.',
  'dialogues.session-started-already': () => 'The session has begun already. What was recorded stays.',
  'dialogues.session-ended-already': () => 'The session has ended already. What was recorded stays.',
  'dialogues.session-not-started': () => 'The session has not begun. What you typed is kept. Start the session.',
  'dialogues.session-too-early': (p) =>
    `The session was announced for ${dayIn(p, 'heldOn')}, which has not come. Wait for the day, or postpone and announce again.`,
  'dialogues.sessions-running': () =>
    'A session has begun, so the conference can no longer be postponed or cancelled. What was recorded stays.',
  'dialogues.taken-out-already': () => 'This opinion was taken out. Its words are no longer here.',
  'dialogues.not-taken-out': () => 'This opinion was not taken out, so there is nothing to undo.',
  'dialogues.undo-too-late': () => 'More than 2 minutes have passed, so it cannot be undone. Record the opinion anew if needed.',
  'dialogues.undo-other-account': () => 'Only the person who took it out can undo it. It stays out.',
  'dialogues.disposed-already': (p) => `Opinion ${p.label} has its disposition already. Nothing was changed. Go on in the ledger.`,
  'dialogues.next-day-past': () => 'The next day must come after today. What you entered is kept. Choose another day.',
  'dialogues.letter-half': () =>
    'A letter needs both its number and its day. What you entered is kept. Give both, or neither if it was not sent yet.',
  'dialogues.no-reply-rule': () => 'The unit has set no reply term for this conference. What you entered is kept. Give an agreed day.',
  'dialogues.not-prepared': () => 'No body was asked to prepare this answer. Assign one first.',
  'dialogues.prepared-already': () => 'This answer was approved. To change it, ask the chair to return it.',
  'dialogues.not-drafted': () => 'There is no draft to submit. Write one first.',
  'dialogues.not-submitted': () => 'This answer was not submitted. Nothing was changed.',
  'dialogues.undisposed': (p) =>
    `${p.count} opinions have no disposition yet: ${p.labels}. What was recorded stays. Handle each of them and try again.`,
  'dialogues.unfinished': (p) => `It cannot be closed: ${p.count} opinions have no final answer: ${p.labels}. Answer them and try again.`,
  'dialogues.signer-missing': () =>
    "No leader of the people's committee is set up to sign papers. Nothing was changed. Add the post in administration.",
  'dialogues.concluder-missing': () => 'It is not said who concludes. What you entered is kept. Choose the post.',
};
