create table matter (
  id uuid primary key,
  code text not null unique check (code ~ '^[0-9A-Z]{4}-[0-9A-Z]{4}$'),
  kind text not null check (kind in ('dialogue-opinion')),
  unit_id uuid not null references org_unit,
  audience smallint not null default 1 check (audience between 0 and 3),
  source text not null check (source in ('web', 'group', 'counter', 'front', 'spoken')),
  occasion_on date,
  title text check (length(btrim(title)) > 0),
  topic text,
  group_id uuid references residential_group,
  capacity text not null default 'self' check (capacity in ('self', 'group', 'organisation')),
  submission_id uuid unique,
  payload_hash bytea,
  secret_hash bytea,
  opened_on date not null,
  told_by date,
  taken_out_on date,
  release_state text not null default 'awaiting' check (release_state in ('awaiting', 'released', 'refused', 'taken-down')),
  version int not null default 1,
  changed_at timestamptz,
  check ((release_state = 'released') = (audience = 0)),
  check (audience <> 0 or title is not null),
  check (taken_out_on is null or title is null),
  check ((submission_id is null) = (payload_hash is null)),
  check (taken_out_on is null or audience = 3)
);
comment on table matter is 'What is followed. The domain that made it keeps its own row under the same key. audience 0 only while a release is in force. occasion_on: the day of the conference it was raised for. title is a working title, from the release on the released one. secret_hash covers the private code of the receipt.';
-- the public ledger of a unit, newest first
create index matter_unit_public on matter (unit_id, opened_on desc, id desc) where audience = 0;
create index matter_unit on matter (unit_id, opened_on desc, id desc);
-- what must still be told to its sender
create index matter_told on matter (unit_id, told_by, id) where told_by is not null and audience < 3;
-- awaiting release, longest waiting first
create index matter_awaiting on matter (unit_id, opened_on, id) where release_state = 'awaiting' and audience < 3;

-- Opens matters in one round trip with a plan that is kept. What was submitted before comes back instead of being made again.
create function open_matters(drafts jsonb)
  returns table (id uuid, code text, submission_id uuid, payload_hash bytea, opened_on date, told_by date)
  language plpgsql set search_path = public as $$
#variable_conflict use_column
begin
  return query
  with given as materialized (
    select * from jsonb_to_recordset(drafts) as g(
      id uuid, code text, kind text, unit_id uuid, source text, occasion_on date, title text, topic text, group_id uuid, capacity text,
      told_by date, opened_on date, submission_id uuid, payload_hash text, secret_hash text)
  ), known as (
    -- Look-ups by key, one for each draft: a plan that was kept when the table was small would read it whole for ever.
    select found.*
    from given
    cross join lateral (
      (select matter.id, matter.code, matter.submission_id, matter.payload_hash, matter.opened_on, matter.told_by
      from matter where matter.submission_id = given.submission_id limit 1)
      union all
      (select matter.id, matter.code, matter.submission_id, matter.payload_hash, matter.opened_on, matter.told_by
      from matter where matter.id = given.id limit 1)
      limit 1
    ) found
  ), made as (
    insert into matter (id, code, kind, unit_id, source, occasion_on, title, topic, group_id, capacity, told_by, opened_on,
      submission_id, payload_hash, secret_hash)
    select id, code, kind, unit_id, source, occasion_on, title, topic, group_id, capacity, told_by, opened_on,
      submission_id, decode(payload_hash, 'hex'), decode(secret_hash, 'hex')
    from given
    where not exists (select from known where known.submission_id = given.submission_id or known.id = given.id)
    on conflict (submission_id) do nothing
    returning matter.id, matter.code, matter.submission_id, matter.payload_hash, matter.opened_on, matter.told_by
  )
  select * from known union all select * from made;
end $$;

create table release (
  id uuid primary key,
  matter_id uuid not null references matter,
  title text not null check (length(btrim(title)) > 0),
  body text not null check (length(btrim(body)) > 0),
  released_at timestamptz not null,
  released_by_post_id uuid not null references post,
  ended_at timestamptz,
  ended_by_post_id uuid references post,
  ended_reason text,
  check ((ended_at is null) = (ended_reason is null))
);
comment on table release is 'The public text of a matter in the words a person of the office released. The one without ended_at is in force; a take-down ends it and says why.';
create unique index release_in_force on release (matter_id) where ended_at is null;
create index release_matter on release (matter_id, released_at desc);

