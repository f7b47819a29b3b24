import { setTimeout as sleep } from 'node:timers/promises';
import { path } from '#platform/i18n/paths.ts';
import { withClient } from '#platform/db/connect.server.ts';
import { drive, get, openClient } from './clients.ts';
import { emit } from './figure.ts';
import { firstView } from './first-view.ts';
import { freshness } from './freshness.ts';
import { openHouse, type House } from './house.ts';
import { processorCost } from './processor-cost.ts';
import { serveProduct, serveYardstick, type Served } from './served.ts';
import { explaining, statementsDuring, type Statement } from './statements.ts';
import { fillWard, ward } from './ward.ts';

const sizes = [1_000, 100_000] as const;
export type Pages = Readonly<Record<'conference' | 'ledger', string>>;

/** Conference page and ledger page of a ward: statements, buffers, processor time, freshness, weight. */
export async function pages(): Promise<void> {
  const house = await openHouse([...explaining, 'fsync=off', 'max_wal_size=4GB']);
  try {
    const costs = [];
    for (const size of sizes) costs.push(await statementsOf(house, size));
    tellStatements(costs);
  } finally {
    await house.stop();
  }
}

type Costs = Record<keyof Pages, Statement[]>;

async function statementsOf(house: House, size: number): Promise<Costs> {
  const database = `ward_${size}`;
  await house.copy(database);
  const conference = await fillWard(house.url(database, 'hoiam_owner'), size);
  const addresses = addressesOf(conference);
  const product = await serveProduct(house.url(database));
  try {
    const costs = {
      conference: await second(house, product, addresses.conference),
      ledger: await second(house, product, addresses.ledger),
    };
    if (size === sizes.at(-1)) await measure(house, product, addresses, database, conference);
    return costs;
  } finally {
    await product.stop();
  }
}

function addressesOf(conference: string): Pages {
  return {
    conference: path('vi', '/u/[unit]/dialogues/[id]', { unit: ward, id: conference }),
    ledger: path('vi', '/u/[unit]/ledger', { unit: ward }),
  };
}

/** The second time it is rendered, after the second for which the statute book is taken as unchanged. */
async function second(house: House, product: Served, address: string): Promise<Statement[]> {
  const client = await openClient(product.url);
  await client.send(get(`${address}?again=1`));
  await sleep(1500);
  const statements = await statementsDuring(house, () => client.send(get(`${address}?again=2`)));
  client.close();
  return statements;
}

function tellStatements([small, large]: readonly Costs[]): void {
  if (!small || !large) return;
  for (const page of ['conference', 'ledger'] as const) {
    const sum = (of: Costs) => of[page].reduce((all, { buffers }) => all + buffers, 0);
    if (process.env['DEBUG']) console.error(page, large[page]);
    emit({ name: `${page}.statements`, value: large[page].length, unit: 'statements' });
    emit({ name: `${page}.buffers`, value: sum(large), unit: 'blocks', ratio: sum(large) / sum(small) });
  }
}

async function measure(house: House, product: Served, addresses: Pages, database: string, conference: string): Promise<void> {
  const unit = await withClient(house.url(database), (client) =>
    client.query<{ id: string }>('select id from org_unit where slug = $1', [ward]),
  );
  const yardstick = await serveYardstick(house.url(database), { UNIT: unit.rows[0]?.id ?? '', CONFERENCE: conference });
  await drive(yardstick.url, 1, 1, () => get('/ledger'));
  await processorCost(house, product, yardstick, addresses);
  await yardstick.stop();
  await firstView(product, addresses);
  await freshness(house, product, database);
}
