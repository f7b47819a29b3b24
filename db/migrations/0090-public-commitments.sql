-- ledger_* views are for the office; public_* views say the same as far as everybody may know it.

create view ledger_line as
select
  line.id,
  line.matter_id,
  line.code,
  line.kind,
  line.part,
  line.round,
  line.unit_id,
  line.holder_unit_id,
  line.holder_organisation_id,
  holder.name as holder_name,
  line.audience,
  line.title,
  line.topic,
  line.group_id,
  line.source,
  line.occasion_on,
  line.opened_on,
  line.due_on,
  line.listed_on,
  line.provisional,
  line.state,
  line.closed_on,
  line.answer_kind,
  line.sent_up_on,
  line.sent_up_to,
  line.letter_number,
  line.late_reason,
  line.late_reason_on,
  line.version
from commitment line
join organisation holder on holder.id = line.holder_organisation_id
where line.audience < 3;
comment on view ledger_line is 'A line of the ledger: one commitment with the name of the body that holds it.';

create view public_commitment as
select
  id,
  matter_id,
  code,
  kind,
  part,
  round,
  unit_id,
  holder_unit_id,
  holder_organisation_id,
  holder_name,
  audience,
  case audience when 0 then title end as title,
  case audience when 0 then topic end as topic,
  case audience when 0 then group_id end as group_id,
  source,
  occasion_on,
  opened_on,
  due_on,
  listed_on,
  provisional,
  state,
  closed_on,
  case audience when 0 then answer_kind end as answer_kind,
  sent_up_on,
  case audience when 0 then sent_up_to end as sent_up_to,
  case audience when 0 then letter_number end as letter_number,
  case audience when 0 then late_reason end as late_reason,
  case audience when 0 then late_reason_on end as late_reason_on
from ledger_line;
comment on view public_commitment is 'Who owes what by when. The words of what was not released are not here, only its state, its dates and who holds it.';

create view public_ledger_month as
select unit_id, public, state, topic, month, total, days from ledger_month where public;
comment on view public_ledger_month is 'The counts of released commitments.';

create view public_release as
select matter_id, title, body, released_at from release where ended_at is null;
comment on view public_release is 'The texts in force, in the words a person of the office released.';

create view ledger_matter as
select
  matter.id,
  matter.code,
  matter.unit_id,
  unit.full_name as unit_name,
  unit.slug as unit_slug,
  matter.audience,
  matter.release_state,
  matter.source,
  matter.occasion_on,
  matter.opened_on,
  matter.told_by,
  matter.taken_out_on,
  matter.group_id,
  matter.capacity,
  matter.topic,
  matter.title,
  release.body,
  release.released_at,
  matter.version,
  matter.changed_at
from matter
join public_org_unit unit on unit.id = matter.unit_id
left join release on release.matter_id = matter.id and release.ended_at is null;
comment on view ledger_matter is 'A matter with its unit and the text in force.';

create view public_matter as
select
  id,
  code,
  unit_id,
  unit_name,
  unit_slug,
  audience,
  case when audience < 3 then release_state end as release_state,
  case when audience < 3 then source end as source,
  case when audience < 3 then occasion_on end as occasion_on,
  opened_on,
  case when audience < 3 then told_by end as told_by,
  taken_out_on,
  case audience when 0 then group_id end as group_id,
  case audience when 0 then capacity end as capacity,
  case audience when 0 then topic end as topic,
  case audience when 0 then title end as title,
  case audience when 0 then body end as body,
  case audience when 0 then released_at end as released_at
from ledger_matter;
comment on view public_matter is 'What the code of a receipt shows to everybody: of a matter not released its state and dates only, of one taken out that it was.';

create view ledger_term as
select term.id, term.commitment_id, line.matter_id, term.cause, term.rule_key, term.rule_on, term.start_on, term.conditions, term.raw_due_on,
  term.due_on, term.provisional, term.reason, term.set_at