create function folded(words text) returns text language sql immutable parallel safe as $$
  select public.unaccent('public.unaccent', lower(normalize(words, nfc)))
$$;
-- search on the ledger: accents optional
create index release_words on release using gin (to_tsvector('simple', folded(title || ' ' || body))) where ended_at is null;

create table release_refusal (
  id uuid primary key,
  matter_id uuid not null references matter,
  reason text not null check (length(btrim(reason)) > 0),
  refused_at timestamptz not null,
  refused_by_post_id uuid not null references post
);
comment on table release_refusal is 'Why the office does not publish a text; the sender reads the reason with the receipt.';
create index release_refusal_matter on release_refusal (matter_id, refused_at desc);

create table commitment (
  id uuid primary key,
  matter_id uuid not null references matter,
  kind text not null check (kind in ('reply', 'report-back')),
  part smallint not null default 1,
  round smallint not null default 1,
  reopens_id uuid references commitment,
  unit_id uuid not null references org_unit,
  promised_by_post_id uuid references post,
  holder_unit_id uuid not null references org_unit,
  holder_organisation_id uuid not null references organisation,
  holder_post_id uuid references post,
  audience smallint not null default 1 check (audience between 0 and 3),
  opened_on date not null,
  raw_due_on date,
  due_on date,
  listed_on date not null generated always as (coalesce(due_on, date '9999-12-31')) stored,
  provisional boolean not null default false,
  state text not null default 'open' check (state in ('open', 'met', 'superseded', 'void')),
  closed_on date,
  sent_up_on date,
  late_reason text check (length(btrim(late_reason)) > 0),
  late_reason_on date,
  version int not null default 1,
  changed_at timestamptz not null,
  -- A line of the ledger reads this row alone; the matter's facts are repeated here and kept alike by the steps.
  code text not null,
  title text,
  topic text,
  group_id uuid references residential_group,
  source text not null,
  occasion_on date,
  answer_kind text,
  sent_up_to text,
  letter_number text,
  unique (matter_id, kind, part, round),
  check ((state = 'open') = (closed_on is null)),
  check ((round = 1) = (reopens_id is null)),
  check (audience <> 0 or title is not null),
  check ((state = 'met') <= (answer_kind is not null)),
  check ((late_reason is null) = (late_reason_on is null))
);
comment on table commitment is 'Who owes what, on which matter, by when. Late is computed, never stored. A met commitment never changes: looking again opens round n+1. listed_on puts what has no date yet last.';
-- the ledger of a unit, public and in the office: what it holds, by date
create index commitment_public_open on commitment (holder_unit_id, listed_on, id) where state = 'open' and audience = 0;
create index commitment_public_any on commitment (holder_unit_id, listed_on, id) where state in ('open', 'met') and audience = 0;
create index commitment_public_met on commitment (holder_unit_id, closed_on desc, id desc) where state = 'met' and audience = 0;
create index commitment_holder_open on commitment (holder_unit_id, listed_on, id) where state = 'open';
create index commitment_holder_any on commitment (holder_unit_id, listed_on, id) where state in ('open', 'met');
create index commitment_holder_met on commitment (holder_unit_id, closed_on desc, id desc) where state = 'met';
-- the same ledger: what was raised in the unit and is held by another now
create index commitment_handed_over on commitment (unit_id, listed_on, id) where unit_id <> holder_unit_id;
-- the ledger of one group
create index commitment_group on commitment (group_id, listed_on, id) where state in ('open', 'met');
-- worklists
create index commitment_holder_organisation on commitment (holder_organisation_id, listed_on, id) where state = 'open';
create index commitment_holder_post on commitment (holder_post_id, listed_on, id) where state = 'open';
-- re-dating when the calendar changes
create index commitment_due on commitment (due_on) where state = 'open';
-- what a post promised, newest first
create index commitment_promised on commitment (promised_by_post_id, opened_on desc, id);

