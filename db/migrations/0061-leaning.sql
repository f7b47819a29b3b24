-- In the hall there is no time for every field: the direction that the chair named is kept and completed in the evening.
alter table opinion
  add column leaning text check (leaning in ('answered', 'assigned', 'sent-up', 'noted', 'guided'));
comment on column opinion.leaning is 'The direction named in the hall, before its disposition is complete.';