from commitment_term term
join commitment line on line.id = term.commitment_id and line.audience < 3;
comment on view ledger_term is 'Each date a commitment ever had.';

create view public_term as
select term.id, term.commitment_id, term.matter_id, term.cause, term.rule_key, term.rule_on, term.start_on, term.conditions, term.raw_due_on,
  term.due_on, term.provisional, case line.audience when 0 then term.reason end as reason, term.set_at
from ledger_term term
join commitment line on line.id = term.commitment_id;
comment on view public_term is 'Each date a commitment ever had; its reason with a released matter only.';

create view ledger_holding as
select holding.id, holding.commitment_id, line.matter_id, holding.unit_id, holding.organisation_id, body.name as organisation_name,
  post.title as post_title, unit.full_name as unit_name, holding.since, holding.until, holding.reason
from commitment_holding holding
join commitment line on line.id = holding.commitment_id and line.audience < 3
join organisation body on body.id = holding.organisation_id
join public_org_unit unit on unit.id = holding.unit_id
left join post on post.id = holding.post_id;
comment on view ledger_holding is 'Who held a commitment from when to when: bodies and posts, never persons.';

create view public_holding as
select holding.id, holding.commitment_id, holding.matter_id, holding.unit_id, holding.organisation_id, holding.organisation_name,
  holding.post_title, holding.unit_name, holding.since, holding.until, case line.audience when 0 then holding.reason end as reason
from ledger_holding holding
join commitment line on line.id = holding.commitment_id;
comment on view public_holding is 'Who held a commitment from when to when; the reason of a hand-over with a released matter only.';

create view ledger_answer as
select answer.id, answer.matter_id, answer.commitment_id, answer.kind, answer.body, answer.ground, answer.alternative, answer.next_on,
  answer.letter_number, answer.letter_on, answer.body_name, answer.procedure, answer.answered_on, answer.given_at,
  post.title as post_title, body.name as organisation_name, matter.audience,
  verdict.agrees, verdict.given_on as verdict_on, verdict.given_by as verdict_by, verdict.words as verdict_words,
  coalesce((
    select jsonb_agg(jsonb_build_object('id', file.id, 'name', file.name, 'caption', proof.caption, 'mediaType', file.media_type, 'byteSize', file.byte_size)
      order by proof.position)
    from answer_proof proof
    join stored_file file on file.id = proof.file_id
    where proof.answer_id = answer.id
  ), '[]') as proofs
from answer
join matter on matter.id = answer.matter_id and matter.audience < 3
join post on post.id = answer.answered_by_post_id
join organisation body on body.id = post.organisation_id
left join verdict on verdict.answer_id = answer.id;
comment on view ledger_answer is 'An answer with the post that gave it, its proofs and the resident''s word on it.';

create view public_answer as
select id, matter_id, commitment_id, kind, body, ground, alternative, next_on, letter_number, letter_on, body_name, procedure, answered_on,
  given_at, post_title, organisation_name, agrees, verdict_on, verdict_by, null::text as verdict_words, proofs
from ledger_answer
where audience = 0;
comment on view public_answer is 'The answers to released matters. The resident''s own words on them are not here.';

-- the same columns as before: papers, and now what proves an answer
create or replace view public_stored_file as
select file.id, file.sha256, file.media_type, file.byte_size, file.name
from stored_file file
where exists (select from document where document.signed_file_id = file.id and document.state in ('published', 'replaced'))
  or exists (
    select from answer_proof proof
    join answer on answer.id = proof.answer_id
    join matter on matter.id = answer.matter_id and matter.audience = 0
    where proof.file_id = file.id
  );
comment on view public_stored_file is 'Signed files of published papers, and what proves the answers to released matters.';

grant execute on function folded(text) to hoiam_public;
grant select on
  public_commitment, public_ledger_month, public_release, public_matter, public_term, public_holding, public_answer
to hoiam_public;
