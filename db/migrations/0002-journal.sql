create table journal_entry (
  id uuid primary key,
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('resident', 'officer', 'system')),
  account_id uuid,
  hat_id uuid,
  post_id uuid,
  delegation_id uuid,
  request_id text not null,
  cause_id uuid references journal_entry,
  verb text not null,
  kind text not null,
  unit_id uuid,
  matter_id uuid,
  subject text not null,
  audience smallint not null check (audience between 0 and 3),
  canonical text not null,
  entry_hash bytea not null check (length(entry_hash) = 32),
  check ((actor_kind = 'officer') = (account_id is not null and post_id is not null))
);
comment on table journal_entry is 'Append-only: who did what, when, wearing which hat. canonical holds the exact RFC 8785 bytes that entry_hash covers; no names and no free text.';
-- the timeline of one matter
create index journal_entry_matter on journal_entry (matter_id, at) where matter_id is not null;
-- the trace of one conference or document
create index journal_entry_subject on journal_entry (subject, at);

create table journal_private (
  entry_id uuid primary key references journal_entry,
  salt bytea not null check (length(salt) = 16),
  body text not null
);
comment on table journal_private is 'Personal parts of an entry. Its digest SHA-256(salt || body) stands in the canonical text; this row may be erased, the entry stays provable.';

create table journal_pending (
  id bigint generated always as identity primary key,
  entry_id uuid not null references journal_entry
);
comment on table journal_pending is 'Entries waiting for their number. Written by verbs, emptied by the one sequencer.';

create table journal_leaf (
  seq bigint primary key check (seq > 0),
  entry_id uuid not null unique references journal_entry
);
comment on table journal_leaf is 'The dense order of all entries, given once by the sequencer. Everybody tails seq.';

create table journal_head (
  one boolean primary key default true check (one),
  size bigint not null,
  frontier bytea[] not null,
  sequenced_at timestamptz not null
);
comment on table journal_head is 'Size and Merkle frontier (RFC 6962) of the sequenced journal; written by the sequencer only.';
insert into journal_head (size, frontier, sequenced_at) values (0, '{}', now());

create table journal_cursor (
  consumer text primary key,
  seq bigint not null
);
comment on table journal_cursor is 'How far each tailer has read.';

create table access_log (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  account_id uuid,
  hat_id uuid,
  request_id text not null,
  what text not null,
  subject text not null,
  refused boolean not null default false
);
comment on table access_log is 'Reads of personal data, and refusals. Outside the journal, kept for a time only.';

revoke update, delete on journal_entry from hoiam_app;
revoke update on journal_private from hoiam_app;
revoke select, update, delete on journal_pending from hoiam_app;
revoke insert, update, delete on journal_leaf, journal_head, journal_cursor from hoiam_app;
revoke update, delete on access_log from hoiam_app;
grant select on journal_entry, journal_leaf to hoiam_worker;
grant select, delete on journal_pending to hoiam_worker;
grant insert on journal_leaf to hoiam_worker;
grant select, update on journal_head to hoiam_worker;
grant select, insert, update on journal_cursor to hoiam_worker;

-- A function keeps its plan: half the cost of sending the statement each time, on every write of the product.
create function append_journal(entries jsonb) returns void language plpgsql set search_path = public as $$
begin
  with given as (
    select * from jsonb_to_recordset(entries) as e(
      id uuid, at timestamptz, actor_kind text, account_id uuid, hat_id uuid, post_id uuid, request_id text, verb text, kind text,
      unit_id uuid, matter_id uuid, subject text, audience smallint, canonical text, entry_hash text, salt text, body text)
  ), entry as (
    insert into journal_entry
      (id, at, actor_kind, account_id, hat_id, post_id, request_id, verb, kind, unit_id, matter_id, subject, audience, canonical, entry_hash)
    select id, at, actor_kind, account_id, hat_id, post_id, request_id, verb, kind, unit_id, matter_id, subject, audience, canonical,
      decode(entry_hash, 'hex')
    from given
  ), personal as (
    insert into journal_private (entry_id, salt, body)
    select id, decode(salt, 'hex'), body from given where body is not null
  )
  insert into journal_pending (entry_id) select id from given;
end $$;
