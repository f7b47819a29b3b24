import { sql } from 'kysely';
import { getGroups } from '#domain/org-units/index.server.ts';
import type { Tx } from '#platform/db/database.server.ts';
import { countOpinions } from '../counting.ts';
import type { Basis, Way } from '../dialogue.ts';
import type { PaperFacts, PaperOpinion } from '../papers/facts.ts';
import { countedRows } from './counted-rows.ts';

type Head = Pick<PaperFacts, 'name' | 'theme' | 'legalBasis' | 'participants' | 'conclusion'> & {
  basis: Basis[];
  heldOn: string;
  unitName: string;
  place: string;
  concluderTitle: string | null;
  concluderBody: string | null;
  concluderKind: string | null;
  chairs: { title: string; organisation: string }[];
  bodies: { name: string; part: string }[];
  sessions: { name: string; heldOn: string; startsAt: string; place: string; way: Way }[];
  agenda: { title: string; by: string | null; report: boolean }[];
};

/** Everything the papers of a conference say. Opinions that were taken out are not in it. */
export async function readPaperFacts(tx: Tx, conferenceId: string): Promise<PaperFacts> {
  const head = await readHead(tx, conferenceId);
  const opinions = await readOpinions(tx, conferenceId);
  const { concluderTitle, concluderBody, concluderKind, bodies, ...rest } = head;
  const named = (part: string) => bodies.filter((body) => body.part === part).map((body) => body.name);
  return {
    ...rest,
    convening: named('convening'),
    invited: named('invited'),
    concluder:
      concluderTitle === null || concluderBody === null
        ? null
        : { title: concluderTitle, organisation: concluderBody, system: concluderKind === 'party-committee' ? 'party' : 'state' },
    counts: countOpinions(await countedRows(tx, conferenceId)),
    opinions,
  };
}

async function readHead(tx: Tx, conferenceId: string): Promise<Head> {
  const { rows } = await sql<Head>`
    select conference.name, conference.theme, conference.legal_basis as "legalBasis", conference.participants, conference.conclusion, conference.basis,
      coalesce(conference.held_on, (select min(held_on) from conference_session where conference_id = conference.id))::text as "heldOn",
      lower(unit_name.type_word) || ' ' || unit_name.name as "unitName", unit_name.name as place,
      concluder.title as "concluderTitle", body.name as "concluderBody", body.kind as "concluderKind",
      coalesce((select jsonb_agg(jsonb_build_object('title', post.title, 'organisation', own.name) order by chair.position)
        from conference_chair chair join post on post.id = chair.post_id join organisation own on own.id = post.organisation_id
        where chair.conference_id = conference.id), '[]') as chairs,
      coalesce((select jsonb_agg(jsonb_build_object('name', own.name, 'part', part.part) order by part.part, part.position)
        from conference_body part join organisation own on own.id = part.organisation_id where part.conference_id = conference.id), '[]') as bodies,
      coalesce((select jsonb_agg(jsonb_build_object('name', name, 'heldOn', held_on, 'startsAt', to_char(starts_at, 'HH24:MI'), 'place', place, 'way', way) order by number)
        from conference_session where conference_id = conference.id), '[]') as sessions,
      coalesce((select jsonb_agg(jsonb_build_object('title', point.title, 'by', post.title, 'report', point.report) order by point.position)
        from agenda_point point left join post on post.id = point.post_id where point.conference_id = conference.id), '[]') as agenda
    from conference
    join lateral (
      select type_word, name from org_unit_name
      where unit_id = conference.unit_id and (valid_from is null or valid_from <= conference.created_at::date)
      order by valid_from desc nulls last limit 1
    ) unit_name on true
    left join post concluder on concluder.id = conference.concludes_post_id
    left join organisation body on body.id = concluder.organisation_id
    where conference.id = ${conferenceId}`.execute(tx);
  const [head] = rows;
  if (!head) throw new Error('a locked conference was not found again');
  return head;
}

type OpinionFacts = Omit<PaperOpinion, 'group'> & { groupId: string | null };

async function readOpinions(tx: Tx, conferenceId: string): Promise<PaperOpinion[]> {
  const { rows } = await sql<OpinionFacts>`
    select opinion.matter_id as id, opinion.number, opinion.source, opinion.capacity, opinion.group_id as "groupId", opinion.speaking_for as "speakingFor",
      opinion.words, shown.body as released, opinion.disposition, given.body as answer, holder.name as holder, owed.due_on as "dueOn",
      coalesce(given.body_name, opinion.sent_up_to) as "bodyName", given.letter_number as "letterNumber", given.letter_on as "letterOn", given.procedure
    from opinion
    left join release shown on shown.matter_id = opinion.matter_id and shown.ended_at is null
    left join lateral (
      select body, body_name, letter_number, letter_on, procedure from answer
      where matter_id = opinion.matter_id and kind <> 'under-way' order by given_at desc limit 1
    ) given on true
    left join lateral (
      select holder_organisation_id, due_on from commitment
      where matter_id = opinion.matter_id and state in ('open', 'met') order by state = 'open' desc, round desc, opened_on desc limit 1
    ) owed on true
    left join organisation holder on holder.id = owed.holder_organisation_id
    where opinion.conference_id = ${conferenceId} and opinion.taken_out_at is null
    order by opinion.source = 'spoken' desc, opinion.number nulls last, opinion.received_at`.execute(tx);
  const groups = await getGroups({ db: tx }, [...new Set(rows.flatMap((row) => row.groupId ?? []))]);
  return rows.map(({ groupId, ...row }) => ({ ...row, group: groupId === null ? null : (groups.get(groupId)?.label ?? null) }));
}
