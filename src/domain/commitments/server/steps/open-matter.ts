import { sql } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import type { Tx } from '#platform/db/database.server.ts';
import { Conflict } from '#platform/errors.ts';
import { newCode, newId } from '#platform/ids.ts';
import type { Json } from '#platform/journal/canonical.ts';
import type { Entry } from '#platform/journal/entry.ts';
import { dayOf } from '#platform/now.ts';
import type { Capacity, MatterKind, MatterSource } from '../../commitment.ts';
import { ledgerEntry } from '../entries.ts';
import { payloadHash, secretHash, secretOf, submissionKey } from '../receipt.ts';

export type NewMatter = {
  /** Taken as the key of the domain's own row as well. */
  id?: string;
  kind: MatterKind;
  unitId: string;
  source: MatterSource;
  /** The day of the conference it is raised for. */
  occasionOn?: string | undefined;
  /** A working title; seen by the unit only, until a release gives the public one. */
  title?: string | undefined;
  topic?: string | undefined;
  groupId?: string | undefined;
  capacity?: Capacity | undefined;
  toldBy?: string | undefined;
  openedOn?: string | undefined;
  /** The sender's own id and everything they sent: the same once more gives the same receipt. */
  submission?: { id: string; content: Json } | undefined;
};

/** `secret` is the private code, for those who sent with a submission id. */
export type OpenedMatter = { id: string; code: string; secret?: string; openedOn: string; toldBy: string | null; repeated: boolean };
export type OpenedMatters = { matters: OpenedMatter[]; entries: Entry[] };

/**
 * Opens matters in one round trip, in the order given. A repeated submission answers with the matter it made before
 * (`repeated`, no entry). Throws Conflict `commitments.submission-differs` when its content is another; nothing is overwritten then.
 */
export async function openMatters(
  tx: Tx,
  ctx: Ctx,
  given: readonly NewMatter[],
  write: WriteMatters = writeMatters,
): Promise<OpenedMatters> {
  const drafts = given.map((matter) => draftOf(matter, ctx.now));
  const json = JSON.stringify(drafts.map(({ secret: _, ...row }) => row));
  let rows = await write(tx, json);
  // A twin that was being written at the same moment is not yet in the first statement's sight.
  if (rows.length < drafts.length) rows = await write(tx, json);
  const byKey = new Map(rows.map((row) => [row.submission_id ?? row.id, row]));
  const matters = drafts.map((draft) => opened(draft, byKey.get(draft.submission_id ?? draft.id)));
  const fresh = matters.flatMap((matter, at) => (matter.repeated ? [] : [{ matter, unitId: given[at]?.unitId ?? '' }]));
  return {
    matters,
    entries: fresh.map(({ matter, unitId }) =>
      ledgerEntry(
        'matter-opened',
        { unitId, matterId: matter.id },
        { code: matter.code, openedOn: matter.openedOn, toldBy: matter.toldBy },
      ),
    ),
  };
}

/** One matter, as `openMatters`. */
export async function openMatter(
  tx: Tx,
  ctx: Ctx,
  given: NewMatter,
  write: WriteMatters = writeMatters,
): Promise<{ matter: OpenedMatter; entries: Entry[] }> {
  const { matters, entries } = await openMatters(tx, ctx, [given], write);
  const [matter] = matters;
  if (matter === undefined) throw new Error('a matter was given and none came back');
  return { matter, entries };
}

/** Hands the drafts to the database's `open_matters`; a domain may write its own rows in the same call. */
export type WriteMatters = (tx: Tx, drafts: string) => Promise<MatterRow[]>;

type Draft = ReturnType<typeof draftOf>;
export type MatterRow = {
  id: string;
  code: string;
  submission_id: string | null;
  payload_hash: Buffer | null;
  opened_on: string;
  told_by: string | null;
};

function draftOf(given: NewMatter, now: Date) {
  const code = newCode();
  const secret = given.submission === undefined ? undefined : secretOf(given.submission.id);
  return {
    id: given.id ?? newId(now),
    code,
    kind: given.kind,
    unit_id: given.unitId,
    source: given.source,
    occasion_on: given.occasionOn ?? null,
    title: given.title ?? null,
    topic: given.topic ?? null,
    group_id: given.groupId ?? null,
    capacity: given.capacity ?? 'self',
    told_by: given.toldBy ?? null,
    opened_on: given.openedOn ?? dayOf(now),
    submission_id: given.submission === undefined ? null : submissionKey(given.submission.id),
    payload_hash: given.submission === undefined ? null : payloadHash(given.submission.id, given.submission.content).toString('hex'),
    secret_hash: secret === undefined ? null : secretHash(code, secret).toString('hex'),
    secret,
  };
}

async function writeMatters(tx: Tx, drafts: string): Promise<MatterRow[]> {
  const { rows } = await sql<MatterRow>`select * from open_matters(${drafts}::jsonb)`.execute(tx);
  return rows;
}

function opened(draft: Draft, row: MatterRow | undefined): OpenedMatter {
  if (row === undefined) throw new Error('a matter was neither made nor found');
  if ((row.payload_hash?.toString('hex') ?? null) !== draft.payload_hash)
    throw new Conflict('commitments.submission-differs', { code: row.code });
  const { id, code, opened_on: openedOn, told_by: toldBy } = row;
  const matter = { id, code, openedOn, toldBy, repeated: id !== draft.id };
  return draft.secret === undefined ? matter : { ...matter, secret: draft.secret };
}
