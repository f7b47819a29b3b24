/** Counts of one month: how many commitments fall on each day; without the days where the month lies wholly before or after what is near. */
export type MonthCount = { state: string; topic: string; month: string; total: number; days: readonly number[] | null };
export type TopicCounts = { topic: string; late: number; soon: number; inTime: number; open: number; met: number };
export type LedgerCounts = { topics: TopicCounts[]; all: TopicCounts };

export const SOON_DAYS = 7;
type Seen = { today: string; lastSoon: string; allYears: boolean };

/** Overdue, due within 7 days, in time, and answered this year (or ever), by topic: late is counted today, never stored. */
export function countLedger(months: readonly MonthCount[], today: string, allYears = false): LedgerCounts {
  const byTopic = new Map<string, TopicCounts>();
  const all = none('');
  const lastSoon = daysAfter(today, SOON_DAYS);
  for (const row of months) {
    const topic = byTopic.get(row.topic) ?? none(row.topic);
    byTopic.set(row.topic, topic);
    for (const counts of [topic, all]) add(counts, row, { today, lastSoon, allYears });
  }
  const topics = [...byTopic.values()].filter((topic) => topic.open + topic.met > 0);
  return { topics: topics.toSorted((a, b) => b.open - a.open || b.met - a.met), all };
}

function add(counts: TopicCounts, { state, month, total, days }: MonthCount, { today, lastSoon, allYears }: Seen): void {
  if (state === 'met') {
    if (allYears || month.slice(0, 4) === today.slice(0, 4)) counts.met += total;
    return;
  }
  counts.open += total;
  if (days === null) counts[month < today ? 'late' : 'inTime'] += total;
  else days.forEach((amount, at) => (counts[near(`${month.slice(0, 8)}${String(at + 1).padStart(2, '0')}`, today, lastSoon)] += amount));
}

function near(day: string, today: string, lastSoon: string): 'late' | 'soon' | 'inTime' {
  if (day < today) return 'late';
  return day <= lastSoon ? 'soon' : 'inTime';
}

export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function none(topic: string): TopicCounts {
  return { topic, late: 0, soon: 0, inTime: 0, open: 0, met: 0 };
}