create table ledger_month (
  unit_id uuid not null references org_unit,
  public boolean not null,
  state text not null check (state in ('open', 'met')),
  topic text not null,
  month date not null,
  total int not null default 0 check (total >= 0),
  days int[] not null default array_fill(0, array[31]),
  primary key (unit_id, public, state, topic, month)
);
comment on table ledger_month is 'How many commitments of a unit fall on each day of a month: open ones on the day they are due, met ones on the first day of the year in which they were met. Kept by triggers on commitment in the same transaction, so that a page counts 100,000 of them as cheaply as 100. public = released ones only; otherwise all.';

-- Where a commitment is counted: once for each unit on whose ledger it stands, in the office's count and, when released, in the public one.
create function ledger_places(of_unit uuid, holder uuid, audience smallint, of_state text, of_topic text, listed_on date, closed_on date)
  returns table (unit_id uuid, public boolean, state text, topic text, day date) language sql immutable as $$
  select distinct place, shown, of_state, coalesce(of_topic, ''), case of_state when 'open' then listed_on else make_date(extract(year from closed_on)::int, 1, 1) end
  from unnest(array[of_unit, holder]) place
  cross join unnest(array[true, false]) shown
  where of_state in ('open', 'met') and audience < 3 and (audience = 0 or not shown)
$$;

create function count_on_ledger(of_unit uuid, shown boolean, of_state text, of_topic text, of_day date, change bigint)
  returns void language sql security definer set search_path = public as $$
  insert into ledger_month (unit_id, public, state, topic, month)
  values (of_unit, shown, of_state, of_topic, date_trunc('month', of_day)::date) on conflict do nothing;
  update ledger_month
  set total = total + change, days[extract(day from of_day)::int] = days[extract(day from of_day)::int] + change
  where unit_id = of_unit and public = shown and state = of_state and topic = of_topic and month = date_trunc('month', of_day)::date
$$;

create function commitment_made() returns trigger language plpgsql security definer set search_path = public as $$
declare
  line record;
begin
  for line in
    select place.*, count(*) as change
    from come
    cross join lateral ledger_places(come.unit_id, holder_unit_id, audience, come.state, come.topic, listed_on, closed_on) place
    group by 1, 2, 3, 4, 5
    order by 1, 2, 3, 4, 5
  loop
    perform count_on_ledger(line.unit_id, line.public, line.state, line.topic, line.day, line.change);
  end loop;
  return null;
end $$;

create function commitment_changed() returns trigger language plpgsql security definer set search_path = public as $$
declare
  line record;
begin
  -- Always in one order, so that two writers never wait for each other.
  for line in
    select place.*, sum(sign) as change
    from (
      select -1 as sign, unit_id, holder_unit_id, audience, state, topic, listed_on, closed_on from gone
      union all
      select 1, unit_id, holder_unit_id, audience, state, topic, listed_on, closed_on from come
    ) delta
    cross join lateral
      ledger_places(delta.unit_id, holder_unit_id, audience, delta.state, delta.topic, listed_on, closed_on) place
    group by 1, 2, 3, 4, 5
    having sum(sign) <> 0
    order by 1, 2, 3, 4, 5
  loop
    perform count_on_ledger(line.unit_id, line.public, line.state, line.topic, line.day, line.change);
  end loop;
  return null;
end $$;

create trigger commitment_made after insert on commitment
  referencing new table as come for each statement execute function commitment_made();
create trigger commitment_changed after update on commitment
  referencing old table as gone new table as come for each statement execute function commitment_changed();

create table commitment_term (
  id uuid primary key,
  commitment_id uuid not null references commitment,
  cause text not null check (cause in ('rule', 'agreed', 'extension', 'under-way', 'calendar-change')),
  rule_key text,
  rule_version text,
  rule_on date,
  start_on date not null,
  conditions jsonb not null default '{}',
  calendar_version text,
  raw_due_on date not null,
  due_on date not null,
  provisional boolean not null default false,
  reason text,
  set_at timestamptz not null,
  set_by_post_id uuid references post,
  check ((cause = 'rule') = (rule_key is not null) or cause = 'calendar-change'),
  check (cause <> 'extension' or length(btrim(coalesce(reason, ''))) > 0)
);
comment on table commitment_term is 'Append-only: each due date a commitment ever had, under which rule or by whose word.';
create index commitment_term_commitment on commitment_term (commitment_id, set_at);

