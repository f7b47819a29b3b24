-- The five tables of the sign-in library are the frozen text of its own migrator (1.7.25), under our names and with uuid keys.

create table user_account (
  id uuid primary key,
  username text not null unique check (username ~ '^[a-z0-9][a-z0-9._-]{2,39}$'),
  display_name text not null check (length(display_name) between 1 and 120),
  unit_id uuid not null references org_unit,
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  created_at timestamptz not null default current_timestamp,
  updated_at timestamptz not null default current_timestamp
);
comment on table user_account is 'A person who signs in. email is an address made up from the id because the sign-in library wants one; nobody is asked for theirs. unit_id is the unit whose administrators look after the account; hats may be worn elsewhere too.';
-- the accounts of one unit, by name
create index user_account_unit on user_account (unit_id, username);

create table sign_in_session (
  id uuid primary key,
  token text not null unique,
  account_id uuid not null references user_account on delete cascade,
  hat_id uuid,
  expires_at timestamptz not null,
  created_at timestamptz not null default current_timestamp,
  updated_at timestamptz not null,
  ip_address text,
  user_agent text
);
comment on table sign_in_session is 'Who is signed in, and which hat is worn in that session; without one, the first that is valid. Not journalled.';
-- ending all sessions of one account
create index sign_in_session_account on sign_in_session (account_id);

create table sign_in_credential (
  id uuid primary key,
  subject_id text not null,
  provider_id text not null,
  account_id uuid not null references user_account on delete cascade,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default current_timestamp,
  updated_at timestamptz not null,
  unique (account_id, provider_id)
);
comment on table sign_in_credential is 'The password of an account, as a salted scrypt hash.';

create table sign_in_verification (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default current_timestamp,
  updated_at timestamptz not null default current_timestamp
);
comment on table sign_in_verification is 'Wanted by the sign-in library; nothing is written here as long as nobody is sent a message.';
create index sign_in_verification_identifier on sign_in_verification (identifier);

create table sign_in_rate (
  id uuid primary key,
  key text not null unique,
  count integer not null,
  last_request bigint not null
);
comment on table sign_in_rate is 'How often an address has asked lately; kept for minutes.';

create table sign_in_failure (
  username text primary key,
  failures integer not null check (failures > 0),
  last_at timestamptz not null
);
comment on table sign_in_failure is 'Wrong passwords in a row per user name, existing or not; slows guessing and goes with the next right one.';

create table sign_in_trace (
  account_id uuid primary key references user_account on delete cascade,
  first_at timestamptz not null,
  last_at timestamptz not null
);
comment on table sign_in_trace is 'When an account signed in first and last: shows an administrator who has not come in yet.';

create table hat (
  id uuid primary key,
  given_no bigint not null generated always as identity,
  account_id uuid not null references user_account,
  role text not null check (role in ('drafting-officer', 'registry', 'head-of-office', 'leader', 'departmental-officer', 'front-officer', 'group-officer', 'administrator')),
  post_id uuid not null references post,
  organisation_id uuid not null references organisation,
  unit_id uuid not null references org_unit,
  group_id uuid references residential_group,
  valid_from date not null,
  valid_to date,
  created_at timestamptz not null default now(),
  check (valid_from <= valid_to),
  check (group_id is null or role = 'group-officer'),
  constraint hat_once_a_day exclude using gist (
    account_id with =,
    role with =,
    post_id with =,
    coalesce(group_id, '00000000-0000-0000-0000-000000000000') with =,
    daterange(valid_from, valid_to) with &&
  )
);
comment on table hat is 'A role that an account may wear, at a post, from a day and until a day (the first on which it is no longer worn). given_no is the order in which hats were given. organisation_id and unit_id are those of the post on the day the hat was given.';
-- the hats of one account today
create index hat_account on hat (account_id, valid_from);
-- who may act for one unit
create index hat_unit on hat (unit_id, role);

alter table sign_in_session add foreign key (hat_id) references hat;

create table sign_up_link (
  id uuid primary key,
  token_hash bytea not null unique check (length(token_hash) = 32),
  purpose text not null check (purpose in ('first-administrator', 'invitation')),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  ended_at timestamptz
);
comment on table sign_up_link is 'A link that may be used once to make an account; only the SHA-256 of its secret is kept. A newer link of the same purpose ends the older one.';
