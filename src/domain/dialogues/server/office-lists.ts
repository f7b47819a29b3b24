import { sql } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import { dayOf } from '#platform/now.ts';
import type { ConferenceState } from '../dialogue.ts';
import { strictest } from '../notice.ts';
import { hatOf } from './reading.ts';
import { noticeLimits, resultTerm } from './terms.ts';

export type OfficeConferenceLine = {
  id: string;
  name: string;
  state: ConferenceState;
  firstOn: string | null;
  heldOn: string | null;
  opinions: number;
  undisposed: number;
};

/** The conferences of the officer's unit, drafts too, latest first. */
export async function listOfficeConferences(ctx: Ctx): Promise<OfficeConferenceLine[]> {
  const { rows } = await sql<OfficeConferenceLine>`
    select conference.id, conference.name, conference.state, conference.first_on as "firstOn", conference.held_on as "heldOn",
      (select count(*) from opinion where conference_id = conference.id)::int as opinions,
      (select count(*) from opinion where conference_id = conference.id and disposition is null)::int as undisposed
    from conference
    where conference.unit_id = ${hatOf(ctx).unitId}
    order by conference.first_on desc nulls first, conference.id desc
    limit 200`.execute(ctx.db);
  return rows;
}

/** `from` and `rule` are what the strip of weeks explains the date with. */
export type MondayFact = {
  kind: 'notice' | 'result';
  conferenceId: string;
  name: string;
  dueOn: string;
  late: boolean;
  rule: 'dialogue.gov.notice' | 'dialogue.party.notice' | 'dialogue.gov.result';
  from: string;
};

/** What the law asks of the unit's conferences next: notices to go out, results to be posted. */
export async function listMondayFacts(ctx: Ctx): Promise<MondayFact[]> {
  const { unitId } = hatOf(ctx);
  const today = dayOf(ctx.now);
  const { rows } = await sql<{
    id: string;
    name: string;
    state: ConferenceState;
    basis: ('law' | 'party')[];
    firstOn: string | null;
    heldOn: string | null;
    told: boolean;
  }>`
    select id, name, state, basis, first_on as "firstOn", held_on as "heldOn",
      exists (select from document where subject_kind = 'conference' and subject_id = conference.id and kind = 'result-notice' and state = 'published') as told
    from conference
    where unit_id = ${unitId} and state in ('planned', 'held', 'concluded', 'following-up')`.execute(ctx.db);
  const facts: MondayFact[] = [];
  for (const row of rows) {
    const common = { conferenceId: row.id, name: row.name };
    if (row.state === 'planned' && row.firstOn !== null) {
      const limit = strictest(await noticeLimits(ctx.db, unitId, row.basis, row.firstOn));
      if (limit)
        facts.push({ ...common, kind: 'notice', dueOn: limit.latestOn, late: limit.latestOn < today, rule: limit.rule, from: row.firstOn });
    } else if (row.heldOn !== null && !row.told && row.basis.includes('law')) {
      const dueOn = await resultTerm(ctx.db, unitId, row.basis, row.heldOn);
      if (dueOn) facts.push({ ...common, kind: 'result', dueOn, late: dueOn < today, rule: 'dialogue.gov.result', from: row.heldOn });
    }
  }
  return facts.sort((a, b) => a.dueOn.localeCompare(b.dueOn));
}
