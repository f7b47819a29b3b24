import { z } from 'zod';
import { day, id, optionalText, text } from '#platform/text.ts';

export const matterKinds = ['dialogue-opinion'] as const;
export type MatterKind = (typeof matterKinds)[number];
/** How a matter came in. */
export const matterSources = ['web', 'group', 'counter', 'front', 'spoken'] as const;
export type MatterSource = (typeof matterSources)[number];
export const capacities = ['self', 'group', 'organisation'] as const;
export type Capacity = (typeof capacities)[number];
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
] as const;
export type Topic = (typeof topics)[number];

export const releaseStates = ['awaiting', 'released', 'refused', 'taken-down'] as const;
export type ReleaseState = (typeof releaseStates)[number];

export const commitmentKinds = ['reply', 'report-back'] as const;
export type CommitmentKind = (typeof commitmentKinds)[number];
export const commitmentStates = ['open', 'met', 'superseded', 'void'] as const;
export type CommitmentState = (typeof commitmentStates)[number];
export const termCauses = ['rule', 'agreed', 'extension', 'under-way', 'calendar-change'] as const;
export type TermCause = (typeof termCauses)[number];

/** The five kinds a department chooses from, each with the one thing it needs. */
export const writtenKinds = ['done', 'explained', 'cannot', 'under-way', 'sent-up'] as const;
/** Said in the room. */
export const spokenKinds = ['on-the-spot', 'noted', 'guided'] as const;
export const answerKinds = [...writtenKinds, ...spokenKinds] as const;
export type AnswerKind = (typeof answerKinds)[number];

const version = z.coerce.number().int();
export const CommitmentRef = z.object({ commitmentId: id, version });

/** What an answer says. Which of the optional ones is needed depends on the kind: `checkAnswer`. */
export const AnswerContent = z.object({
  kind: z.enum(answerKinds, 'input.choice'),
  body: text(10_000),
  ground: optionalText(2000),
  alternative: optionalText(2000),
  nextOn: day.optional(),
  letterNumber: optionalText(60),
  letterOn: day.optional(),
  bodyName: optionalText(200),
  procedure: optionalText(200),
});
export type AnswerContent = z.output<typeof AnswerContent>;

/** Files are stored before: an answer names them. */
export const AnswerCommitmentInput = CommitmentRef.extend({
  answer: AnswerContent.extend({ kind: z.enum(writtenKinds, 'input.choice') }),
  proofs: z
    .array(z.object({ fileId: id, caption: optionalText(200) }))
    .max(10, 'input.too-many')
    .default([]),
});
export const ExtendCommitmentInput = CommitmentRef.extend({ dueOn: day, reason: text(1000) });
export const StateLateReasonInput = CommitmentRef.extend({ reason: text(500) });
export const HandOverCommitmentInput = CommitmentRef.extend({
  organisationId: id,
  postId: id.optional(),
  on: day.optional(),
  reason: text(500),
});

const MatterRef = z.object({ matterId: id, version });
export const ReleaseTextInput = MatterRef.extend({ title: text(200), body: text(10_000) });
export const ReasonedMatterInput = MatterRef.extend({ reason: text(1000) });

const receipt = { code: text(20), secret: text(30) };
export const GiveVerdictInput = z
  .object({ code: text(20), secret: text(30).optional(), agrees: z.boolean(), words: optionalText(2000) })
  .refine((given) => given.agrees || given.words !== undefined, { path: ['words'], error: 'commitments.verdict-words' });
export const AddToMatterInput = z.object({ ...receipt, words: text(10_000) });
