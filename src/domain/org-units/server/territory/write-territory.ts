import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.server.ts';
import { searchKey } from '../../names.ts';
import type { Territory } from './plan.ts';

export type TerritoryCounts = { units: number; names: number; parents: number; links: number };

/** Writes a planned territory in a few set statements. Units keep their address; links that an administrator added stay. */
export async function writeTerritory(tx: Tx, territory: Territory): Promise<TerritoryCounts> {
  const { units, links } = territory;
  const names = units.flatMap((unit) =>
    unit.names.map((name) => ({ ...name, unitId: unit.id, searchKey: searchKey(`${name.typeWord} ${name.name}`) })),
  );
  const parents = units.flatMap((unit) => unit.parents.map((parent) => ({ ...parent, unitId: unit.id })));
  await clearReplaced(
    tx,
    units.map((unit) => unit.id),
  );
  await insertUnits(tx, units);
  await insertNames(tx, names);
  await insertParents(tx, parents);
  await insertLinks(tx, links);
  await rebuildScope(tx);
  return { units: units.length, names: names.length, parents: parents.length, links: links.length };
}

async function clearReplaced(tx: Tx, ids: string[]): Promise<void> {
  await sql`delete from org_unit_name where unit_id = any(${ids}::uuid[])`.execute(tx);
  await sql`delete from org_unit_parent where unit_id = any(${ids}::uuid[])`.execute(tx);
  await sql`delete from org_unit_link where source <> 'administrator' and from_id = any(${ids}::uuid[])`.execute(tx);
}

async function insertUnits(tx: Tx, units: Territory['units']): Promise<void> {
  const rows = units.map(({ id, level, code, slug, from, to }) => ({ id, level, code, slug, from, to }));
  await sql`
    insert into org_unit (id, level, code, slug, valid_from, valid_to)
    select id, level, code, slug, "from", "to"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given(id uuid, level text, code text, slug text, "from" date, "to" date)
    on conflict (id) do update set valid_to = excluded.valid_to`.execute(tx);
}

async function insertNames(tx: Tx, names: object[]): Promise<void> {
  await sql`
    insert into org_unit_name (unit_id, type_word, name, search_key, valid_from, valid_to, resolution)
    select "unitId", "typeWord", name, "searchKey", "from", "to", resolution
    from jsonb_to_recordset(${JSON.stringify(names)}::jsonb)
      as given("unitId" uuid, "typeWord" text, name text, "searchKey" text, "from" date, "to" date, resolution text)`.execute(tx);
}

async function insertParents(tx: Tx, parents: object[]): Promise<void> {
  await sql`
    insert into org_unit_parent (unit_id, parent_id, valid_from, valid_to)
    select "unitId", "parentId", "from", "to"
    from jsonb_to_recordset(${JSON.stringify(parents)}::jsonb) as given("unitId" uuid, "parentId" uuid, "from" date, "to" date)`.execute(
    tx,
  );
}

async function insertLinks(tx: Tx, links: Territory['links']): Promise<void> {
  await sql`
    insert into org_unit_link (from_id, to_id, changed_on, coverage, note, corrected, source)
    select "fromId", "toId", "on", coverage, note, corrected, source
    from jsonb_to_recordset(${JSON.stringify(links)}::jsonb)
      as given("fromId" uuid, "toId" uuid, "on" date, coverage text, note text, corrected text, source text)
    on conflict (from_id, to_id, changed_on) do nothing`.execute(tx);
}

/** Every unit with itself and the units above it on its last day. To be called whenever territory changes. */
export async function rebuildScope(tx: Tx): Promise<void> {
  await sql`delete from org_unit_scope`.execute(tx);
  await sql`
    with recursive last_parent as (
      select distinct on (unit_id) unit_id, parent_id
      from org_unit_parent
      order by unit_id, valid_from desc nulls last
    ), closure as (
      select id as ancestor_id, level as ancestor_level, id as unit_id from org_unit
      union all
      select parent.id, parent.level, closure.unit_id
      from closure
      join last_parent on last_parent.unit_id = closure.ancestor_id
      join org_unit parent on parent.id = last_parent.parent_id
    )
    insert into org_unit_scope (ancestor_id, ancestor_level, unit_id)
    select ancestor_id, ancestor_level, unit_id from closure`.execute(tx);
}
