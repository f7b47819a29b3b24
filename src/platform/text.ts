import { z } from 'zod';

// Invisible signs change what a reader sees without being seen: zero-width, bidirectional controls, C0 and C1 controls but tab and newline.
const invisible =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB]/g;

/** Text as it is kept: NFC, no invisible signs, no half signs, Unix line ends, trimmed. */
export function cleanText(raw: string): string {
  return raw.toWellFormed().replaceAll('\r\n', '\n').replaceAll('\r', '\n').replaceAll(invisible, '').normalize('NFC').trim();
}

// Joiners and fillers are kept inside words and signs, but alone they show nothing.
const visible = /(?![\u115F\u1160\u2800\u3164\uFFA0])[\p{L}\p{N}\p{P}\p{S}]/u;

/** A required text of one or more lines. Errors: `input.required`, `input.too-long`. */
export function text(max: number) {
  const said = z.string().min(1, 'input.required').max(max, 'input.too-long');
  return z
    .string({ error: 'input.required' })
    .transform(cleanText)
    .pipe(said.refine((words) => words === '' || visible.test(words), 'input.required'));
}

/** A text that may be missing; blank counts as missing. */
export function optionalText(max: number) {
  return z
    .string()
    .nullish()
    .transform((raw) => (raw === null || raw === undefined ? undefined : cleanText(raw) || undefined))
    .pipe(z.string().max(max, 'input.too-long').optional());
}

/** A calendar day that exists, `YYYY-MM-DD`, from the years that the statute book counts in. Errors: `input.day-missing`, `input.day`. */
export const day = z.iso
  .date({ error: (issue) => (isMissing(issue.input) ? 'input.day-missing' : 'input.day') })
  .regex(/^(194[5-9]|19[5-9]\d|2[01]\d\d)/, 'input.day');

/** A time of day, `HH:MM`. Error: `input.time`. */
export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'input.time');

/** Nothing given is nothing chosen. Errors: `input.choice`, `input.id`. */
export const id = z.uuid({ error: (issue) => (isMissing(issue.input) ? 'input.choice' : 'input.id') });

function isMissing(input: unknown): boolean {
  return input === undefined || input === null || input === '';
}
