import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '#platform/db/database.server.ts';
import { Conflict, demand } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { day, id, optionalText, text } from '#platform/text.ts';
import { defineVerb, type Outcome } from '#platform/verb.ts';
import { mayChangeSetting } from '../policy.ts';
import { isWords, mayHold } from '../setting.ts';
import { forgetStatute } from './kept-statute.ts';

const input = z.object({
  unitId: id.nullable(),
  key: z.string().max(60),
  value: z.union([z.number(), text(100), z.boolean()]),
  validFrom: day,
  /** The province of the unit, where a local rule binds it. */
  province: optionalText(60),
  source: text(300),
  signer: optionalText(200),
});

/** Sets a value for a unit, or for everybody, from a day on; the value before it ends that day. */
export const changeSetting = defineVerb({
  name: 'statute.change-setting',
  input,
  may: (actor, _subject, { unitId }) => mayChangeSetting(actor, unitId),
  act: async (tx, ctx, { unitId, key, value, validFrom, province, source, signer }): Promise<Outcome<{ id: string }>> => {
    demand(mayHold(key, value, validFrom, province));
    await endEarlier(tx, unitId, key, validFrom);
    const settingId = newId(ctx.now);
    await tx
      .insertInto('setting')
      .values({ id: settingId, unit_id: unitId, key, value: JSON.stringify(value), valid_from: validFrom, source, signer: signer ?? null })
      .execute();
    await tx
      .updateTable('statute_state')
      .set({ setting_version: sql`setting_version + 1` })
      .execute();
    forgetStatute();
    const words = isWords(key) ? { value } : {};
    const facts = { key, validFrom, ...(isWords(key) ? {} : { value }) };
    return {
      result: { id: settingId },
      entries: [
        {
          kind: 'statute.setting-changed',
          subject: `setting:${settingId}`,
          unitId,
          audience: 0,
          facts,
          personal: { source, signer: signer ?? null, ...words },
        },
      ],
    };
  },
});

async function endEarlier(tx: Tx, unitId: string | null, key: string, from: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('statute.change-setting'))`.execute(tx);
  const same = tx.selectFrom('setting').where('key', '=', key).where('unit_id', 'is not distinct from', unitId);
  const later = await same.select('valid_from').where('valid_from', '>=', from).orderBy('valid_from').executeTakeFirst();
  if (later !== undefined) throw new Conflict('statute.later-setting', { on: later.valid_from });
  await tx
    .updateTable('setting')
    .set({ valid_to: from })
    .where('key', '=', key)
    .where('unit_id', 'is not distinct from', unitId)
    .where((either) => either.or([either('valid_to', 'is', null), either('valid_to', '>', from)]))
    .execute();
}
