create table document (
  id uuid primary key,
  unit_id uuid not null references org_unit,
  issuing_organisation_id uuid not null references organisation,
  subject_kind text not null check (subject_kind in ('conference')),
  subject_id uuid not null,
  kind text not null check (kind in ('minutes', 'conclusion', 'result-notice', 'plan', 'correction')),
  layout text not null check (layout in ('state-01-2011', 'state-30-2020', 'party-36-2018', 'party-05-2026', 'front-91-2013')),
  issuer jsonb not null,
  signing jsonb not null,
  signer_post_id uuid not null references post,
  title text not null check (length(btrim(title)) between 1 and 500),
  content jsonb not null,
  state text not null default 'draft' check (state in ('draft', 'checked', 'signed', 'registered', 'published', 'withdrawn', 'replaced')),
  signed_on date,
  series text not null check (length(series) between 1 and 20),
  year int generated always as (extract(year from dated_on)::int) stored,
  number int check (number between 1 and 99999),
  symbol text check (length(symbol) between 1 and 60),
  dated_on date,
  number_source text check (number_source in ('external', 'own')),
  signed_file_id uuid references stored_file,
  signed_file_sha256 text,
  published_on date,
  replaces_id uuid references document,
  corrects_id uuid references document,
  withdrawn_on date,
  withdrawn_reason text,
  hidden boolean not null default false check (not hidden or state = 'withdrawn'),
  version int not null default 1,
  created_at timestamptz not null,
  -- Art. 15(1) Decree 30/2020: within one series a number means one document a year.
  constraint document_number_once unique (issuing_organisation_id, series, year, number),
  check (state in ('draft', 'checked', 'withdrawn', 'replaced') or signed_on is not null),
  check (state not in ('registered', 'published') or (number is not null and dated_on is not null and signed_file_id is not null)),
  check ((number is null) = (number_source is null) and (number is null) = (symbol is null) and (number is null) = (dated_on is null)),
  check ((signed_file_id is null) = (signed_file_sha256 is null)),
  check (state <> 'published' or published_on is not null),
  check (state <> 'withdrawn' or (withdrawn_on is not null and length(btrim(coalesce(withdrawn_reason, ''))) > 0)),
  check (replaces_id is null or corrects_id is null),
  check (replaces_id <> id and corrects_id <> id)
);
comment on table document is 'A paper from its draft to its publication. layout, issuer and signing are frozen as on the day of the draft; content is data, the paper is composed from it. A published one is withdrawn, replaced or corrected by a further document, never overwritten. hidden: it held words that were taken out, nobody is shown its content or file.';
-- the papers of one conference
create index document_subject on document (subject_kind, subject_id, created_at);
-- the office's list
create index document_unit on document (unit_id, created_at desc, id desc);
-- the public list of a unit
create index document_published on document (unit_id, published_on desc, id desc) where state in ('published', 'replaced');
revoke delete on document from hoiam_app;

create table document_step (
  id uuid primary key,
  seq bigint not null generated always as identity,
  document_id uuid not null references document,
  step text not null check (step in ('drafted', 'edited', 'checked', 'returned', 'signed', 'registered', 'published', 'withdrawn', 'replaced', 'corrected')),
  post_id uuid references post,
  account_id uuid,
  at timestamptz not null,
  note text
);
comment on table document_step is 'Append-only: who took which step of a paper''s way through the office, wearing which post. No post = the product itself. seq orders steps of one instant.';
-- the chain of one document
create index document_step_document on document_step (document_id, seq);
revoke update, delete on document_step from hoiam_app;

create table document_series (
  organisation_id uuid not null references organisation,
  series text not null,
  year int not null,
  last_number int not null check (last_number >= 0),
  primary key (organisation_id, series, year)
);
comment on table document_series is 'Own numbering where the office has no document system: one row, locked, per body, series and year.';

create table document_opinion (
  document_id uuid not null references document,
  opinion_id uuid not null references matter,
  primary key (document_id, opinion_id)
);
comment on table document_opinion is 'Whose words stand in a document: when an opinion is taken out, its documents are withdrawn and its drafts composed anew. opinion_id is the matter that the opinion shares its key with.';
-- the documents that hold an opinion
create index document_opinion_opinion on document_opinion (opinion_id);

create table publication_proof (
  id uuid primary key,
  subject_kind text not null check (subject_kind in ('document', 'conference-notice')),
  subject_id uuid not null,
  unit_id uuid not null references org_unit,
  channel text not null check (channel in ('portal', 'loudspeaker', 'board', 'group-head')),
  group_id uuid references residential_group,
  proof_kind text not null check (proof_kind in ('file', 'link', 'person-time')),
  file_id uuid references stored_file,
  link text check (link ~ '^https?://'),
  person text,
  happened_at timestamptz not null,
  recorded_by_post_id uuid references post,
  recorded_at timestamptz not null,
  -- A bare tick proves nothing: each kind brings its one thing.
  constraint publication_proof_is_there check (
    case proof_kind
      when 'file' then file_id is not null
      when 'link' then link is not null
      else length(btrim(coalesce(person, ''))) > 0
    end),
  check ((channel = 'group-head') = (group_id is not null))
);
comment on table publication_proof is 'That a paper or a notice reached people by one channel: a file, a link, or who did it and when. person is a title or a name, for the unit only.';
-- the proofs of one paper or notice
create index publication_proof_subject on publication_proof (subject_kind, subject_id, channel);
revoke update, delete on publication_proof from hoiam_app;

create view public_document as
select
  document.id,
  document.unit_id,
  document.issuing_organisation_id,
  document.issuer ->> 'name' as issued_by,
  organisation.kind as issued_by_kind,
  document.subject_kind,
  document.subject_id,
  document.kind,
  case when document.state = 'withdrawn' then null else document.title end as title,
  document.state,
  document.symbol,
  document.dated_on,
  document.published_on,
  case when document.state = 'withdrawn' then null else document.signed_file_id end as signed_file_id,
  document.replaces_id,
  document.corrects_id,
  replacement.id as replaced_by_id,
  document.withdrawn_on
from document
join organisation on organisation.id = document.issuing_organisation_id
left join document replacement on replacement.replaces_id = document.id and replacement.state = 'published'
where document.published_on is not null;
comment on view public_document is 'Papers that were published. A withdrawn one shows that it was withdrawn and loses its title and its file.';

create view public_stored_file as
select file.id, file.sha256, file.media_type, file.byte_size, file.name
from stored_file file
join document on document.signed_file_id = file.id
where document.state in ('published', 'replaced');
comment on view public_stored_file is 'Signed files of published papers. Files of other domains get their own view.';

create view public_publication_proof as
select proof.id, proof.subject_kind, proof.subject_id, proof.unit_id, proof.channel, proof.group_id, proof.proof_kind, proof.link, proof.happened_at
from publication_proof proof;
comment on view public_publication_proof is 'By which channel and when a paper or a notice reached people; without persons and files.';

grant select on public_document, public_stored_file, public_publication_proof to hoiam_public;
