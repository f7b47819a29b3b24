create table matter (
  id uuid primary key,
  code text not null unique check (code ~ '^[0-9A-Z]{4}-[0-9A-Z]{4}$'),
  kind text not null check (kind in ('dialogue-opinion')),
  unit_id uuid not null references org_unit,
  audience smallint not null default 1 check (audience between 0 and 3),
  topic text,
  submission_id uuid unique,
  payload_hash bytea,
  secret_hash bytea,
  opened_on date not null,
  told_by date,
  version int not null default 1
);
comment on table matter is 'What is followed. The domain that made it keeps its own row under the same key. audience 0 only while a release is in force. secret_hash covers the private code of the receipt.';
-- the public ledger of a unit, newest first
create index matter_unit_public on matter (unit_id, opened_on desc, id desc) where audience = 0;
create index matter_unit on matter (unit_id, opened_on desc, id desc);

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
  provisional boolean not null default false,
  state text not null default 'open' check (state in ('open', 'met', 'superseded', 'void')),
  closed_on date,
  sent_up_on date,
  late_reason text,
  version int not null default 1,
  unique (matter_id, kind, part, round),
  check ((state = 'open') = (closed_on is null)),
  check ((round = 1) = (reopens_id is null))
);
comment on table commitment is 'Who owes what, on which matter, by when. Late is computed, never stored. A met commitment never changes: looking again opens round n+1.';
-- worklists
create index commitment_holder_unit on commitment (holder_unit_id, due_on, id) where state = 'open';
create index commitment_holder_organisation on commitment (holder_organisation_id, due_on, id) where state = 'open';
create index commitment_holder_post on commitment (holder_post_id, due_on, id) where state = 'open';
-- the public ledger: open by date, closed newest first
create index commitment_public_open on commitment (unit_id, due_on, id) where state = 'open' and audience = 0;
create index commitment_public_closed on commitment (unit_id, closed_on desc, id) where state = 'met' and audience = 0;
create index commitment_public_holder_open on commitment (holder_unit_id, due_on, id) where state = 'open' and audience = 0;
-- re-dating when the calendar changes
create index commitment_due on commitment (due_on) where state = 'open';
create index commitment_promised on commitment (promised_by_post_id, opened_on desc, id);

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
  commitment_id uuid references commitment,
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

revoke update, delete on commitment_term, answer, answer_proof, verdict, matter_addition, release_refusal from hoiam_app;
revoke delete on matter, release, commitment, commitment_holding from hoiam_app;
