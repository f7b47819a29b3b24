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
comment on table conference is 'A dialogue conference from its draft to the end of its follow-up. Days stand where the act is done; next_number numbers its opinions.';
create index conference_unit on conference (unit_id, held_on desc, id);

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
create index opinion_conference on opinion (conference_id, number);
create index opinion_group on opinion (group_id, received_at desc);

create table opinion_sender (
  matter_id uuid primary key references opinion,
  name text,
  telephone text
);
comment on table opinion_sender is 'Who sent it, if they said so. Only officers who deal with it read this; each reading is in access_log.';

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
  content text not null,
  taken_out_at timestamptz not null
);
comment on table taken_out_content is 'Where the words of a taken-out opinion go: the application can put them in and cannot read them.';
revoke select, update, delete on taken_out_content from hoiam_app;

-- Undo within two minutes of the act, by way of this function only.
create function restore_taken_out(taken uuid, at timestamptz) returns text
  language sql security definer set search_path = public as $$
  delete from taken_out_content where matter_id = taken and taken_out_at > at - interval '2 minutes' returning content
$$;
revoke all on function restore_taken_out(uuid, timestamptz) from public;
grant execute on function restore_taken_out(uuid, timestamptz) to hoiam_app;

revoke delete on conference, opinion from hoiam_app;
