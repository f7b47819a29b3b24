import { setTimeout as sleep } from 'node:timers/promises';
import { withClient } from '#platform/db/connect.server.ts';
import { clusterUrl, openCluster } from '#platform/embedded/cluster.server.ts';
import { makeDataFolder, postmasterOf, processesOf, removeDataFolder } from '../e2e/data-folder.ts';
import { freePort, launch, untilReady, type Product } from '../e2e/product.ts';
import { emit, median } from './figure.ts';
import { type Acknowledged, startSubmitters, wordsOf } from './submitters.ts';

const rounds = 30;
const unit = 'phuong-bo-de-00118';
const targets = ['node', 'database', 'both'] as const;

/** kill -9 at random moments while opinions come in: nothing acknowledged may be lost or doubled. */
export async function killRounds(): Promise<void> {
  const dataDir = makeDataFolder();
  const port = await freePort();
  let product: Product = await untilReady(launch({ port, dataDir }), 300);
  const submitters = startSubmitters(product.url, unit, 6);
  const waits: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await sleep(200 + Math.random() * 1300);
    const target = targets[Math.floor(Math.random() * targets.length)] ?? 'both';
    const began = performance.now();
    const database = postmasterOf(dataDir);
    if (target !== 'node') kill(database);
    if (target !== 'database') {
      killNode(dataDir);
      await product.ended;
      product = await untilReady(launch({ port, dataDir }));
    }
    while (target !== 'node' && [0, database].includes(postmasterOf(dataDir))) await sleep(5);
    await untilAnswering(product.url);
    waits.push(performance.now() - began);
    if (process.env['DEBUG']) console.error(target, Math.round(performance.now() - began));
  }
  await sleep(500);
  await submitters.stop();
  await report(dataDir, submitters.acknowledged, submitters.doubled());
  emit({ name: 'kill-rounds.ready-again.worst', value: Math.max(...waits) / 1000, unit: 's' });
  emit({ name: 'kill-rounds.ready-again.median', value: median(waits) / 1000, unit: 's' });
  product.process.kill('SIGTERM');
  await product.ended;
  removeDataFolder(dataDir);
}

async function report(dataDir: string, acknowledged: Acknowledged, twoReceipts: number): Promise<void> {
  const url = clusterUrl(openCluster(dataDir), 'hoiam_owner', 'hoiam');
  const found = await withClient(url, async (client) => {
    await client.query('create temporary table sent (words text, code text)');
    const sent = [[...acknowledged.keys()].map(wordsOf), [...acknowledged.values()]];
    await client.query('insert into sent select * from unnest($1::text[], $2::text[])', sent);
    const { rows } = await client.query<Record<'lost' | 'doubled' | 'unjournalled' | 'gaps', number>>(`
      with kept as (select words, code, matter.id from opinion join matter on matter.id = opinion.matter_id)
      select
        (select count(*)::int from sent where not exists (select from kept where kept.words = sent.words and kept.code = sent.code)) as lost,
        (select count(*)::int from (select from kept where words like 'Đèn ngõ hỏng từ tuần trước (%' group by words having count(*) > 1) twice) as doubled,
        (select count(*)::int from sent join kept using (code)
          where (select count(*) = 0 or count(*) > count(distinct kind) from journal_entry where matter_id = kept.id)) as unjournalled,
        (select (max(seq) - count(*))::int from journal_leaf) as gaps`);
    return rows[0];
  });
  emit({ name: 'kill-rounds.acknowledged', value: acknowledged.size, unit: 'opinions' });
  emit({ name: 'kill-rounds.lost', value: found?.lost ?? Number.NaN, unit: 'opinions' });
  emit({ name: 'kill-rounds.doubled', value: (found?.doubled ?? Number.NaN) + twoReceipts, unit: 'opinions' });
  emit({ name: 'kill-rounds.not-journalled-once', value: found?.unjournalled ?? Number.NaN, unit: 'opinions' });
  emit({ name: 'kill-rounds.gaps-in-the-journal', value: found?.gaps ?? Number.NaN, unit: 'numbers' });
}

async function untilAnswering(url: string): Promise<void> {
  for (let tries = 0; tries < 1200; tries += 1) {
    const ready = await fetch(`${url}/readyz`).then(
      (response) => response.status === 200,
      () => false,
    );
    if (ready) return;
    await sleep(25);
  }
  throw new Error('the product did not become ready again');
}

function killNode(dataDir: string): void {
  for (const { pid, command } of processesOf(dataDir)) if (/start\.js|up\.ts/.test(command)) kill(pid);
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // Ended by itself in the meantime.
  }
}
