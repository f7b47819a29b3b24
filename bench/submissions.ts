import pg from 'pg';
import { newId } from '#platform/ids.ts';
import { drive, post } from './clients.ts';
import { emit, median, spread } from './figure.ts';
import { openHouse, type House } from './house.ts';
import { serveProduct, type Served } from './served.ts';
import { startOnSlowDisk } from './slow-disk.ts';
import { ward } from './ward.ts';

const rounds = 5;
const database = 'submissions';

/** One opinion through HTTP with all its rows, journal and receipt, against the insert of a single row by as many clients; then on a slow disk. */
export async function submissions(): Promise<void> {
  await onHouse(await openHouse(['max_wal_size=4GB']), againstInsert);
  await onHouse(await openHouse([], startOnSlowDisk), onSlowDisk);
}

async function onHouse(house: House, measure: (house: House, product: Served) => Promise<void>): Promise<void> {
  try {
    await house.copy(database);
    const product = await serveProduct(house.url(database));
    await measure(house, product);
    await product.stop();
  } finally {
    await house.stop();
  }
}

async function againstInsert(house: House, product: Served): Promise<void> {
  const pool = new pg.Pool({ connectionString: house.url(database), options: '-c role=hoiam_owner', max: 10, idleTimeoutMillis: 0 });
  await pool.query('create table bench_row (id uuid primary key, unit_id uuid, words text, received_at timestamptz)');
  await rate(product, 10, 3000);
  await insertRate(pool, 10, 5000);
  const inserted: number[] = [];
  const sent: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    inserted.push(await insertRate(pool, 10, 5000));
    sent.push(await rate(product, 10, 1500));
  }
  await pool.end();
  emit({ name: 'submission.yardstick', value: median(inserted), unit: 'inserts/s' });
  emit({
    name: 'submission',
    value: median(sent),
    unit: 'opinions/s',
    ...spread(sent.map((one, at) => one / (inserted[at] ?? Number.NaN))),
  });
}

async function onSlowDisk(_: House, product: Served): Promise<void> {
  await rate(product, 10, 1500);
  const alone: number[] = [];
  const together: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    alone.push(await rate(product, 1, 150));
    together.push(await rate(product, 10, 1000));
  }
  emit({ name: 'submission.slow-disk.1-client', value: median(alone), unit: 'opinions/s' });
  emit({
    name: 'submission.slow-disk.10-clients',
    value: median(together),
    unit: 'opinions/s',
    ...spread(together.map((one, at) => one / (alone[at] ?? Number.NaN))),
  });
}

async function rate(product: Served, clients: number, requests: number): Promise<number> {
  const make = () =>
    post(
      '/api/v1/opinions',
      JSON.stringify({ id: newId(), unit: ward, text: 'Đèn ngõ 12 phố Lâm Du hỏng từ tuần trước, buổi tối rất khó đi.' }),
    );
  return requests / (await drive(product.url, clients, requests, make, 201));
}

async function insertRate(pool: pg.Pool, clients: number, requests: number): Promise<number> {
  const unit = newId();
  let next = 0;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (next++ < requests)
        await pool.query('insert into bench_row values ($1, $2, $3, $4)', [
          newId(),
          unit,
          'Đèn ngõ 12 phố Lâm Du hỏng từ tuần trước.',
          new Date(),
        ]);
    }),
  );
  return requests / ((performance.now() - began) / 1000);
}
