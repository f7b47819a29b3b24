import { chromium } from 'playwright-core';
import { findChromium } from '../e2e/find-chromium.ts';
import { emit } from './figure.ts';
import type { Pages } from './pages.ts';
import type { Served } from './served.ts';

/** What a phone with an empty cache receives for the first page, headers and all, and how much of it is script. */
export async function firstView(product: Served, addresses: Pages): Promise<void> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--disable-dev-shm-usage'] });
  for (const [page, address] of Object.entries(addresses)) {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });
    const tab = await context.newPage();
    const session = await context.newCDPSession(tab);
    const types = new Map<string, string>();
    let all = 0;
    let script = 0;
    await session.send('Network.enable');
    session.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type));
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      all += encodedDataLength;
      if (types.get(requestId) === 'Script') script += encodedDataLength;
    });
    await tab.goto(product.url + address, { waitUntil: 'networkidle' });
    emit({ name: `${page}.first-view`, value: all / 1000, unit: 'kB' });
    emit({ name: `${page}.first-view.script`, value: script / 1000, unit: 'kB' });
    await context.close();
  }
  await browser.close();
}