create table commitment_holding (
  id uuid primary key,
  commitment_id uuid not null references commitment,
  unit_id uuid not null references org_unit,
  organisation_id uuid not null references organisation,
  post_id uuid references post,
  since date not null,
  until date,
  reason text,
  check (until is null or until >= since)
);
comment on table commitment_holding is 'Who held a commitment from when to when; exactly one row is open while the commitment is.';
create unique index commitment_holding_open on commitment_holding (commitment_id) where until is null;
create index commitment_holding_commitment on commitment_holding (commitment_id, since);

create table answer (
  id uuid primary key,
  matter_id uuid not null references matter,
  commitment_id uuid not null references commitment,
  kind text not null check (kind in ('done', 'explained', 'cannot', 'under-way', 'sent-up', 'on-the-spot', 'noted', 'guided')),
  body text not null check (length(btrim(body)) >= 10),
  ground text,
  alternative text,
  next_on date,
  letter_number text,
  letter_on date,
  body_name text,
  procedure text,
  answered_on date not null,
  answered_by_post_id uuid not null references post,
  given_at timestamptz not null,
  constraint answer_not_empty check (
    case kind
      when 'explained' then length(btrim(coalesce(ground, ''))) >= 5
      when 'cannot' then length(btrim(coalesce(ground, ''))) >= 5 and length(btrim(coalesce(alternative, ''))) >= 5
      when 'under-way' then next_on is not null and next_on > answered_on
      when 'sent-up' then length(btrim(coalesce(letter_number, ''))) > 0 and letter_on is not null and length(btrim(coalesce(body_name, ''))) > 0
      when 'guided' then length(btrim(coalesce(procedure, ''))) > 0
      else true
    end
  ),
  constraint answer_not_hollow check (
    lower(btrim(body, E' \t\n.,;…')) !~ '^(đã |xin )?(ghi nhận|tiếp thu|nghiên cứu|sẽ (xem xét|nghiên cứu|giải quyết|trả lời)|đang (xem xét|xử lý|giải quyết|nghiên cứu))( (ý kiến|kiến nghị|nội dung này|vấn đề này|việc này|theo quy định|trong thời gian tới|sớm))*$'
  )
);
comment on table answer is 'What was answered. No empty answer: each kind carries the one thing it needs (answer_not_empty; done also answer_done_has_proof).';
create index answer_matter on answer (matter_id, given_at desc);

create table answer_proof (
  answer_id uuid not null references answer,
  file_id uuid not null references stored_file,
  position smallint not null,
  caption text,
  primary key (answer_id, file_id)
);
-- is this file public
create index answer_proof_file on answer_proof (file_id);
comment on table answer_proof is 'Document or photograph that shows what was done.';

create function answer_done_has_proof() returns trigger language plpgsql as $$
begin
  if new.kind = 'done' and not exists (select from answer_proof where answer_id = new.id) then
    raise exception 'answer % says done without a proof', new.id using errcode = 'check_violation', constraint = 'answer_done_has_proof';
  end if;
  return null;
end $$;
create constraint trigger answer_done_has_proof after insert or update on answer
  deferrable initially deferred for each row execute function answer_done_has_proof();

create table verdict (
  id uuid primary key,
  matter_id uuid not null references matter,
  answer_id uuid not null unique references answer,
  round smallint not null,
  agrees boolean not null,
  words text,
  given_on date not null,
  given_at timestamptz not null,
  given_by text not null check (given_by in ('sender', 'group-head')),
  account_id uuid,
  check ((given_by = 'group-head') = (account_id is not null)),
  check (agrees or length(btrim(coalesce(words, ''))) > 0)
);
comment on table verdict is 'The resident''s word on an answer, by code and private code, or by the head of the group that raised the matter.';
create index verdict_matter on verdict (matter_id, given_at);

create table matter_addition (
  id uuid primary key,
  matter_id uuid not null references matter,
  words text not null check (length(btrim(words)) > 0),
  given_at timestamptz not null
);
comment on table matter_addition is 'What the sender added later with the private code. For the unit only.';
create index matter_addition_matter on matter_addition (matter_id, given_at);

revoke insert, update, delete on ledger_month from hoiam_app;
revoke update, delete on commitment_term, answer, answer_proof, verdict, matter_addition, release_refusal from hoiam_app;
revoke delete on matter, release, commitment, commitment_holding from hoiam_app;
