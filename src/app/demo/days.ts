import { statuteFor } from '#domain/statute/index.server.ts';
import { isWorkingDay } from '#law/calendar.ts';
import { dayOf as dayOfNumber, parseDay } from '#law/day.ts';
import type { Database } from '#platform/db/database.server.ts';
import { dayOf } from '#platform/now.ts';

/** Working days around today: `on(-3)` at least three days back, `on(11)` at least eleven ahead. */
export type On = (offset: number) => string;

export async function workingDaysAround(db: Database, now: Date): Promise<On> {
  const today = dayOf(now);
  const { calendar } = await statuteFor(db, null, today);
  const start = parseDay(today) ?? 0;
  return (offset) => {
    const step = offset <= 0 ? -1 : 1;
    let day = start + offset;
    while (!isWorkingDay(day, calendar)) day += step;
    return dayOfNumber(day);
  };
}
