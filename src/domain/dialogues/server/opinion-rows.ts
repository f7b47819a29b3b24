import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.server.ts';
import { Conflict, demand, NotFound, Refused } from '#platform/errors.ts';
import type { Basis, ConferenceState } from '../dialogue.ts';
import { mayDo, type ConferenceAction } from '../lifecycle.ts';
import type { DispositionKind, OpinionSource } from '../opinion.ts';

export type OpinionRow = {
  id: string;
  unitId: string;
  code: string;
  number: number | null;
  source: OpinionSource;
  groupId: string | null;
  words: string | null;
  disposition: DispositionKind | null;
  takenOutAt: Date | null;
  version: number;
  conference: ConferenceOf | null;
};

type ConferenceOf = {
  id: string;
  state: ConferenceState;
  basis: Basis[];
  heldOn: string | null;
  concludedOn: string | null;
  concludesPostId: string | null;
  chairPostIds: string[];
  /** A session has begun. */
  begun: boolean;
};
type Row = Omit<OpinionRow, 'conference'> & Omit<ConferenceOf, 'id'> & { conferenceId: string | null };

/** Loads an opinion with its conference and keeps it from being changed by others. Throws NotFound. */
export async function lockOpinion(tx: Tx, opinionId: string): Promise<OpinionRow> {
  const { rows } = await sql<Row>`
    select opinion.matter_id as id, opinion.unit_id as "unitId", matter.code, opinion.number, opinion.source, opinion.group_id as "groupId",
      opinion.words, opinion.disposition, opinion.taken_out_at as "takenOutAt", opinion.version,
      conference.id as "conferenceId", conference.state, conference.basis, conference.held_on as "heldOn",
      conference.concluded_on as "concludedOn", conference.concludes_post_id as "concludesPostId",
      exists (select from conference_session where conference_id = conference.id and started_at is not null) as begun,
      array(select post_id from conference_chair where conference_id = conference.id) as "chairPostIds"
    from opinion
    join matter on matter.id = opinion.matter_id
    left join conference on conference.id = opinion.conference_id
    where opinion.matter_id = ${opinionId}
    for no key update of opinion`.execute(tx);
  const [row] = rows;
  if (!row) throw new NotFound('dialogues.no-such-opinion');
  const { conferenceId, state, basis, heldOn, concludedOn, concludesPostId, chairPostIds, begun, ...own } = row;
  if (conferenceId === null) return { ...own, conference: null };
  return { ...own, conference: { id: conferenceId, state, basis, heldOn, concludedOn, concludesPostId, chairPostIds, begun } };
}

/** Throws Refused when the conference's state or the opinion's own does not allow the act, Conflict on an older version. */
export function demandOpinionAct(opinion: OpinionRow, action: ConferenceAction, version?: number): void {
  if (opinion.conference !== null) demand(mayDo(opinion.conference.state, action));
  if (opinion.takenOutAt !== null) throw new Refused('dialogues.taken-out-already');
  if (version !== undefined && version !== opinion.version) throw new Conflict('dialogues.edited-meanwhile', { current: opinion.version });
}
