import { expect, test } from 'vitest';
import { withClient } from './connect.server.ts';
import { migrate, readMigrations } from './migrate.server.ts';
import { testDatabase } from './testing.server.ts';

const { url } = await testDatabase();
const all = readMigrations('db/migrations');
const extra = (sql: string) => [...all, { name: '9000-extra.sql', sql, checksum: sql }];

test('migrating twice, even at once, applies nothing twice', async () => {
  const run = () => withClient(url('hoiam_owner'), (client) => migrate(client, extra('create table extra (id int)')));
  const applied = await Promise.all([run(), run()]);
  expect(applied.flat()).toEqual(['9000-extra.sql']);
});

test('a migration that fails leaves nothing', async () => {
  const broken = [...extra('create table extra (id int)'), { name: '9001-broken.sql', sql: 'create table half (id int); select 1/0', checksum: 'b' }];
  await expect(withClient(url('hoiam_owner'), (client) => migrate(client, broken))).rejects.toThrow('9001-broken.sql');
  const { rows } = await withClient(url('hoiam_owner'), (client) => client.query("select to_regclass('half') as half"));
  expect(rows).toEqual([{ half: null }]);
});

test('a changed or unknown migration is refused', async () => {
  await expect(withClient(url('hoiam_owner'), (client) => migrate(client, extra('select 2')))).rejects.toThrow('was changed');
  await expect(withClient(url('hoiam_owner'), (client) => migrate(client, all))).rejects.toThrow('newer than this program');
});
