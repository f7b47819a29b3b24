import { sql, type RawBuilder } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import { NotFound } from '#platform/errors.ts';
import type { ConferenceState } from '../dialogue.ts';
import { mayApprovePrepared, mayManage, mayPrepare } from '../policy.ts';
import { preparingStates } from '../preparing.ts';
import { readOfficeOpinions, type OfficeOpinion, type Prepared } from './office-opinions.ts';
import { hatOf } from './reading.ts';

type ConferenceOf = { id: string; name: string; firstOn: string | null; state: ConferenceState; chairPostIds: string[] };
type InConference = OfficeOpinion & { conference: ConferenceOf | null };
/** An answer being prepared, and what the hat worn now may do with it. */
export type Preparation = InConference & {
  prepared: Prepared;
  may: { write: boolean; approve: boolean; return: boolean; assign: boolean };
};

/** Answers of conferences to come: a department's own, for the office those of the unit, for a chair those of the own conferences. */
export async function listPreparations(ctx: Ctx): Promise<Preparation[]> {
  return readPreparations(ctx, stillPreparing);
}

/** One answer being prepared. Throws NotFound, also where it is not for this hat's eyes. */
export async function getPreparation(ctx: Ctx, opinionId: string): Promise<Preparation> {
  const [found] = await readPreparations(ctx, sql`opinion.matter_id = ${opinionId}::uuid`);
  if (found === undefined) throw new NotFound('dialogues.no-such-opinion');
  return found;
}

/** Opinions that nobody was asked to prepare an answer to yet; for those who assign. */
export async function listUnprepared(ctx: Ctx): Promise<InConference[]> {
  const { unitId } = hatOf(ctx);
  if (!mayManage(ctx.actor, { unitId }).allowed) return [];
  const opinions = await readOfficeOpinions(
    ctx.db,
    sql`opinion.unit_id = ${unitId} and prepared.matter_id is null and opinion.taken_out_at is null and opinion.source <> 'spoken' and ${stillPreparing}`,
  );
  return withConferences(ctx, opinions);
}

const stillPreparing = sql<boolean>`opinion.disposition is null and given.kind is null and (opinion.conference_id is null
  or exists (select from conference where id = opinion.conference_id and state = any(${preparingStates as string[]})))`;

async function readPreparations(ctx: Ctx, where: RawBuilder<unknown>): Promise<Preparation[]> {
  const { unitId, role, organisationId, postId } = hatOf(ctx);
  const all = mayManage(ctx.actor, { unitId }).allowed;
  const own = role === 'departmental-officer' ? organisationId : null;
  const opinions = await readOfficeOpinions(
    ctx.db,
    sql`opinion.unit_id = ${unitId} and prepared.matter_id is not null and ${where} and (${all} or prepared.organisation_id = ${own}::uuid
      or exists (select from conference_chair where conference_id = opinion.conference_id and post_id = ${postId}::uuid))`,
  );
  const placed = await withConferences(ctx, opinions);
  return placed.flatMap((one) => (one.prepared === null ? [] : [{ ...one, prepared: one.prepared, may: mayWith(ctx, one, one.prepared) }]));
}

function mayWith(ctx: Ctx, { conference, disposition }: InConference, { organisationId, state }: Prepared): Preparation['may'] {
  const { unitId } = hatOf(ctx);
  const open = disposition === null && (conference === null || preparingStates.includes(conference.state));
  const chairs = open && mayApprovePrepared(ctx.actor, { unitId, chairPostIds: conference?.chairPostIds ?? [] }).allowed;
  return {
    write: open && state !== 'approved' && mayPrepare(ctx.actor, { unitId, organisationId }).allowed,
    approve: chairs && state === 'submitted',
    return: chairs && (state === 'submitted' || state === 'approved'),
    assign: open && mayManage(ctx.actor, { unitId }).allowed,
  };
}

async function withConferences(ctx: Ctx, opinions: readonly OfficeOpinion[]): Promise<InConference[]> {
  const ids = [...new Set(opinions.flatMap(({ conferenceId }) => conferenceId ?? []))];
  const { rows } = await sql<ConferenceOf>`
    select id, name, first_on as "firstOn", state, array(select post_id from conference_chair where conference_id = conference.id) as "chairPostIds"
    from conference where id = any(${ids}::uuid[])`.execute(ctx.db);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return opinions.map((one) => ({ ...one, conference: byId.get(one.conferenceId ?? '') ?? null }));
}
