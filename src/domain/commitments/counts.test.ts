import { expect, it } from 'vitest';
import { countLedger, type MonthCount } from './counts.ts';

function month(state: string, topic: string, first: string, on: Record<number, number>): MonthCount {
  const days = Array.from({ length: 31 }, (_, at) => on[at + 1] ?? 0);
  return { state, topic, month: first, days, total: days.reduce((sum, day) => sum + day, 0) };
}

it('counts what is late, soon, in time and answered this year by topic, as of today', () => {
  const months = [
    month('open', 'land', '2026-11-01', { 22: 2, 23: 1, 30: 1 }),
    month('open', 'land', '2026-12-01', { 1: 4 }),
    month('open', 'sanitation', '9999-12-01', { 31: 3 }),
    month('met', 'land', '2026-01-01', { 5: 7 }),
    month('met', 'land', '2025-12-01', { 5: 9 }),
  ];
  const counts = countLedger(months, '2026-11-23');
  expect(counts.topics).toEqual([
    { topic: 'land', late: 2, soon: 2, inTime: 4, open: 8, met: 7 },
    { topic: 'sanitation', late: 0, soon: 0, inTime: 3, open: 3, met: 0 },
  ]);
  expect(counts.all).toEqual({ topic: '', late: 2, soon: 2, inTime: 7, open: 11, met: 7 });
});
