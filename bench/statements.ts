import { readFileSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { withClient } from '#platform/db/connect.server.ts';
import type { House } from './house.ts';

/** What PostgreSQL says of every statement that it runs: the very statements of the product, with their parameters. */
export const explaining = [
  'session_preload_libraries=auto_explain',
  'log_line_prefix=%a|',
  'auto_explain.log_analyze=on',
  'auto_explain.log_buffers=on',
  'auto_explain.log_timing=off',
  'auto_explain.log_format=json',
];

export type Statement = { text: string; buffers: number };

/** The statements that a page's roles run while `act` lasts; BEGIN, SET and COMMIT have no plan and are not among them. */
export async function statementsDuring(house: House, act: () => Promise<unknown>): Promise<Statement[]> {
  await explain(house, true);
  const { log } = house.cluster.place;
  const before = statSync(log).size;
  await act();
  await sleep(300);
  const statements = read(readFileSync(log).subarray(before).toString('utf8'));
  await explain(house, false);
  return statements;
}

async function explain(house: House, on: boolean): Promise<void> {
  await withClient(house.url('postgres'), async (client) => {
    await client.query(`alter system set auto_explain.log_min_duration = ${on ? 0 : -1}`);
    await client.query('select pg_reload_conf()');
  });
  await sleep(300);
}

function read(log: string): Statement[] {
  return log
    .split(/\n(?!\t)/)
    .filter((record) => /^hoi-am hoiam_(public|app)\|LOG: .* plan:\n/.test(record))
    .map((record) => {
      const plan = JSON.parse(record.slice(record.indexOf('plan:\n') + 6)) as { 'Query Text': string; Plan: Record<string, number> };
      const buffers = (plan.Plan['Shared Hit Blocks'] ?? 0) + (plan.Plan['Shared Read Blocks'] ?? 0);
      return { text: plan['Query Text'], buffers };
    });
}
