-- What a form made by hand could mix up: a paper is issued by a body of its unit, a proof names groups of its unit, and who heads a
-- group heads one. Rows of before are left as they are.
alter table document add constraint document_issued_in_unit
  foreign key (issuing_organisation_id, unit_id) references organisation (id, unit_id) not valid;
alter table residential_group add unique (id, unit_id);
alter table publication_proof add constraint publication_proof_group_of_unit
  foreign key (group_id, unit_id) references residential_group (id, unit_id) not valid;
alter table hat add constraint hat_of_a_group check (role <> 'group-officer' or group_id is not null) not valid;
