import type { Params } from '#platform/errors.ts';
import { rolesEn } from './roles.ts';

// Parameters of messages are not typed.
const names: Readonly<Record<string, string>> = rolesEn;

const rolesIn = (params: Params, or: string) =>
  String(params['roles'] ?? '')
    .split(' ')
    .map((role) => names[role] ?? role)
    .join(or);

export const errors = {
  'accounts.hat-missing': (p: Params) =>
    `This needs the hat ${rolesIn(p, ' or ')} of this unit. What was typed is kept. Change the hat if that one was given, or ask somebody who wears it.`,
  'accounts.wrong-password': () =>
    'The user name or the password is not right, so nobody was signed in. The user name is kept. Type the password again; if it is forgotten, the unit’s administrator gives a new one.',
  'accounts.too-many': () =>
    'Too many wrong passwords in a row: a pause of 5 minutes. Wait and try again, or ask the unit’s administrator for a new password.',
  'accounts.username-form': () =>
    'A user name has 3 to 40 small letters without marks, digits, dots or hyphens, for example van-thu. Please correct it.',
  'accounts.username-taken': (p: Params) =>
    `The user name ${p['username']} is taken, so no account was made. What was typed is kept. Choose another one.`,
  'accounts.password-short': () => 'The password needs at least 10 characters. Make it longer; a short sentence is fine.',
  'accounts.password-long': () => 'The password is longer than 128 characters. Make it shorter.',
  'accounts.current-password-wrong': () =>
    'The present password is not right, so it was not changed. Type it again; if it is forgotten, the unit’s administrator gives a new one.',
  'accounts.not-signed-in': () => 'Nobody is signed in. Sign in and try again.',
  'accounts.role-unknown': () => 'No hat was chosen. Choose one from the list.',
  'accounts.account-unknown': () => 'There is no such account in this unit. Open the list of accounts again.',
  'accounts.group-elsewhere': () => 'This residential group is not of the unit of the post. What was typed is kept. Choose again.',
  'accounts.group-needed': () => 'Whoever heads a residential group heads one: choose it. No hat was given.',
  'accounts.group-only-for-group-officer': () =>
    'Only the hat of a residential-group officer is bound to a group. Take the group away, or choose that hat.',
  'accounts.hat-unknown': () => 'This hat cannot be worn today. The one worn now stays. Choose another, or ask the unit’s administrator.',
  'accounts.hat-given-already': () => 'This person has that very hat at that post already. Nothing changed.',
  'accounts.hat-ended-already': () => 'This hat had ended before. Nothing changed.',
  'accounts.last-administrator': () =>
    'This is the unit’s last administrator, so the hat was not ended. Give another person that hat first.',
  'accounts.link-unknown': () => 'This link is wrong or a newer one took its place. Use the one printed by the latest start.',
  'accounts.link-used': () => 'This link has made an administrator’s account already. Sign in with that account.',
  'accounts.link-expired': () => 'This link is too old; no account was made. Start again with --empty for a new one.',
  'accounts.unit-unknown': () => 'No unit was chosen. What was typed is kept. Find and choose a ward, commune or special zone.',
} as const;
