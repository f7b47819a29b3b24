create table conference (
  id uuid primary key,
  unit_id uuid not null references org_unit,
  kind text not null check (kind in ('periodic', 'extraordinary')),
  ground text check (ground in ('voters', 'necessity', 'party-rule')),
  voters_asking int check (voters_asking > 0),
  basis text[] not null check (basis <@ array['law', 'party'] and cardinality(basis) > 0),
  legal_basis text,
  name text not null check (length(btrim(name)) > 0),
  theme text,
  purpose text,
  state text not null default 'draft'
    check (state in ('draft', 'planned', 'announced', 'held', 'concluded', 'following-up', 'closed', 'postponed', 'cancelled')),
  concludes_post_id uuid references post,
  collecting_from date,
  collecting_to date,
  first_on date,
  planned_on date,
  announced_on date,
  notice_due_on date,
  late_reason text,
  held_on date,
  concluded_on date,
  conclusion text,
  following_up_on date,
  closed_on date,
  halted_on date,
  halted_reason text,
  renewed_at timestamptz,
  participants int check (participants >= 0),
  next_number int not null default 1,
  version int not null default 1,
  created_at timestamptz not null,
  check ((kind = 'extraordinary') = (ground is not null)),
  check (ground is distinct from 'voters' or voters_asking is not null),
  check (collecting_from is null or collecting_to is null or collecting_from <= collecting_to),
  check (state not in ('postponed', 'cancelled') or length(btrim(coalesce(halted_reason, ''))) > 0),
  check (state in ('draft', 'planned', 'postponed', 'cancelled') or announced_on is not null),
  check (state in ('draft', 'planned', 'announced', 'postponed', 'cancelled') or held_on is not null)
);
comment on table conference is 'A dialogue conference from its draft to the end of its follow-up. Days stand where the act is done; first_on: the day of its first session; renewed_at: postponed then, proofs of an earlier notice no longer count; next_number numbers its opinions.';
-- the conferences of a unit and of all units, latest first
create index conference_unit on conference (unit_id, first_on desc, id desc);
create index conference_first_on on conference (first_on desc, id desc);

create table conference_body (
  conference_id uuid not null references conference,
  organisation_id uuid not null references organisation,
  part text not null check (part in ('convening', 'invited')),
  position smallint not null,
  primary key (conference_id, organisation_id)
);
comment on table conference_body is 'Bodies that convene (several, jointly) and bodies invited.';

create table conference_chair (
  conference_id uuid not null references conference,
  post_id uuid not null references post,
  position smallint not null,
  primary key (conference_id, post_id)
);
comment on table conference_chair is 'The co-chairs, by post.';

create table conference_session (
  id uuid primary key,
  conference_id uuid not null references conference,
  number smallint not null,
  name text not null,
  held_on date not null,
  starts_at time not null,
  place text not null,
  way text not null check (way in ('in-person', 'online', 'both')),
  how_to_attend text,
  started_at timestamptz,
  ended_at timestamptz,
  unique (conference_id, number)
);
comment on table conference_session is 'One sitting of a conference, for all groups or for a cluster of them.';
create index conference_session_conference on conference_session (conference_id, number);

create table session_group (
  session_id uuid not null references conference_session,
  group_id uuid not null references residential_group,
  primary key (session_id, group_id)
);
comment on table session_group is 'The residential groups a session is held for; none means all.';

create table agenda_point (
  id uuid primary key,
  conference_id uuid not null references conference,
  position smallint not null,
  title text not null,
  post_id uuid references post,
  report boolean not null default false
);
comment on table agenda_point is 'The agenda with its reports, in order.';
create index agenda_point_conference on agenda_point (conference_id, position);

create table opinion (
  matter_id uuid primary key references matter,
  unit_id uuid not null references org_unit,
  conference_id uuid references conference,
  session_id uuid references conference_session,
  number int,
  source text not null check (source in ('web', 'group', 'counter', 'front', 'spoken')),
  group_id uuid references residential_group,
  capacity text not null default 'self' check (capacity in ('self', 'group', 'organisation')),
  speaking_for text,
  topic text,
  words text,
  received_at timestamptz not null,
  recorded_by_post_id uuid references post,
  sent_up_to text,
  -- the direction named in the hall, until the disposition is complete
  leaning text check (leaning in ('answered', 'assigned', 'sent-up', 'noted', 'guided')),
  disposition text check (disposition in ('answered', 'assigned', 'sent-up', 'noted', 'guided', 'taken-out')),
  disposed_on date,
  disposed_by_post_id uuid references post,
  taken_out_at timestamptz,
  taken_out_kind text check (taken_out_kind in ('accusation', 'secret')),
  version int not null default 1,
  unique (conference_id, number),
  check ((source = 'spoken') = (session_id is not null)),
  check ((words is null) = (taken_out_at is not null)),
  check ((taken_out_at is null) = (taken_out_kind is null)),
  check ((disposition is distinct from 'taken-out') = (taken_out_at is null))
);
comment on table opinion is 'What a person or a group said, in their words. words is for the unit only and gone when the opinion was taken out.';
-- the opinions of a conference
create index opinion_conference on opinion (conference_id, number);
-- collected before any conference was planned
create index opinion_waiting on opinion (unit_id, received_at) where conference_id is null;
-- what a group was promised last time
create index opinion_group on opinion (group_id, received_at desc);

