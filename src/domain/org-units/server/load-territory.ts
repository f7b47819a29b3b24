import { sql } from 'kysely';
import { z } from 'zod';
import { defineVerb, type Outcome } from '#platform/verb.ts';
import { mayLoadTerritory } from '../policy.ts';
import { readTerritoryFiles } from './territory/files.server.ts';
import { planTerritory } from './territory/plan.ts';
import { writeTerritory, type TerritoryCounts } from './territory/write-territory.ts';

export type TerritoryLoad = { digest: string; counts: TerritoryCounts | undefined };

/** Loads the administrative units of all times from a folder, in one transaction and under one journal entry; `counts` is undefined when this set is there already. */
export const loadTerritory = defineVerb({
  name: 'org-units.load-territory',
  input: z.object({ directory: z.string().min(1).default('data/admin-units') }),
  may: mayLoadTerritory,
  act: async (tx, ctx, { directory }): Promise<Outcome<TerritoryLoad>> => {
    const { digest, files, rows } = await readTerritoryFiles(directory);
    // Two starts at once: the second waits here and then finds the first one's work.
    await sql`select pg_advisory_xact_lock(hashtext('org-units.load-territory'))`.execute(tx);
    const known = await tx.selectFrom('territory_load').select('digest').where('digest', '=', digest).executeTakeFirst();
    if (known !== undefined) return { result: { digest, counts: undefined }, unchanged: 'this set of files is loaded' };
    const counts = await writeTerritory(tx, planTerritory(rows()));
    await tx
      .insertInto('territory_load')
      .values({ digest, loaded_at: ctx.now, files: JSON.stringify(files), counts: JSON.stringify(counts) })
      .execute();
    const subject = `territory:${digest}`;
    return {
      result: { digest, counts },
      entries: [{ kind: 'org-units.territory-loaded', subject, unitId: null, audience: 0, facts: { digest, files, counts } }],
    };
  },
});
