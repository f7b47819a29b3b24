import { setTimeout as sleep } from 'node:timers/promises';
import { newId } from '#platform/ids.ts';

export type Acknowledged = ReadonlyMap<string, string>;
export type Submitters = { acknowledged: Acknowledged; doubled: () => number; stop: () => Promise<void> };

/** Each opinion can be told from its words alone: what is stored is counted by them. */
export function wordsOf(id: string): string {
  return `Đèn ngõ hỏng từ tuần trước (${id}).`;
}

/**
 * Clients that send opinions one after the other. What got no answer is sent again under the same id, as a phone on a bad
 * network does, and must lead to the one receipt.
 */
export function startSubmitters(url: string, unit: string, clients: number): Submitters {
  const acknowledged = new Map<string, string>();
  let doubled = 0;
  let running = true;
  const submit = async (id: string) => {
    const body = JSON.stringify({ id, unit, text: wordsOf(id) });
    const response = await fetch(`${url}/api/v1/opinions`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    if (response.status !== 200 && response.status !== 201) return false;
    const { code } = (await response.json()) as { code: string };
    const before = acknowledged.get(id);
    if (before !== undefined && before !== code) doubled += 1;
    acknowledged.set(id, code);
    return true;
  };
  const client = async (): Promise<void> => {
    while (running) {
      const id = newId();
      while (running && !(await submit(id).catch(() => false))) await sleep(50);
      // Now and then an acknowledged one is sent again, as if its answer had been lost.
      if (running && Math.random() < 0.1) await submit(id).catch(() => false);
    }
  };
  const all = Promise.all(Array.from({ length: clients }, client));
  return {
    acknowledged,
    doubled: () => doubled,
    stop: async () => {
      running = false;
      await all;
    },
  };
}
