import { formatDay } from '#platform/i18n/format.ts';
import type { Shape } from '#platform/i18n/locale.ts';
import { errors } from './errors.en.ts';
import type { vi } from './vi.ts';

export const en: Shape<typeof vi> = {
  states: {
    draft: 'Draft',
    planned: 'Planned',
    announced: 'Announced',
    'in-session': 'In session',
    held: 'Held',
    concluded: 'Concluded',
    'following-up': 'Following up',
    closed: 'Closed',
    postponed: 'Postponed',
    cancelled: 'Cancelled',
  },
  kinds: { periodic: 'Periodic', extraordinary: 'Extraordinary' },
  grounds: {
    voters: 'At least 10% of all voters ask for it',
    necessity: 'It is necessary',
    'party-rule': 'A rule of the Party committee',
  },
  bases: { law: 'Under the Law on local government', party: 'Under Party rules' },
  ways: { 'in-person': 'In person', online: 'Online', both: 'In person and online' },
  sources: {
    web: 'Sent by web form',
    group: 'Collected by the residential group',
    counter: 'Taken down at the counter',
    front: 'Synthesised by the Front',
    spoken: 'Spoken at the conference',
  },
  capacities: { self: 'For themselves', group: 'For a residential group', organisation: 'For an organisation' },
  dispositions: {
    answered: 'Answered at the conference',
    assigned: 'Assigned',
    'sent-up': 'Sent up to the competent level',
    noted: 'Noted',
    guided: 'Guided to a procedure',
    'taken-out': 'Taken out',
  },
  acts: {
    answered: 'Answer now',
    assigned: 'Assign to a unit',
    'sent-up': 'Send up to the competent level',
    noted: 'Note',
    guided: 'Guide to a procedure',
    'taken-out': 'Remove now',
  },
  procedures: { complaint: 'Complaint procedure', reception: 'Reception of citizens', police: 'Police' },
  takenOutKinds: { accusation: 'Accuses a particular person', secret: 'Holds secret information' },
  preparation: {
    assigned: 'No draft yet',
    drafted: 'Being drafted',
    submitted: 'Waiting for the chair',
    approved: 'Approved by the chair',
  },
  channels: {
    portal: 'Portal or web site',
    loudspeaker: 'Loudspeaker',
    board: 'Notice board at the seat',
    'group-head': 'Each head of a residential group',
  },
  papers: {
    minutes: 'Minutes of the dialogue conference',
    conclusion: 'Notice of conclusion',
    'result-notice': 'Notice of content and result',
    plan: 'Plan with timetable',
  },
  counts: {
    spoken: (n) => `${n} spoken`,
    synthesised: (n) => `${n} synthesised`,
    answeredThere: (n) => `${n} answered at the conference`,
    doneSince: (n) => `${n} answered since`,
    owed: (n) => `${n} being dealt with`,
    waitingAbove: (n) => `${n} waiting for a higher level`,
    noted: (n) => `${n} noted`,
    guided: (n) => `${n} guided`,
    takenOut: (n) => `${n} taken out`,
    undisposed: (n) => `${n} not handled yet`,
  },
  monday: {
    notice: (name, on) => `Announce “${name}” by ${formatDay(on)}`,
    result: (name, on) => `Post the result of “${name}” by ${formatDay(on)}`,
  },
  errors,
};