create table opinion_sender (
  matter_id uuid primary key references opinion,
  name text,
  telephone text
);
comment on table opinion_sender is 'Who sent it, if they said so. Only officers who deal with it read this; each reading is in access_log.';

-- The two statements of every submission, with plans that are kept.
create function find_addressee(of_unit uuid, of_conference uuid, of_group uuid)
  returns table (unit_id uuid, valid_to date, full_name text, conference_id uuid, state text, collecting_from date, collecting_to date, first_on date, group_found boolean)
  language plpgsql stable set search_path = public as $$
#variable_conflict use_column
begin
  return query
  select unit.id, unit.valid_to,
    (select full_name from org_unit_name where unit_id = unit.id order by valid_from desc nulls last limit 1),
    conference.id, conference.state, conference.collecting_from, conference.collecting_to, conference.first_on,
    exists (select from residential_group where id = of_group and unit_id = unit.id)
  from org_unit unit
  left join conference on conference.id = of_conference and conference.unit_id = unit.id
  where unit.id = of_unit;
end $$;

create function write_opinions(opinions jsonb) returns void language plpgsql set search_path = public as $$
begin
  with given as (
    select * from jsonb_to_recordset(opinions) as o(
      id uuid, "unitId" uuid, "conferenceId" uuid, "sessionId" uuid, number int, source text, "groupId" uuid, capacity text, "speakingFor" text,
      topic text, leaning text, words text, "receivedAt" timestamptz, "recordedByPostId" uuid, name text, telephone text)
  ), written as (
    insert into opinion (matter_id, unit_id, conference_id, session_id, number, source, group_id, capacity, speaking_for, topic, leaning, words, received_at, recorded_by_post_id)
    select id, "unitId", "conferenceId", "sessionId", number, source, "groupId", capacity, "speakingFor", topic, leaning, words, "receivedAt", "recordedByPostId"
    from given
  )
  insert into opinion_sender (matter_id, name, telephone)
  select id, name, telephone from given where name is not null or telephone is not null;
end $$;

-- A resident's opinion in one round trip: whom it is for, its matter, its words. Nothing is written for a group or a conference that
-- is not the unit's; the caller looks at what comes back and may still refuse.
create function submit_opinion(drafts jsonb, given jsonb)
  returns table (unit_id uuid, valid_to date, full_name text, conference_id uuid, state text, collecting_from date, collecting_to date, first_on date,
    group_found boolean, id uuid, code text, submission_id uuid, payload_hash bytea, opened_on date, told_by date)
  language plpgsql set search_path = public as $$
#variable_conflict use_column
declare
  addressee record;
  made record;
begin
  select * into addressee from find_addressee((given ->> 'unitId')::uuid, (given ->> 'conferenceId')::uuid, (given ->> 'groupId')::uuid);
  if addressee.unit_id is null then
    return;
  end if;
  if addressee.group_found or given ->> 'groupId' is null then
    if addressee.conference_id is not null or given ->> 'conferenceId' is null then
      select * into made from open_matters(jsonb_set(drafts, '{0,occasion_on}', coalesce(to_jsonb(addressee.first_on), 'null')));
      if made.id = (given ->> 'id')::uuid then
        perform write_opinions(jsonb_build_array(given));
      end if;
      return query select addressee.unit_id, addressee.valid_to, addressee.full_name, addressee.conference_id, addressee.state, addressee.collecting_from,
        addressee.collecting_to, addressee.first_on, addressee.group_found, made.id, made.code, made.submission_id, made.payload_hash, made.opened_on, made.told_by;
      return;
    end if;
  end if;
  return query select addressee.unit_id, addressee.valid_to, addressee.full_name, addressee.conference_id, addressee.state, addressee.collecting_from,
    addressee.collecting_to, addressee.first_on, addressee.group_found, null::uuid, null::text, null::uuid, null::bytea, null::date, null::date;
end $$;

create table prepared_answer (
  matter_id uuid primary key references opinion,
  organisation_id uuid not null references organisation,
  body text,
  points text,
  state text not null default 'assigned' check (state in ('assigned', 'drafted', 'submitted', 'approved')),
  return_reason text,
  drafted_by_post_id uuid references post,
  approved_by_post_id uuid references post,
  approved_at timestamptz,
  version int not null default 1,
  check (state = 'assigned' or length(btrim(coalesce(body, ''))) > 0),
  check ((state = 'approved') = (approved_at is not null))
);
comment on table prepared_answer is 'The answer a department prepares before the conference. Never public before it is spoken.';
create index prepared_answer_organisation on prepared_answer (organisation_id, state);

