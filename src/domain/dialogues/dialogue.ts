import { z } from 'zod';
import { day, id, optionalText, text, timeOfDay } from '#platform/text.ts';

export const conferenceStates = [
  'draft',
  'planned',
  'announced',
  'held',
  'concluded',
  'following-up',
  'closed',
  'postponed',
  'cancelled',
] as const;
export type ConferenceState = (typeof conferenceStates)[number];
/** What a reader sees: a conference is in session while one of its sessions is. */
export type ShownState = ConferenceState | 'in-session';

export const conferenceKinds = ['periodic', 'extraordinary'] as const;
export type ConferenceKind = (typeof conferenceKinds)[number];
export const grounds = ['voters', 'necessity', 'party-rule'] as const;
export type Ground = (typeof grounds)[number];
export const bases = ['law', 'party'] as const;
export type Basis = (typeof bases)[number];
export const ways = ['in-person', 'online', 'both'] as const;
export type Way = (typeof ways)[number];

// Art. 43(1) Law 72/2025: 10 % of the voters ask, or it is necessary; a Party rule may ask for one as well.
const kindAndGround = z
  .object({
    kind: z.enum(conferenceKinds, 'input.choice'),
    ground: z.enum(grounds, 'input.choice').optional(),
    votersAsking: z.coerce.number('input.number').int('input.number').positive('input.number').optional(),
  })
  .refine((given) => given.kind === 'periodic' || given.ground !== undefined, { path: ['ground'], error: 'dialogues.ground-missing' })
  .refine((given) => given.ground !== 'voters' || given.votersAsking !== undefined, {
    path: ['votersAsking'],
    error: 'dialogues.voters-missing',
  });

const conferenceTexts = z.object({
  name: text(300),
  theme: optionalText(500),
  purpose: optionalText(3000),
  legalBasis: optionalText(3000),
});

const conferenceLists = z.object({
  basis: z.array(z.enum(bases, 'input.choice')).min(1, 'dialogues.basis-missing'),
  conveningOrganisationIds: z.array(id).min(1, 'dialogues.convening-missing').max(10, 'input.too-many'),
  invitedOrganisationIds: z.array(id).max(60, 'input.too-many').default([]),
  chairPostIds: z.array(id).min(1, 'dialogues.chair-missing').max(6, 'input.too-many'),
  concludesPostId: id.optional(),
});

const collecting = z
  .object({ collectingFrom: day.optional(), collectingTo: day.optional() })
  .refine((given) => !given.collectingFrom || !given.collectingTo || given.collectingFrom <= given.collectingTo, {
    path: ['collectingTo'],
    error: 'dialogues.collecting-backwards',
  });

/** All that describes a conference but its sessions and agenda, which are lists of their own. */
export const ConferenceInput = conferenceTexts.and(kindAndGround).and(conferenceLists).and(collecting);
export type ConferenceInput = z.output<typeof ConferenceInput>;

export const CreateConferenceInput = z.object({ unitId: id }).and(ConferenceInput);
export const EditConferenceInput = z.object({ conferenceId: id, version: z.coerce.number().int() }).and(ConferenceInput);

const Session = z.object({
  id: id.optional(),
  name: text(200),
  heldOn: day,
  startsAt: timeOfDay,
  place: text(300),
  way: z.enum(ways, 'input.choice'),
  howToAttend: optionalText(1000),
  groupIds: z.array(id).max(200, 'input.too-many').default([]),
});
/** The whole list of sessions, in order; those left out are removed. No group means all groups. */
export const SetSessionsInput = z.object({
  conferenceId: id,
  version: z.coerce.number().int(),
  sessions: z.array(Session).min(1, 'dialogues.session-missing').max(20, 'input.too-many'),
});
export type SessionInput = z.output<typeof Session>;

const AgendaPoint = z.object({ title: text(300), postId: id.optional(), report: z.boolean().default(false) });
export const SetAgendaInput = z.object({
  conferenceId: id,
  version: z.coerce.number().int(),
  points: z.array(AgendaPoint).max(40, 'input.too-many'),
});
export type AgendaPointInput = z.output<typeof AgendaPoint>;

export const ConferenceRef = z.object({ conferenceId: id });
export const HaltInput = z.object({ conferenceId: id, reason: text(1000) });
export const SessionRef = z.object({ sessionId: id });
export const EndSessionInput = z.object({
  sessionId: id,
  participants: z.coerce.number('input.number').int('input.number').nonnegative('input.number').max(1_000_000, 'input.number').optional(),
});
export const ConcludeInput = z.object({ conferenceId: id, conclusion: text(20_000), concludesPostId: id.optional() });
