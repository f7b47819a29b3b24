create table calendar_year (
  year int primary key check (year between 1945 and 2199),
  status text not null check (status in ('official', 'provisional')),
  source text,
  certainty text not null check (certainty in ('verified', 'secondary', 'partly', 'no'))
);
comment on table calendar_year is 'Years of the working calendar. official: the year''s notice of days off is known; provisional: only the statutory days are. A year that is not here has weekends only and is provisional.';

create table calendar_day (
  day date primary key,
  kind text not null check (kind in ('holiday', 'comp-off', 'make-up-work')),
  name text not null check (name in ('new-year', 'tet', 'hung-kings', 'reunification', 'labour-day', 'national-day', 'culture-day', 'swap')),
  origin text not null check (origin in ('file', 'office')),
  source text
);
comment on table calendar_day is 'Days that differ from an ordinary week: weekdays off, and weekend days worked. origin file: from data/holidays, replaced whenever the files change; origin office: entered here after a decision, never overwritten by the files.';

create table setting (
  id uuid primary key,
  unit_id uuid references org_unit,
  key text not null,
  value jsonb not null,
  valid_from date not null,
  valid_to date,
  source text not null check (length(btrim(source)) between 1 and 300),
  signer text check (length(btrim(signer)) between 1 and 200),
  check (valid_from < valid_to),
  constraint setting_one_a_day exclude using gist (
    coalesce(unit_id, '00000000-0000-0000-0000-000000000000'::uuid) with =,
    key with =,
    daterange(valid_from, valid_to) with &&
  )
);
comment on table setting is 'Local difference: what a unit (unit_id null: everybody) set from a day on, with the document that says so. valid_to is the first day on which it held no more.';

create table statute_state (
  single boolean primary key default true check (single),
  calendar_version text not null,
  setting_version bigint not null
);
comment on table statute_state is 'One row: the digest of the calendar and the count of changes to settings. Processes keep both in memory and read this row to see whether they changed.';
insert into statute_state (calendar_version, setting_version) values ('none', 0);

create view public_calendar_year as
select year, status, source, certainty from calendar_year;
comment on view public_calendar_year is 'Which years of the working calendar are official.';

create view public_calendar_day as
select day, kind, name, source from calendar_day;
comment on view public_calendar_day is 'Days off and worked weekend days.';

create view public_setting as
select id, unit_id, key, value, valid_from, valid_to, source from setting;
comment on view public_setting is 'What units set, and by which document; without its signer.';

create view public_statute_state as
select calendar_version, setting_version from statute_state;
comment on view public_statute_state is 'Whether calendar or settings changed.';

grant select on public_calendar_year, public_calendar_day, public_setting, public_statute_state to hoiam_public;
