/**
 * What pages speak of, and when it last changed. One clock counts all changes: a page rendered at clock n is fresh while none of its
 * topics has changed after n. The clock is read before rendering, so a change during rendering makes the page stale.
 */
export type Topics = {
  clock: () => number;
  bump: (topics: Iterable<string>) => void;
  /** Nothing known before now counts: used when changes may have been missed. */
  bumpAll: () => void;
  isFresh: (since: number, topics: readonly string[]) => boolean;
};

const remembered = 100_000;

export function createTopics(): Topics {
  let clock = 0;
  let floor = 0;
  const changed = new Map<string, number>();
  const bumpAll = () => {
    clock += 1;
    floor = clock;
    changed.clear();
  };
  return {
    clock: () => clock,
    bumpAll,
    bump: (topics) => {
      clock += 1;
      for (const topic of topics) changed.set(topic, clock);
      if (changed.size > remembered) bumpAll();
    },
    isFresh: (since, topics) => since >= floor && topics.every((topic) => (changed.get(topic) ?? 0) <= since),
  };
}

/** What is of no unit (the calendar, the notice on every page, the territory) may be of any page. */
export const everywhere = 'everywhere';

/** The topics that one journal entry changes. Pages name theirs in the header x-topic; `any` stands for every change. */
export function topicsOf(entry: { subject: string; unitId: string | null; matterId?: string | null }): string[] {
  const topics = ['any', entry.subject];
  topics.push(entry.unitId ? `unit:${entry.unitId}` : everywhere);
  if (entry.matterId) topics.push(`matter:${entry.matterId}`);
  return topics;
}
