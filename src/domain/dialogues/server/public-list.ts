import { sql } from 'kysely';
import { z } from 'zod';
import type { Ctx } from '#platform/context.ts';
import { day, id } from '#platform/text.ts';
import type { ConferenceState, ShownState } from '../dialogue.ts';

export type PublicConferenceLine = {
  id: string;
  unitId: string;
  unitSlug: string;
  unitName: string;
  name: string;
  theme: string | null;
  state: ConferenceState;
  shownState: ShownState;
  firstOn: string;
  collectingFrom: string | null;
  collectingTo: string | null;
  sessions: { name: string; heldOn: string; startsAt: string; place: string }[];
  haltedReason: string | null;
};
export type PublicConferencePage = { items: PublicConferenceLine[]; next: string | null };

// Day and id of the last one shown; what cannot be read begins the list anew.
const Place = z.tuple([day, id]);

type Filter = { unitId?: string | undefined; state?: ConferenceState | undefined; after?: string | undefined; limit?: number | undefined };

/** Conferences from the plan on, latest day first; `after` is the `next` of the page before. */
export async function listPublicConferences(ctx: Ctx, filter: Filter = {}): Promise<PublicConferencePage> {
  const limit = filter.limit ?? 20;
  const place = Place.safeParse(filter.after?.split('_'));
  const after = place.success ? sql`and (first_on, id) < (${place.data[0]}::date, ${place.data[1]}::uuid)` : sql``;
  const { rows } = await sql<Omit<PublicConferenceLine, 'shownState'> & { inSession: boolean }>`
    select id, unit_id as "unitId", unit_slug as "unitSlug", unit_name as "unitName", name, theme, state, in_session as "inSession",
      first_on as "firstOn", collecting_from as "collectingFrom", collecting_to as "collectingTo", sessions, halted_reason as "haltedReason"
    from public_conference
    where true
      ${filter.unitId === undefined ? sql`` : sql`and unit_id = ${filter.unitId}::uuid`}
      ${filter.state === undefined ? sql`` : sql`and state = ${filter.state}`}
      ${after}
    order by first_on desc, id desc
    limit ${limit + 1}`.execute(ctx.db);
  const items = rows
    .slice(0, limit)
    .map(({ inSession, ...row }): PublicConferenceLine => ({ ...row, shownState: inSession ? 'in-session' : row.state }));
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? `${last.firstOn}_${last.id}` : null };
}

export type NextConference = {
  id: string;
  name: string;
  shownState: ShownState;
  /** The next sitting from today on. */
  heldOn: string;
  startsAt: string;
  place: string;
  collectingTo: string | null;
  collecting: boolean;
};

const collectingNow = (today: string) => sql<boolean>`state in ('planned', 'announced', 'postponed')
  and (collecting_from is null or collecting_from <= ${today}::date) and (collecting_to is null or collecting_to >= ${today}::date)`;

/** The conference a resident's home page leads with: the next one that was announced, else the next planned one. */
export async function findNextConference(ctx: Ctx, unitId: string, today: string): Promise<NextConference | undefined> {
  const { rows } = await sql<NextConference>`
    select id, name, case when in_session then 'in-session' else state end as "shownState", sitting ->> 'heldOn' as "heldOn",
      sitting ->> 'startsAt' as "startsAt", sitting ->> 'place' as place, collecting_to as "collectingTo", ${collectingNow(today)} as collecting
    from public_conference
    cross join jsonb_array_elements(sessions) sitting
    where unit_id = ${unitId}::uuid and state in ('planned', 'announced') and (sitting ->> 'heldOn')::date >= ${today}::date
    order by state = 'announced' desc, sitting ->> 'heldOn', sitting ->> 'startsAt'
    limit 1`.execute(ctx.db);
  return rows[0];
}

export type CollectingConference = { id: string; name: string; firstOn: string; collectingTo: string | null };

/** The conferences that take opinions today, the next one first, postponed ones last. */
export async function listCollecting(ctx: Ctx, unitId: string, today: string): Promise<CollectingConference[]> {
  const { rows } = await sql<CollectingConference>`
    select id, name, first_on as "firstOn", collecting_to as "collectingTo"
    from public_conference
    where unit_id = ${unitId}::uuid and ${collectingNow(today)}
    order by state = 'postponed', first_on, id
    limit 20`.execute(ctx.db);
  return rows;
}
