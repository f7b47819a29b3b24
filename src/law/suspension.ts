import type { Day } from './day.ts';
import { parseDay } from './day.ts';
import type { Refusal } from './refusal.ts';
import { refusal } from './refusal.ts';

/** From the first suspended day to the day on which the clock runs again; that day is not suspended. */
export type Suspension = { readonly from: Day; readonly to: Day };

/** Whether a day number is suspended. */
export type Suspended = (number: number) => boolean;

type Span = { from: number; to: number; given: Suspension };

export function readSuspensions(given: readonly Suspension[]): { ok: true; suspended: Suspended } | Refusal {
  const spans: Span[] = [];
  for (const suspension of given) {
    const [from, to] = [parseDay(suspension.from), parseDay(suspension.to)];
    if (from === undefined) return refusal('law.bad-date', { date: suspension.from.slice(0, 20) });
    if (to === undefined) return refusal('law.bad-date', { date: suspension.to.slice(0, 20) });
    if (to <= from) return refusal('law.suspension-backward', { ...suspension });
    spans.push({ from, to, given: suspension });
  }
  spans.sort((a, b) => a.from - b.from);
  const second = spans.find((span, at) => span.from < (spans[at - 1]?.to ?? span.from));
  if (second !== undefined) return refusal('law.suspension-overlap', { ...second.given });
  return { ok: true, suspended: (day) => spans.some((span) => span.from <= day && day < span.to) };
}
