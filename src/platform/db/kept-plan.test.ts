import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { kept } from './kept-plan.server.ts';
import { testDatabase } from './testing.server.ts';

const { app } = await testDatabase();

it('keeps the plan of a marked statement on its connection, and of no other', async () => {
  await app.connection().execute(async (db) => {
    for (const day of ['2026-11-20', '2026-11-21']) {
      const marked = await sql<{ day: string }>`${kept}select ${day}::date as day`.execute(db);
      expect(marked.rows).toEqual([{ day }]);
      await sql`select ${day}::date as day`.execute(db);
    }
    const { rows } = await sql<{ statement: string }>`select statement from pg_prepared_statements`.execute(db);
    expect(rows).toEqual([{ statement: '/*kept*/select $1::date as day' }]);
  });
});
