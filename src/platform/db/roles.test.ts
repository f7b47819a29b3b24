import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testDatabase } from './testing.server.ts';

const { app, owner, publicRole } = await testDatabase();

test.each(['update journal_entry set kind = kind', 'delete from journal_entry', 'delete from journal_leaf', 'update journal_head set size = 0'])(
  'the web process may not %s',
  async (statement) => {
    await expect(sql.raw(statement).execute(app)).rejects.toMatchObject({ code: '42501' });
  },
);

test('the public role reads no table, only public views', async () => {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_schema = 'public' and table_name not like 'public\\_%'`.execute(owner);
  expect(rows.length).toBeGreaterThan(10);
  for (const { name } of rows) {
    await expect(sql.raw(`select 1 from ${name}`).execute(publicRole), name).rejects.toMatchObject({ code: '42501' });
  }
});

test('the public role writes nowhere', async () => {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.role_table_grants
    where grantee in ('hoiam_public', 'PUBLIC') and table_schema = 'public' and privilege_type <> 'SELECT'`.execute(owner);
  expect(rows).toEqual([]);
});

test('days come back as strings and counts as numbers', async () => {
  const { rows } = await sql`select date '2026-02-28' as day, count(*) as n from journal_entry`.execute(app);
  expect(rows).toEqual([{ day: '2026-02-28', n: 0 }]);
});
