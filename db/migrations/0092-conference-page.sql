-- One probe a table and opinion, by key: a conference page costs the same beside a ledger of any size.
create or replace view public_opinion as
select
  opinion.conference_id,
  opinion.unit_id,
  opinion.number,
  opinion.source,
  opinion.disposition,
  opinion.received_at,
  case matter.audience when 0 then opinion.matter_id end as matter_id,
  case when matter.audience = 0 then matter.code else '' end as code,
  case matter.audience when 0 then opinion.session_id end as session_id,
  case matter.audience when 0 then opinion.group_id end as group_id,
  case matter.audience when 0 then opinion.capacity end as capacity,
  case matter.audience when 0 then opinion.topic end as topic,
  case matter.audience when 0 then shown.title end as title,
  case matter.audience when 0 then shown.body end as body,
  case matter.audience when 0 then coalesce(given.body_name, opinion.sent_up_to) end as sent_up_to,
  case matter.audience when 0 then given.letter_number end as letter_number,
  case matter.audience when 0 then given.letter_on end as letter_on,
  case matter.audience when 0 then given.procedure end as procedure,
  case matter.audience when 0 then given.body end as answer,
  given.kind as answer_kind,
  given.answered_on,
  case matter.audience when 0 then answerer.title end as answered_by,
  case matter.audience when 0 then holder.name end as holder,
  (promised.line).due_on,
  coalesce((promised.line).provisional, false) as provisional,
  coalesce(promised.owed, false) as owed,
  coalesce(promised.waiting_above, false) as waiting_above
from opinion
-- `limit 1` keeps each of these a look-up by key, where the planner would read a small table whole.
join lateral (select id, audience, code from matter where matter.id = opinion.matter_id limit 1) matter on true
left join lateral (
  select title, body from release where release.matter_id = opinion.matter_id and ended_at is null limit 1
) shown on true
left join lateral (
  select kind, body, answered_on, body_name, letter_number, letter_on, procedure, answered_by_post_id
  from answer
  where answer.matter_id = opinion.matter_id and matter.audience < 3
  order by given_at desc
  limit 1
) given on true
left join lateral (
  select
    (array_agg(line order by state = 'open' desc, round desc, opened_on desc) filter (where state in ('open', 'met')))[1] as line,
    bool_or(state = 'open' and kind = 'reply') as owed,
    bool_or(state = 'open' and kind = 'report-back') as waiting_above
  from commitment line
  where line.matter_id = opinion.matter_id
) promised on true
left join post answerer on answerer.id = given.answered_by_post_id
left join organisation holder on holder.id = (promised.line).holder_organisation_id
where opinion.conference_id is not null;
