-- What everybody may know of dialogues: no draft, no prepared answer, no word that was not released, nothing that was taken out.

create view public_conference as
select
  conference.id,
  conference.unit_id,
  unit.slug as unit_slug,
  named.full_name as unit_name,
  conference.name,
  conference.kind,
  conference.ground,
  conference.basis,
  conference.legal_basis,
  conference.theme,
  conference.purpose,
  conference.state,
  exists (
    select from conference_session
    where conference_id = conference.id and started_at is not null and ended_at is null
  ) as in_session,
  conference.first_on,
  conference.collecting_from,
  conference.collecting_to,
  conference.planned_on,
  conference.announced_on,
  conference.notice_due_on,
  conference.late_reason,
  conference.held_on,
  conference.concluded_on,
  conference.following_up_on,
  conference.closed_on,
  conference.halted_on,
  conference.halted_reason,
  conference.participants,
  case when conference.concluded_on is not null then conference.conclusion end as conclusion,
  concluder.title as concluder_title,
  concluder_body.name as concluder_body,
  coalesce((
    select jsonb_agg(jsonb_build_object('title', post.title, 'organisation', organisation.name) order by chair.position)
    from conference_chair chair
    join post on post.id = chair.post_id
    join organisation on organisation.id = post.organisation_id
    where chair.conference_id = conference.id
  ), '[]') as chairs,
  coalesce((
    select jsonb_agg(jsonb_build_object('name', organisation.name, 'part', body.part) order by body.part, body.position)
    from conference_body body
    join organisation on organisation.id = body.organisation_id
    where body.conference_id = conference.id
  ), '[]') as bodies,
  coalesce((
    select jsonb_agg(
      jsonb_build_object(
        'id', session.id, 'name', session.name, 'heldOn', session.held_on, 'startsAt', to_char(session.starts_at, 'HH24:MI'),
        'place', session.place, 'way', session.way, 'howToAttend', session.how_to_attend, 'started', session.started_at is not null,
        'ended', session.ended_at is not null,
        'groupIds', coalesce((select jsonb_agg(group_id) from session_group where session_id = session.id), '[]')
      ) order by session.number)
    from conference_session session
    where session.conference_id = conference.id
  ), '[]') as sessions,
  coalesce((
    select jsonb_agg(jsonb_build_object('title', point.title, 'by', post.title, 'report', point.report) order by point.position)
    from agenda_point point
    left join post on post.id = point.post_id
    where point.conference_id = conference.id
  ), '[]') as agenda,
  coalesce((
    select jsonb_agg(
      jsonb_build_object('channel', proof.channel, 'groupId', proof.group_id, 'link', proof.link, 'happenedAt', proof.happened_at)
      order by proof.happened_at)
    from public_publication_proof proof
    where proof.subject_kind = 'conference-notice' and proof.subject_id = conference.id
  ), '[]') as notice_proofs
from conference
join org_unit unit on unit.id = conference.unit_id
join lateral (
  select full_name from org_unit_name
  where unit_id = conference.unit_id and (valid_from is null or valid_from <= conference.first_on)
  order by valid_from desc nulls last
  limit 1
) named on true
left join post concluder on concluder.id = conference.concludes_post_id
left join organisation concluder_body on concluder_body.id = concluder.organisation_id
where conference.planned_on is not null;
comment on view public_conference is 'Conferences from the plan on, under the name the unit had on their day, with sessions, agenda and the proofs of the notice.';

-- One probe a table and opinion, by key: a conference page costs the same beside a ledger of any size.
create view public_opinion as
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
comment on view public_opinion is 'One row per opinion of a conference: what counting needs of all of them, words and answers of the released ones only.';

grant select on public_conference, public_opinion to hoiam_public;
