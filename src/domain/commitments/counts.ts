/** Counts of one month: how many commitments fall on each day. */
export type MonthCount = { state: string; topic: string; month: string; total: number; days: readonly number[] };
export type TopicCounts = { topic: string; late: number; soon: number; inTime: number; open: number; met: number };
export type LedgerCounts = { topics: TopicCounts[]; all: TopicCounts };

const SOON_DAYS = 7;

/** Overdue, due within 7 days, in time, and answered this year (or ever), by topic: late is counted today, never stored. */
export function countLedger(months: readonly MonthCount[], today: string, allYears = false): LedgerCounts {
  const byTopic = new Map<string, TopicCounts>();
  const all = none('');
  for (const row of months) {
    const topic = byTopic.get(row.topic) ?? none(row.topic);
    byTopic.set(row.topic, topic);
    for (const counts of [topic, all]) add(counts, row, today, allYears);
  }
  const topics = [...byTopic.values()].filter((topic) => topic.open + topic.met > 0);
  return { topics: topics.toSorted((a, b) => b.open - a.open || b.met - a.met), all };
}

function add(counts: TopicCounts, { state, month, total, days }: MonthCount, today: string, allYears: boolean): void {
  if (state === 'met') {
    if (allYears || month.slice(0, 4) === today.slice(0, 4)) counts.met += total;
    return;
  }
  const lastSoon = daysAfter(today, SOON_DAYS);
  days.forEach((amount, at) => {
    if (amount === 0) return;
    const day = `${month.slice(0, 8)}${String(at + 1).padStart(2, '0')}`;
    if (day < today) counts.late += amount;
    else if (day <= lastSoon) counts.soon += amount;
    else counts.inTime += amount;
    counts.open += amount;
  });
}

export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function none(topic: string): TopicCounts {
  return { topic, late: 0, soon: 0, inTime: 0, open: 0, met: 0 };
}
