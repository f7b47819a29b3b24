import { allowed, refused, type Verdict } from '#platform/errors.ts';
import type { ConferenceState } from './dialogue.ts';

export const conferenceActions = [
  'edit',
  'set-sessions',
  'set-agenda',
  'plan',
  'announce',
  'postpone',
  'cancel',
  'collect',
  'prepare',
  'start-session',
  'end-session',
  'record-spoken',
  'edit-opinion',
  'dispose',
  'take-out',
  'compose-documents',
  'conclude',
  'start-follow-up',
  'close',
] as const;
export type ConferenceAction = (typeof conferenceActions)[number];

type Answer = true | RefusalCode;
type RefusalCode =
  | 'dialogues.not-planned-yet'
  | 'dialogues.planned-already'
  | 'dialogues.not-announced-yet'
  | 'dialogues.announced-already'
  | 'dialogues.not-held-yet'
  | 'dialogues.held-already'
  | 'dialogues.not-concluded-yet'
  | 'dialogues.concluded-already'
  | 'dialogues.not-following-up'
  | 'dialogues.following-up-already'
  | 'dialogues.is-closed'
  | 'dialogues.is-postponed'
  | 'dialogues.is-cancelled';

type Row = Readonly<Record<ConferenceAction, Answer>>;

function everywhere(answer: Answer): Row {
  return Object.fromEntries(conferenceActions.map((action) => [action, answer])) as Row; // every action is a key
}

/** Which act is possible in which state; what is not says why. */
const table: Readonly<Record<ConferenceState, Row>> = {
  draft: { ...everywhere('dialogues.not-planned-yet'), edit: true, 'set-sessions': true, 'set-agenda': true, plan: true, cancel: true },
  planned: {
    ...everywhere('dialogues.not-announced-yet'),
    edit: true,
    'set-sessions': true,
    'set-agenda': true,
    plan: 'dialogues.planned-already',
    announce: true,
    postpone: true,
    cancel: true,
    collect: true,
    prepare: true,
    'edit-opinion': true,
    dispose: true,
    'take-out': true,
  },
  announced: {
    ...everywhere('dialogues.not-held-yet'),
    edit: 'dialogues.announced-already',
    // What the notice said may not change quietly: postpone, change, announce again.
    'set-sessions': 'dialogues.announced-already',
    'set-agenda': true,
    plan: 'dialogues.announced-already',
    announce: 'dialogues.announced-already',
    postpone: true,
    cancel: true,
    collect: true,
    prepare: true,
    'start-session': true,
    'end-session': true,
    'record-spoken': true,
    'edit-opinion': true,
    dispose: true,
    'take-out': true,
  },
  held: {
    ...everywhere('dialogues.held-already'),
    'record-spoken': true,
    'edit-opinion': true,
    dispose: true,
    'take-out': true,
    'compose-documents': true,
    conclude: true,
    'start-follow-up': 'dialogues.not-concluded-yet',
    close: 'dialogues.not-concluded-yet',
  },
  concluded: {
    ...everywhere('dialogues.concluded-already'),
    dispose: true,
    'take-out': true,
    'compose-documents': true,
    'start-follow-up': true,
    close: 'dialogues.not-following-up',
  },
  'following-up': {
    ...everywhere('dialogues.concluded-already'),
    dispose: true,
    'take-out': true,
    'compose-documents': true,
    'start-follow-up': 'dialogues.following-up-already',
    close: true,
  },
  closed: { ...everywhere('dialogues.is-closed'), 'take-out': true },
  postponed: {
    ...everywhere('dialogues.is-postponed'),
    edit: true,
    'set-sessions': true,
    'set-agenda': true,
    plan: true,
    announce: true,
    cancel: true,
    collect: true,
    prepare: true,
    'edit-opinion': true,
    dispose: true,
    'take-out': true,
  },
  cancelled: { ...everywhere('dialogues.is-cancelled'), dispose: true, 'take-out': true },
};

/** Asked by the button and by the server alike. */
export function mayDo(state: ConferenceState, action: ConferenceAction): Verdict {
  const answer = table[state][action];
  return answer === true ? allowed : refused(answer, { state }, articleOf(action));
}

/** The acts that are possible now, for the page's buttons. */
export function possibleActions(state: ConferenceState): ConferenceAction[] {
  return conferenceActions.filter((action) => table[state][action] === true);
}

// Luật Tổ chức chính quyền địa phương 72/2025: Art. 43(2) on the notice, 43(3) on telling the result.
function articleOf(action: ConferenceAction): string | undefined {
  if (action === 'announce') return '43.2';
  if (action === 'conclude' || action === 'compose-documents') return '43.3';
  return undefined;
}
