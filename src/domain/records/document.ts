import { z } from 'zod';
import { id, optionalText, text } from '#platform/text.ts';
import { layoutKeys } from './layouts/layout.ts';
import { signingForms } from './signing.ts';

export const documentKinds = ['minutes', 'conclusion', 'result-notice', 'plan', 'correction'] as const;
export type DocumentKind = (typeof documentKinds)[number];

export const documentStates = ['draft', 'checked', 'signed', 'registered', 'published', 'withdrawn', 'replaced'] as const;
export type DocumentState = (typeof documentStates)[number];

export const channels = ['portal', 'loudspeaker', 'board', 'group-head'] as const;
export type Channel = (typeof channels)[number];

const cellText = z.string().max(20_000, 'input.too-long');
const column = z.object({
  title: z.string().min(1, 'input.required').max(200, 'input.too-long'),
  width: z.number().positive().max(100),
  align: z.enum(['left', 'center', 'right']),
});

const contentBlock = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), level: z.union([z.literal(1), z.literal(2)]), text: text(500) }),
  z.object({ kind: z.literal('paragraph'), text: text(20_000) }),
  z
    .object({ kind: z.literal('table'), columns: z.array(column).min(1).max(12), rows: z.array(z.array(cellText)).max(2000) })
    .refine((table) => table.rows.every((row) => row.length === table.columns.length), 'input.table-shape'),
]);
export type ContentBlock = z.output<typeof contentBlock>;

/** What the office edits: everything between the head of the paper and the signature. */
export const documentContent = z.object({
  /** Địa danh, the place in front of the date. */
  place: text(100),
  /** Trích yếu, what the paper is about. */
  abstract: text(500),
  /** Căn cứ, without the closing signs. */
  bases: z.array(text(1000)).max(30),
  blocks: z.array(contentBlock).min(1, 'input.required').max(500),
  /** Nơi nhận, without dashes and without the line for the archive. */
  recipients: z.array(text(300)).max(60),
  /** The second signature of minutes. */
  secretaryTitle: optionalText(100),
});
export type DocumentContent = z.output<typeof documentContent>;

/** The issuing body as its letterhead and its symbols name it on the day of the paper. */
export const issuer = z.object({ superior: optionalText(200), name: text(200), abbreviation: text(30) });
export type Issuer = z.output<typeof issuer>;

export const signing = z.object({
  form: z.enum(signingForms, 'input.choice'),
  /** The body in whose name it is signed, where that is not the usual one: ỦY BAN NHÂN DÂN, BAN THƯỜNG VỤ, BAN THƯỜNG TRỰC. */
  onBehalfOf: optionalText(200),
  /** The seat in whose place or by whose order it is signed. */
  headTitle: optionalText(100),
  signerTitle: text(100),
  signerName: optionalText(100),
});
export type Signing = z.output<typeof signing>;

/** All that a paper shows. */
export const paper = z.object({
  kind: z.enum(documentKinds),
  layout: z.enum(layoutKeys),
  issuer,
  signing,
  content: documentContent,
  number: z.number().int().positive().optional(),
  datedOn: z.string().optional(),
});
export type Paper = z.output<typeof paper>;

export const documentRef = z.object({ documentId: id, version: z.coerce.number('input.number').int('input.number') });

export const subjectKinds = ['conference'] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** What a new draft is made from. Layout, letterhead and signer's title follow from the bodies and the day. */
export const draftInput = z.object({
  unitId: id,
  issuingOrganisationId: id,
  signerPostId: id,
  subjectKind: z.enum(subjectKinds),
  subjectId: id,
  kind: z.enum(documentKinds, 'input.choice'),
  content: documentContent,
  /** The opinions whose words stand in it. */
  opinionIds: z.array(id).max(5000).default([]),
  signing: signing.omit({ signerTitle: true }).partial().default({}),
});
export type DraftInput = z.input<typeof draftInput>;

export const proofInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('file'), bytes: z.instanceof(Uint8Array, { error: 'records.proof-file-missing' }), name: text(200) }),
  z.object({ kind: z.literal('link'), link: z.url({ protocol: /^https?$/, error: 'records.proof-link' }).max(500, 'input.too-long') }),
  z.object({ kind: z.literal('person-time'), person: text(200) }),
]);
export type ProofInput = z.output<typeof proofInput>;
