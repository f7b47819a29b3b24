import type { Updateable } from 'kysely';
import type { Tx } from '#platform/db/database.server.ts';
import type { DB } from '#platform/db/schema.ts';
import { Conflict, demand, NotFound } from '#platform/errors.ts';
import type { Audience, Entry } from '#platform/journal/entry.ts';
import type { Basis, ConferenceKind, ConferenceState } from '../dialogue.ts';
import { mayDo, type ConferenceAction } from '../lifecycle.ts';

export type ConferenceRow = {
  id: string;
  unitId: string;
  kind: ConferenceKind;
  votersAsking: number | null;
  basis: Basis[];
  name: string;
  state: ConferenceState;
  version: number;
  concludesPostId: string | null;
  collectingFrom: string | null;
  collectingTo: string | null;
  announcedOn: string | null;
  heldOn: string | null;
  concludedOn: string | null;
  chairPostIds: string[];
};

/** Loads a conference and keeps it from being changed by others until the transaction ends. Throws NotFound. */
export async function lockConference(tx: Tx, conferenceId: string): Promise<ConferenceRow> {
  const row = await tx
    .selectFrom('conference')
    .select((eb) => [
      'id',
      'unit_id',
      'kind',
      'voters_asking',
      'basis',
      'name',
      'state',
      'version',
      'concludes_post_id',
      'collecting_from',
      'collecting_to',
      'announced_on',
      'held_on',
      'concluded_on',
      eb
        .selectFrom('conference_chair')
        .whereRef('conference_chair.conference_id', '=', 'conference.id')
        .select((chair) => chair.fn.agg<string[] | null>('array_agg', ['post_id']).as('ids'))
        .as('chair_post_ids'),
    ])
    .where('id', '=', conferenceId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!row) throw new NotFound('dialogues.no-such-conference');
  return {
    id: row.id,
    unitId: row.unit_id,
    kind: row.kind as ConferenceKind, // the column's check lists the same words
    votersAsking: row.voters_asking,
    basis: row.basis as Basis[],
    name: row.name,
    state: row.state as ConferenceState,
    version: row.version,
    concludesPostId: row.concludes_post_id,
    collectingFrom: row.collecting_from,
    collectingTo: row.collecting_to,
    announcedOn: row.announced_on,
    heldOn: row.held_on,
    concludedOn: row.concluded_on,
    chairPostIds: row.chair_post_ids ?? [],
  };
}

/** Throws Refused when the state does not allow the act, Conflict when the form was filled in on an older version. */
export function demandAct(conference: ConferenceRow, action: ConferenceAction, version?: number): void {
  demand(mayDo(conference.state, action));
  if (version !== undefined && version !== conference.version)
    throw new Conflict('dialogues.edited-meanwhile', { current: conference.version });
}

export function conferenceEntry(
  conference: { id: string; unitId: string },
  kind: string,
  facts: Entry['facts'] = {},
  audience: Audience = 0,
): Entry {
  return { kind: `dialogues.${kind}`, subject: `conference:${conference.id}`, unitId: conference.unitId, audience, facts };
}

/** Writes columns of a conference and counts its version up; answers the new version. */
export async function changeConference(tx: Tx, conference: ConferenceRow, change: Updateable<DB['conference']>): Promise<number> {
  const version = conference.version + 1;
  await tx
    .updateTable('conference')
    .set({ ...change, version })
    .where('id', '=', conference.id)
    .execute();
  return version;
}
