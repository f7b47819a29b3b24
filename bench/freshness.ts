import { setTimeout as sleep } from 'node:timers/promises';
import { releaseText } from '#domain/commitments/index.server.ts';
import type { Ctx, Hat } from '#platform/context.ts';
import { withClient } from '#platform/db/connect.server.ts';
import { openDatabase } from '#platform/db/database.server.ts';
import { path } from '#platform/i18n/paths.ts';
import { newId } from '#platform/ids.ts';
import { get, openClient, post } from './clients.ts';
import { emit, median } from './figure.ts';
import type { House } from './house.ts';
import type { Served } from './served.ts';
import { ward } from './ward.ts';

const changes = 30;

type Found = Hat & { accountId: string; conference: string };

/** From the commit in another process to the kept page that shows it. */
export async function freshness(house: House, product: Served, database: string): Promise<void> {
  const found = await withClient(house.url(database), async (client) => {
    const { rows } = await client.query<Found>(
      `select hat.id, role, post_id as "postId", organisation_id as "organisationId", hat.unit_id as "unitId", account_id as "accountId", conference.id as conference
       from hat join conference on conference.unit_id = hat.unit_id
       where role = 'drafting-officer' and hat.unit_id = (select id from org_unit where slug = $1) and hat.valid_to is null
         and conference.state in ('planned', 'announced') and collecting_from <= current_date and collecting_to >= current_date
       limit 1`,
      [ward],
    );
    return rows[0];
  });
  if (!found) throw new Error('the demonstration has no conference that collects opinions');
  const app = openDatabase(house.url(database, 'hoiam_app'), 'hoiam_app', 2);
  const client = await openClient(product.url);
  const page = get(path('vi', '/u/[unit]/dialogues/[id]', { unit: ward, id: found.conference }));
  const waits: number[] = [];
  for (let change = 0; change < changes; change += 1) {
    const opinion = { id: newId(), unit: ward, dialogue: found.conference, text: 'Đèn ngõ hỏng từ tuần trước.' };
    const { body } = await client.send(post('/api/v1/opinions', JSON.stringify(opinion)));
    const { code } = JSON.parse(body) as { code: string };
    const matter = await withClient(house.url(database), (own) =>
      own.query<{ id: string; version: number }>('select id, version from matter where code = $1', [code]),
    );
    await sleep(200);
    const { id: matterId = '', version = 1 } = matter.rows[0] ?? {};
    const before = (await client.send(page)).body;
    const { accountId, conference: _, ...hat } = found;
    const ctx: Ctx = { db: app.db, actor: { kind: 'officer', accountId, hat }, now: new Date(), requestId: newId(), locale: 'vi' };
    await releaseText(ctx, { matterId, version, title: 'Thay đèn ngõ', body: 'Đèn ngõ hỏng từ tuần trước.' });
    const committed = performance.now();
    while ((await client.send(page)).body === before) {
      if (performance.now() - committed > 10_000) throw new Error('a change did not become visible');
      await sleep(2);
    }
    waits.push(performance.now() - committed);
  }
  client.close();
  await app.close();
  emit({ name: 'pages.change-visible.worst', value: Math.max(...waits), unit: 'ms' });
  emit({ name: 'pages.change-visible.median', value: median(waits), unit: 'ms' });
}
