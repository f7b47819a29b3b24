import { inject } from 'vitest';

const url = inject('url');
const boDe = '/vi/u/phuong-bo-de-00118';

type Listed = { items: { id: string; state: string }[] };
async function list(path: string): Promise<Listed['items']> {
  return ((await (await fetch(`${url}/api/v1${path}`)).json()) as Listed).items;
}

async function firstIn(page: string, address: RegExp): Promise<string> {
  const [found] = address.exec(await (await fetch(url + page)).text()) ?? [];
  if (!found) throw new Error(`${page} leads to no ${String(address)}`);
  return found;
}

/** One page of every kind that a resident meets. */
export async function publicPages(): Promise<string[]> {
  const dialogues = await list('/dialogues?unit=phuong-bo-de-00118');
  const inState = (state: string) => dialogues.find((one) => one.state === state)?.id ?? '';
  const old = '/vi/u/phuong-gia-thuy-00130';
  return [
    '/vi',
    '/vi?query=gia+thuy',
    boDe,
    old,
    `${boDe}/doi-thoai`,
    ...['announced', 'held', 'following-up', 'postponed'].map((state) => `${boDe}/doi-thoai/${inState(state)}`),
    `${old}/doi-thoai/${(await list('/dialogues?unit=phuong-gia-thuy-00130'))[0]?.id}`,
    `${boDe}/viec`,
    `${boDe}/viec?state=met`,
    `${boDe}/van-ban`,
    await firstIn(`${boDe}/van-ban`, /\/vi\/van-ban\/[0-9a-f-]{36}/),
    await firstIn(`${boDe}/viec?state=met`, /\/vi\/viec\/[A-Z2-9]{4}-?[A-Z2-9]{4}/),
    await firstIn(`${boDe}/viec`, /\/vi\/viec\/[A-Z2-9]{4}-?[A-Z2-9]{4}/),
    `${boDe}/gui-y-kien`,
    `${boDe}/don-vi`,
    `${old}/don-vi`,
    '/vi/tra-cuu',
    '/vi/tra-cuu?code=HA7K-29QM',
    '/vi/tinh-thoi-han',
    '/vi/tinh-thoi-han?rule=dialogue.gov.result&from=2026-12-23',
    '/vi/dang-nhap',
    '/vi/khong-co-trang-nay',
    '/en',
    '/en/u/phuong-bo-de-00118',
  ];
}
