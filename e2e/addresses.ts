import type { Page } from 'playwright-core';
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

/** One page of every kind that an officer of the office meets; `page` is signed in. */
export async function officePages(page: Page): Promise<string[]> {
  const linksOf = async (address: string, wanted: string) => {
    await page.goto(address);
    return page.locator(`main a[href*="${wanted}"]`).evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  };
  const dialogues = await list('/dialogues?unit=phuong-bo-de-00118');
  const partsOf = (state: string, parts: string[]) =>
    parts.map((part) => `/vi/can-bo/doi-thoai/${dialogues.find((one) => one.state === state)?.id}${part}`);
  const each = (links: string[], count = 1) => [...new Set(links)].slice(0, count);
  return [
    '/vi/can-bo',
    '/vi/can-bo/doi-thoai',
    '/vi/can-bo/doi-thoai/moi',
    ...partsOf('announced', [
      '',
      '/ke-hoach',
      '/phien-hop',
      '/chuong-trinh',
      '/thong-bao',
      '/y-kien',
      '/y-kien/ghi',
      '/chu-toa',
      '/chu-toa/so',
    ]),
    ...each(await linksOf(partsOf('announced', [''])[0] ?? '', '/hop/')),
    ...partsOf('held', ['', '/y-kien', '/ket-luan']),
    ...each(await linksOf(partsOf('held', ['/y-kien'])[0] ?? '', '/y-kien/0')),
    ...partsOf('following-up', ['', '/thong-bao', '/ket-luan']),
    '/vi/can-bo/duyet-dang',
    '/vi/can-bo/chuan-bi-tra-loi',
    ...each(await linksOf('/vi/can-bo/chuan-bi-tra-loi', '/chuan-bi-tra-loi/')),
    '/vi/can-bo/so-theo-doi',
    ...each(await linksOf('/vi/can-bo/so-theo-doi', '/can-bo/viec/')),
    ...each(await linksOf('/vi/can-bo/so-theo-doi?state=met', '/can-bo/viec/')),
    '/vi/can-bo/van-ban',
    ...each(await linksOf('/vi/can-bo/van-ban', '/can-bo/van-ban/'), 2),
    '/vi/can-bo/ghi-y-kien',
    '/vi/can-bo/doi-vai',
    '/vi/can-bo/doi-mat-khau',
    '/vi/can-bo/quan-tri',
  ];
}
