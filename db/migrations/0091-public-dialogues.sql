-- What everybody may know of the conferences: from the plan on, bodies and posts, never persons, never words that were not released.

create view public_conference as
select
  conference.id,
  conference.unit_id,
  conference.kind,
  conference.ground,
  conference.voters_asking,
  conference.basis,
  conference.legal_basis,
  conference.name,
  conference.theme,
  conference.purpose,
  conference.state,
  conference.concludes_post_id,
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
  conference.renewed_at,
  conference.participants,
  conference.created_at,
  sitting.first_on,
  sitting.last_on,
  coalesce(sitting.running, false) as in_session
from conference
left join lateral (
  select min(held_on) as first_on, max(held_on) as last_on, bool_or(started_at is not null and ended_at is null) as running
  from conference_session
  where conference_id = conference.id
) sitting on true
where conference.planned_on is not null;
comment on view public_conference is 'The conferences from their plan on, with the days of their first and last session.';

create view public_conference_body as
select part.conference_id, part.organisation_id, part.part, part.position, body.name, body.short_name
from conference_body part
join organisation body on body.id = part.organisation_id
where exists (select from conference where id = part.conference_id and planned_on is not null);
comment on view public_conference_body is 'The bodies that convene and those invited.';

create view public_conference_chair as
select chair.conference_id, chair.post_id, chair.position, post.title, body.name as organisation_name
from conference_chair chair
join post on post.id = chair.post_id
join organisation body on body.id = post.organisation_id
where exists (select from conference where id = chair.conference_id and planned_on is not null);
comment on view public_conference_chair is 'The co-chairs by post.';

create view public_conference_session as
select
  sitting.id,
  sitting.conference_id,
  sitting.number,
  sitting.name,
  sitting.held_on,
  sitting.starts_at,
  sitting.place,
  sitting.way,
  sitting.how_to_attend,
  sitting.started_at,
  sitting.ended_at,
  array(select group_id from session_group where session_id = sitting.id) as group_ids
from conference_session sitting
where exists (select from conference where id = sitting.conference_id and planned_on is not null);
comment on view public_conference_session is 'The sessions; no group means all.';

create view public_agenda_point as
select point.id, point.conference_id, point.position, point.title, point.report, post.title as post_title
from agenda_point point
left join post on post.id = point.post_id
where exists (select from conference where id = point.conference_id and planned_on is not null);
comment on view public_agenda_point is 'The agenda with its reports.';

-- What was taken out, and what was not released, is one line with its state; who spoke for whom is free text that no release looked at.
create view public_opinion as
select
  opinion.matter_id,
  opinion.conference_id,
  opinion.unit_id,
  opinion.session_id,
  opinion.number,
  opinion.source,
  opinion.disposition,
  case when opinion.taken_out_at is null then opinion.disposed_on end as disposed_on,
  case when opinion.taken_out_at is null then matter.release_state end as release_state,
  case when matter.audience = 0 then matter.code end as code,
  case when matter.audience = 0 then matter.topic end as topic,
  case when matter.audience = 0 then matter.group_id end as group_id,
  case when matter.audience = 0 then matter.capacity end as capacity,
  case when matter.audience = 0 then opinion.sent_up_to end as sent_up_to,
  matter.audience = 0 as released,
  latest.kind as answer_kind,
  exists (select from commitment where matter_id = opinion.matter_id and state = 'open' and kind = 'reply') as owed,
  exists (select from commitment where matter_id = opinion.matter_id and state = 'open' and kind = 'report-back') as waiting_above
from opinion
join matter on matter.id = opinion.matter_id
left join lateral (select kind from answer where matter_id = opinion.matter_id order by given_at desc limit 1) latest on true
where exists (select from conference where id = opinion.conference_id and planned_on is not null);
comment on view public_opinion is 'The opinions of a conference as far as everybody may know them; words come from public_release, answers from public_answer.';

grant select on
  public_conference, public_conference_body, public_conference_chair, public_conference_session, public_agenda_point, public_opinion
to hoiam_public;
