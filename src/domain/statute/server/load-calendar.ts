import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import { readCalendarFile, type DayRow, type YearRow } from '#law/calendar-file.ts';
import type { Tx } from '#platform/db/database.server.ts';
import { defineVerb, type Outcome } from '#platform/verb.ts';
import daysOff from '../../../../data/holidays/vn-public-sector-days-off.json' with { type: 'json' };
import names from '../../../../data/holidays/names.json' with { type: 'json' };
import { mayLoadCalendar } from '../policy.ts';
import { forgetStatute } from './kept-statute.ts';

type CalendarLoad = { version: string };

/** Brings the working calendar of data/holidays into the database; days that an office entered stay as they are. */
export const loadCalendar = defineVerb({
  name: 'statute.load-calendar',
  input: z.object({}),
  may: mayLoadCalendar,
  act: async (tx): Promise<Outcome<CalendarLoad>> => {
    const { years, days } = readCalendarFile(daysOff, names);
    // Two starts at once: the second waits here and then finds the first one's work.
    await sql`select pg_advisory_xact_lock(hashtext('statute.load-calendar'))`.execute(tx);
    const entered = await tx
      .selectFrom('calendar_day')
      .select(['day', 'kind', 'name'])
      .where('origin', '=', 'office')
      .orderBy('day')
      .execute();
    const version = versionOf(years, days, entered);
    const before = await tx.selectFrom('statute_state').select('calendar_version').executeTakeFirstOrThrow();
    if (before.calendar_version === version) return { result: { version }, unchanged: 'the calendar is loaded' };
    await writeCalendar(tx, years, days);
    await tx.updateTable('statute_state').set({ calendar_version: version }).execute();
    forgetStatute();
    const facts = { version, years: years.map(({ year, status }) => ({ year, status })), days: days.length };
    return {
      result: { version },
      entries: [{ kind: 'statute.calendar-loaded', subject: `calendar:${version}`, unitId: null, audience: 0, facts }],
    };
  },
});

async function writeCalendar(tx: Tx, years: readonly YearRow[], days: readonly DayRow[]): Promise<void> {
  await tx.deleteFrom('calendar_year').execute();
  await tx
    .insertInto('calendar_year')
    .values(years.map(({ year, status, source, verified }) => ({ year, status, source, certainty: verified })))
    .execute();
  await tx.deleteFrom('calendar_day').where('origin', '=', 'file').execute();
  await tx
    .insertInto('calendar_day')
    .values(days.map(({ day, kind, name }) => ({ day, kind, name, origin: 'file', source: null })))
    .onConflict((conflict) => conflict.column('day').doNothing())
    .execute();
}

function versionOf(...parts: unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}
