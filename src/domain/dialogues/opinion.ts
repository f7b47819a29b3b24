import { z } from 'zod';
import type { Topic } from '#domain/commitments/commitment.ts';
import { day, id, optionalText, text } from '#platform/text.ts';

export const opinionSources = ['web', 'group', 'counter', 'front', 'spoken'] as const;
export type OpinionSource = (typeof opinionSources)[number];
export const capacities = ['self', 'group', 'organisation'] as const;
export type Capacity = (typeof capacities)[number];
export const dispositions = ['answered', 'assigned', 'sent-up', 'noted', 'guided', 'taken-out'] as const;
export type DispositionKind = (typeof dispositions)[number];
/** What may be named in the room and completed in the evening. Taking out is never left for later. */
export const leanings = ['answered', 'assigned', 'sent-up', 'noted', 'guided'] as const satisfies readonly DispositionKind[];
export type Leaning = (typeof leanings)[number];
export const procedures = ['complaint', 'reception', 'police'] as const;
export type Procedure = (typeof procedures)[number];
export const takenOutKinds = ['accusation', 'secret'] as const;
export type TakenOutKind = (typeof takenOutKinds)[number];
export const preparationStates = ['assigned', 'drafted', 'submitted', 'approved'] as const;
export type PreparationState = (typeof preparationStates)[number];

/** Fields under which opinions are sorted; the ledger's own list. */
export const topics = [
  'infrastructure',
  'land',
  'site-clearance',
  'sanitation',
  'urban-order',
  'administrative-procedures',
  'culture-society',
  'security',
  'other',
] as const satisfies readonly Topic[];

export const longestOpinion = 10_000;

// A form sends '' for what was not chosen.
const optionalTopic = z.preprocess((given) => (given === '' ? undefined : given), z.enum(topics, 'input.choice').optional());
const speaker = {
  groupId: id.optional(),
  capacity: z.enum(capacities, 'input.choice').default('self'),
  speakingFor: optionalText(200),
  topic: optionalTopic,
};

// The private code follows from it: the two ids that everybody knows would give it away.
const submissionId = id.refine((given) => !/^(0{8}-|f{8}-f)/i.test(given), 'input.id');

/** A resident's opinion from the web. `submissionId` is made by the sender: the same once more gives the same receipt. */
export const SubmitOpinionInput = z.object({
  submissionId,
  unitId: id,
  conferenceId: id.optional(),
  words: text(longestOpinion),
  groupId: id.optional(),
  topic: optionalTopic,
  name: optionalText(100),
  telephone: optionalText(30),
});
export type SubmitOpinionInput = z.output<typeof SubmitOpinionInput>;
export type Receipt = { opinionId: string; code: string; secret: string; receivedOn: string; toldBy: string; repeated: boolean };

const OpinionLine = z.object({
  submissionId: submissionId.optional(),
  words: text(longestOpinion),
  ...speaker,
  name: optionalText(100),
  telephone: optionalText(30),
});
/** Opinions that an officer writes down: of a group, at the counter, or the Front's synthesis. One line or many. */
export const RecordOpinionInput = z.object({
  unitId: id,
  conferenceId: id.optional(),
  source: z.enum(['group', 'counter', 'front'], 'input.choice'),
  lines: z.array(OpinionLine).min(1, 'dialogues.opinion-missing').max(300, 'input.too-many'),
});
export type OpinionLine = z.output<typeof OpinionLine>;

const leaning = z.enum(leanings, 'input.choice').optional();
/** Typed in the hall. Only the words are compulsory; `submissionId` makes the offline queue safe to send again. */
export const RecordSpokenInput = z.object({ submissionId, sessionId: id, words: text(longestOpinion), ...speaker, leaning });
export const EditOpinionInput = z.object({
  opinionId: id,
  version: z.coerce.number().int(),
  words: text(longestOpinion),
  ...speaker,
  leaning,
});

export const AssignPreparationInput = z.object({
  opinionIds: z.array(id).min(1, 'dialogues.opinion-missing').max(300),
  organisationId: id,
});
export const DraftPreparedInput = z.object({
  opinionId: id,
  version: z.coerce.number().int(),
  body: text(10_000),
  /** Facts the chair may need, one a line. */
  points: optionalText(3000),
});
export const PreparedRef = z.object({ opinionId: id, version: z.coerce.number().int() });
export const ReturnPreparedInput = PreparedRef.extend({ reason: text(1000) });

const promise = {
  organisationId: id,
  postId: id.optional(),
  /** The day the chair named; left out, the rule in force gives it. */
  agreedOn: day.optional(),
};
/** What is done with an opinion: one of five, each with the one thing it needs. Taking out is an act of its own. */
export const Disposition = z.discriminatedUnion(
  'kind',
  [
    z.object({ kind: z.literal('answered'), postId: id, answer: text(10_000) }),
    z.object({ kind: z.literal('assigned'), ...promise }),
    z.object({
      kind: z.literal('sent-up'),
      bodyName: text(200),
      organisationId: id.optional(),
      letterNumber: optionalText(60),
      letterOn: day.optional(),
      words: optionalText(5000),
      nextOn: day,
    }),
    z.object({ kind: z.literal('noted'), will: text(5000) }),
    z.object({ kind: z.literal('guided'), procedure: z.enum(procedures, 'input.choice'), where: text(1000) }),
  ],
  { error: 'input.choice' },
);
export type Disposition = z.output<typeof Disposition>;
export const DisposeOpinionInput = z.object({ opinionId: id, version: z.coerce.number().int(), disposition: Disposition });

export const TakeOutInput = z.object({ opinionId: id, kind: z.enum(takenOutKinds, 'input.choice') });
export const OpinionRef = z.object({ opinionId: id });