create table taken_out_content (
  matter_id uuid primary key,
  content jsonb not null,
  taken_out_at timestamptz not null
);
comment on table taken_out_content is 'Where the words of a taken-out opinion go: the application can put them in and cannot read them.';
revoke select, update, delete on taken_out_content from hoiam_app;

-- Erasing must reach every place that holds words of an opinion, those included that the application may only add to;
-- this list is the one to extend when a new place comes. A dash stands where a text is compulsory.
create function take_out_opinion(taken uuid, what text, at timestamptz) returns void
  language plpgsql security definer set search_path = public as $$
begin
  insert into taken_out_content (matter_id, taken_out_at, content)
  select taken, at, jsonb_build_object(
    'opinion', (select to_jsonb(row) from opinion row where matter_id = taken),
    'title', (select title from matter where id = taken),
    'sender', (select to_jsonb(row) from opinion_sender row where matter_id = taken),
    'prepared', (select to_jsonb(row) from prepared_answer row where matter_id = taken),
    'releases', (select coalesce(jsonb_agg(to_jsonb(row)), '[]') from release row where matter_id = taken),
    'refusals', (select coalesce(jsonb_agg(to_jsonb(row)), '[]') from release_refusal row where matter_id = taken),
    'answers', (select coalesce(jsonb_agg(to_jsonb(row)), '[]') from answer row where matter_id = taken),
    'verdicts', (select coalesce(jsonb_agg(to_jsonb(row)), '[]') from verdict row where matter_id = taken),
    'additions', (select coalesce(jsonb_agg(to_jsonb(row)), '[]') from matter_addition row where matter_id = taken));
  update opinion
  set words = null, speaking_for = null, topic = null, disposition = 'taken-out', taken_out_at = at, taken_out_kind = what, version = version + 1
  where matter_id = taken;
  update matter set title = null where id = taken;
  delete from opinion_sender where matter_id = taken;
  delete from prepared_answer where matter_id = taken;
  update release set title = '—', body = '—', ended_reason = case when ended_reason is null then null else '—' end where matter_id = taken;
  update release_refusal set reason = '—' where matter_id = taken;
  update answer
  set body = repeat('—', 10), ground = repeat('—', length(left(ground, 5))), alternative = repeat('—', length(left(alternative, 5)))
  where matter_id = taken;
  update verdict set words = '—' where matter_id = taken and words is not null;
  update matter_addition set words = '—' where matter_id = taken;
  update commitment_term set reason = '—' where reason is not null and commitment_id in (select id from commitment where matter_id = taken);
  update commitment_holding set reason = '—' where reason is not null and commitment_id in (select id from commitment where matter_id = taken);
  update commitment set late_reason = '—' where late_reason is not null and matter_id = taken;
  delete from journal_private where entry_id in (select id from journal_entry where matter_id = taken);
end $$;

-- Undo within two minutes, by the same hands; the verb looks whose they are. Answers the working title the matter had.
create function restore_opinion(taken uuid, at timestamptz) returns table (restored boolean, title text)
  language plpgsql security definer set search_path = public as $$
declare
  kept jsonb;
begin
  delete from taken_out_content where matter_id = taken and taken_out_at > at - interval '2 minutes' returning content into kept;
  if kept is null then
    return query select false, null::text;
    return;
  end if;
  update opinion
  set (words, speaking_for, topic, disposition) = (select row.words, row.speaking_for, row.topic, row.disposition from jsonb_populate_record(null::opinion, kept -> 'opinion') row),
    taken_out_at = null, taken_out_kind = null, version = version + 1
  where matter_id = taken;
  insert into opinion_sender select * from jsonb_populate_record(null::opinion_sender, nullif(kept -> 'sender', 'null')) where matter_id is not null;
  insert into prepared_answer select * from jsonb_populate_record(null::prepared_answer, nullif(kept -> 'prepared', 'null')) where matter_id is not null;
  update release set title = old.title, body = old.body from jsonb_populate_recordset(null::release, kept -> 'releases') old where release.id = old.id;
  update release_refusal set reason = old.reason
  from jsonb_populate_recordset(null::release_refusal, kept -> 'refusals') old where release_refusal.id = old.id;
  update answer set body = old.body, ground = old.ground, alternative = old.alternative
  from jsonb_populate_recordset(null::answer, kept -> 'answers') old where answer.id = old.id;
  update verdict set words = old.words
  from jsonb_populate_recordset(null::verdict, kept -> 'verdicts') old where verdict.id = old.id;
  update matter_addition set words = old.words
  from jsonb_populate_recordset(null::matter_addition, kept -> 'additions') old where matter_addition.id = old.id;
  return query select true, kept ->> 'title';
end $$;
revoke all on function take_out_opinion(uuid, text, timestamptz), restore_opinion(uuid, timestamptz) from public;
grant execute on function take_out_opinion(uuid, text, timestamptz), restore_opinion(uuid, timestamptz) to hoiam_app;

revoke delete on conference, opinion from hoiam_app;
