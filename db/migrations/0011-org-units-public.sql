create view public_org_unit as
select
  unit.id,
  unit.level,
  unit.code,
  unit.slug,
  unit.valid_from,
  unit.valid_to,
  latest.type_word,
  latest.name,
  latest.full_name,
  latest.search_key,
  (
    select full_name
    from org_unit_name
    where unit_id = (
      select ancestor_id from org_unit_scope where unit_id = unit.id and ancestor_level = 'district' and unit.level <> 'district'
    )
    order by valid_from desc nulls last
    limit 1
  ) as district_name,
  (
    select full_name
    from org_unit_name
    where unit_id = (
      select ancestor_id from org_unit_scope where unit_id = unit.id and ancestor_level = 'province' and unit.level <> 'province'
    )
    order by valid_from desc nulls last
    limit 1
  ) as province_name,
  exists (
    select from organisation
    where organisation.unit_id = unit.id and organisation.kind in ('peoples-committee', 'party-committee')
  ) as has_office
from org_unit unit
cross join lateral (
  select type_word, name, full_name, search_key
  from org_unit_name
  where unit_id = unit.id
  order by valid_from desc nulls last
  limit 1
) latest;
comment on view public_org_unit is 'Every unit under its latest name, with the district and province it belonged to on its last day.';

create view public_org_unit_name as
select unit_id, type_word, name, full_name, search_key, valid_from, valid_to, resolution from org_unit_name;
comment on view public_org_unit_name is 'The names of all times.';

create view public_org_unit_link as
select from_id, to_id, changed_on, coverage, note from org_unit_link;
comment on view public_org_unit_link is 'What became of the units, in the words of the official table.';

create view public_org_unit_parent as
select unit_id, parent_id, valid_from, valid_to from org_unit_parent;
comment on view public_org_unit_parent is 'The unit above, and when.';

create view public_organisation as
select id, unit_id, kind, name, short_name, abbreviation, parent_id, superior_name, valid_from, valid_to from organisation;
comment on view public_organisation is 'The bodies of the units.';

create view public_post as
select id, organisation_id, title, signing_title, role_hint, valid_from, valid_to from post;
comment on view public_post is 'The posts by title. Who holds one is not here.';

create view public_residential_group as
select
  own.id,
  own.unit_id,
  own.local_word,
  own.number,
  own.name,
  own.parent_id,
  own.former_unit_id,
  own.valid_from,
  own.valid_to,
  former.name as former_unit_name
from residential_group own
left join lateral (
  select name from org_unit_name where unit_id = own.former_unit_id order by valid_from desc nulls last limit 1
) former on true;
comment on view public_residential_group is 'The residential groups, for the form in which a resident says where they live.';

grant select on
  public_org_unit, public_org_unit_name, public_org_unit_link, public_org_unit_parent, public_organisation, public_post, public_residential_group
to hoiam_public;
