import { processesIn } from '#platform/embedded/processes.server.ts';
import { drive, get } from './clients.ts';
import { emit, median, spread } from './figure.ts';
import type { House } from './house.ts';
import type { Pages } from './pages.ts';
import { processorTime } from './processor-time.ts';
import type { Served } from './served.ts';

const rounds = 5;
const clients = 10;
let nth = 0;

type Way = { name: string; served: Served; requests: number; address: () => string; headers?: Record<string, string> };

/** Processor time of Node and PostgreSQL per request, against the minimal handler of the same rows, in turns. */
export async function processorCost(house: House, product: Served, yardstick: Served, addresses: Pages): Promise<void> {
  for (const page of ['conference', 'ledger'] as const) {
    const anew = () => `${addresses[page]}?again=${(nth += 1)}`;
    const ways: Way[] = [
      { name: 'yardstick', served: yardstick, requests: 800, address: () => `/${page}` },
      { name: 'anew', served: product, requests: 300, address: anew },
      { name: 'anew-brotli', served: product, requests: 200, address: anew, headers: { 'accept-encoding': 'br' } },
      { name: 'unchanged', served: product, requests: 2000, address: () => addresses[page] },
    ];
    for (const way of ways) await cost(house, { ...way, requests: way.requests * 2 });
    const costs: Record<string, number>[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const measured: Record<string, number> = {};
      for (const way of ways) measured[way.name] = await cost(house, way);
      costs.push(measured);
    }
    tell(page, costs);
  }
}

async function cost(house: House, { served, requests, address, headers }: Way): Promise<number> {
  const pids = [served.pid, ...processesIn(house.cluster.place.cluster)];
  const before = processorTime(pids);
  await drive(served.url, clients, requests, () => get(address(), headers));
  return ((processorTime(pids) - before) / requests) * 1000;
}

function tell(page: string, costs: readonly Record<string, number>[]): void {
  const of = (name: string) => costs.map((round) => round[name] ?? Number.NaN);
  emit({ name: `${page}.cpu.yardstick`, value: median(of('yardstick')), unit: 'ms' });
  for (const name of ['anew', 'anew-brotli', 'unchanged']) {
    const ratios = costs.map((round) => (round[name] ?? Number.NaN) / (round['yardstick'] ?? Number.NaN));
    emit({ name: `${page}.cpu.${name}`, value: median(of(name)), unit: 'ms', ...spread(ratios) });
  }
}
