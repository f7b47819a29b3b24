-- A stored file may be a draft's signed copy or the proof of a notice; only what was brought for a matter proves an answer to it.
create table brought_proof (
  file_id uuid primary key references stored_file,
  matter_id uuid not null references matter
);
comment on table brought_proof is 'Files that were brought to prove answers to a matter. An answer shows none but these: naming another file would publish it.';
insert into brought_proof (file_id, matter_id)
select distinct on (proof.file_id) proof.file_id, answer.matter_id
from answer_proof proof join answer on answer.id = proof.answer_id
on conflict do nothing;
alter table answer_proof add foreign key (file_id) references brought_proof;
revoke update, delete on brought_proof from hoiam_app;

-- A body sits in one unit, a post in one body: a holder is never put together of three places.
alter table organisation add unique (id, unit_id);
alter table post add unique (id, organisation_id);
alter table commitment
  add foreign key (holder_organisation_id, holder_unit_id) references organisation (id, unit_id),
  add foreign key (holder_post_id, holder_organisation_id) references post (id, organisation_id);
alter table commitment_holding
  add foreign key (organisation_id, unit_id) references organisation (id, unit_id),
  add foreign key (post_id, organisation_id) references post (id, organisation_id);
