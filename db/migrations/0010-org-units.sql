create extension if not exists btree_gist;

create table org_unit (
  id uuid primary key,
  level text not null check (level in ('province', 'district', 'commune')),
  code text not null check (code ~ '^[0-9]{2,5}$'),
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  valid_from date,
  valid_to date,
  check (valid_from < valid_to),
  -- A code was given to another unit in 2,105 cases; on one day it means one unit. Also serves: the unit of a code on a day.
  constraint org_unit_code_has_one_meaning_a_day exclude using gist (code with =, daterange(valid_from, valid_to) with &&)
);
comment on table org_unit is 'A province, district or commune while it existed: valid_from null = since before the records, valid_to = first day on which it was no more. A rename or change of type keeps the row, a merger or split makes a new one. A code alone is never a key.';

create table org_unit_name (
  unit_id uuid not null references org_unit,
  type_word text not null,
  name text not null,
  full_name text not null generated always as (type_word || ' ' || name) stored,
  search_key text not null,
  valid_from date,
  valid_to date,
  resolution text,
  check (valid_from < valid_to),
  constraint org_unit_name_one_a_day exclude using gist (unit_id with =, daterange(valid_from, valid_to) with &&)
);
comment on table org_unit_name is 'What a unit was called and when: name without its type word (Phường, Xã, Thị trấn, Đặc khu, Quận, …). search_key is the name in small letters without accents.';
-- search by the beginning of a name, accents optional
create index org_unit_name_search on org_unit_name (search_key text_pattern_ops);
-- names of one unit, latest first
create index org_unit_name_unit on org_unit_name (unit_id, valid_from desc nulls last);

create table org_unit_parent (
  unit_id uuid not null references org_unit,
  parent_id uuid not null references org_unit,
  valid_from date,
  valid_to date,
  check (valid_from < valid_to),
  check (unit_id <> parent_id),
  constraint org_unit_parent_one_a_day exclude using gist (unit_id with =, daterange(valid_from, valid_to) with &&)
);
comment on table org_unit_parent is 'The unit above, and when. Communes stood under districts until 2025-07-01, under provinces since.';
-- the units below one unit
create index org_unit_parent_children on org_unit_parent (parent_id, unit_id);

create table org_unit_link (
  from_id uuid not null references org_unit,
  to_id uuid not null references org_unit,
  changed_on date not null,
  coverage text not null check (coverage in ('whole', 'partial', 'partial_area_only', 'partial_area_all_population', 'partial_population_only', 'all_area', 'unchanged', 'retyped', 'renamed')),
  note text,
  corrected text,
  source text not null check (source in ('official-table', 'former-names', 'administrator')),
  primary key (from_id, to_id, changed_on)
);
comment on table org_unit_link is 'What became of a unit: all or part of from_id went to to_id. A link to itself says that the official table names the unit as carried over. note is the official wording.';
-- what a unit was made of
create index org_unit_link_to on org_unit_link (to_id, changed_on);

create table org_unit_scope (
  ancestor_id uuid not null references org_unit,
  ancestor_level text not null check (ancestor_level in ('province', 'district', 'commune')),
  unit_id uuid not null references org_unit,
  primary key (ancestor_id, unit_id)
);
comment on table org_unit_scope is 'Closure of the parents on a unit''s last day, itself included; rebuilt whenever territory changes. Serves scope and roll-up.';
-- the province and district of a unit
create unique index org_unit_scope_unit on org_unit_scope (unit_id, ancestor_level) include (ancestor_id);

create table territory_load (
  digest text primary key,
  loaded_at timestamptz not null,
  files jsonb not null,
  counts jsonb not null
);
comment on table territory_load is 'Each set of territory files that was loaded, by the digest of all of them: the same set is not loaded twice.';

create table organisation (
  id uuid primary key,
  unit_id uuid not null references org_unit,
  kind text not null check (kind in ('peoples-committee', 'party-committee', 'front-committee', 'peoples-council', 'department', 'office', 'mass-organisation', 'outside-body')),
  name text not null check (length(name) between 1 and 200),
  short_name text check (length(short_name) between 1 and 100),
  abbreviation text check (length(abbreviation) between 1 and 30),
  parent_id uuid references organisation,
  superior_name text check (length(superior_name) between 1 and 200),
  valid_from date not null,
  valid_to date,
  check (valid_from < valid_to),
  check (parent_id <> id)
);
comment on table organisation is 'A body of a unit: people''s committee, Party committee, Front, department, or a body outside that answers. abbreviation stands in document symbols (UBND, ĐU); superior_name is the upper line of its letterhead.';
-- the bodies of one unit
create index organisation_unit on organisation (unit_id, kind, id);

create table post (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  title text not null check (length(title) between 1 and 200),
  signing_title text check (length(signing_title) between 1 and 100),
  role_hint text check (role_hint in ('drafting-officer', 'registry', 'head-of-office', 'leader', 'departmental-officer', 'front-officer', 'group-officer', 'administrator')),
  valid_from date not null,
  valid_to date,
  check (valid_from < valid_to)
);
comment on table post is 'A seat in an organisation, whoever holds it: commitments and signatures belong to the post. signing_title is what stands above the signature (CHỦ TỊCH, BÍ THƯ).';
-- the posts of one organisation
create index post_organisation on post (organisation_id, id);

create table post_holder (
  id uuid primary key,
  post_id uuid not null references post,
  account_id uuid not null,
  acting boolean not null default false,
  valid_from date not null,
  valid_to date,
  check (valid_from < valid_to),
  constraint post_holder_one_a_day exclude using gist (post_id with =, daterange(valid_from, valid_to) with &&) where (not acting)
);
comment on table post_holder is 'Who holds a post and when; one person a day, and whoever acts for them. account_id belongs to the accounts and is not a foreign key.';
-- the posts of one account
create index post_holder_account on post_holder (account_id, post_id);

create table residential_group (
  id uuid primary key,
  unit_id uuid not null references org_unit,
  local_word text not null check (length(local_word) between 1 and 40),
  number integer check (number between 1 and 9999),
  name text check (length(name) between 1 and 100),
  parent_id uuid references residential_group,
  former_unit_id uuid references org_unit,
  valid_from date not null,
  valid_to date,
  check (number is not null or name is not null),
  check (valid_from < valid_to),
  check (parent_id <> id)
);
comment on table residential_group is 'A tổ dân phố, thôn, khu phố, … under its local word, by number or name, possibly inside another. former_unit_id is the dissolved ward it came from, shown where two groups share a number.';
-- the groups of one unit
create index residential_group_unit on residential_group (unit_id, number, name);
-- never two groups of one name side by side without the old unit's name
create unique index residential_group_one_name on residential_group (unit_id, parent_id, lower(local_word), number, lower(name), former_unit_id, valid_to) nulls not distinct;

create table residential_group_link (
  from_id uuid not null references residential_group,
  to_id uuid not null references residential_group,
  changed_on date not null,
  coverage text not null check (coverage in ('whole', 'partial')),
  primary key (from_id, to_id, changed_on),
  check (from_id <> to_id)
);
comment on table residential_group_link is 'What became of a residential group when groups were merged, split or handed to another unit.';
-- what a group was made of
create index residential_group_link_to on residential_group_link (to_id, changed_on);
