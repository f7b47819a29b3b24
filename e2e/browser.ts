import { type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, expect, inject } from 'vitest';
import { findChromium } from './find-chromium.ts';

const executablePath = findChromium();
if (!executablePath) throw new Error('no Chromium here; install the package "chromium", or name one by CHROMIUM=/path');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
const troubles: string[] = [];

// Whatever a journey does, no page may write an error to the console or break the content policy.
afterAll(async () => {
  await browser.close();
  expect(troubles).toEqual([]);
});

/** `phone` is 360 px wide, as inside a chat application. */
export type Kind = 'phone' | 'desk';
const kinds: Readonly<Record<Kind, BrowserContextOptions>> = {
  phone: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
  desk: { viewport: { width: 1280, height: 900 } },
};

/** Somebody opens the product, with a browser of his own. */
export async function somebody(kind: Kind, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    baseURL: inject('url'),
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    acceptDownloads: true,
    ...kinds[kind],
    ...options,
  });
  context.setDefaultTimeout(45_000);
  const page = await context.newPage();
  watch(page);
  return page;
}

export const withoutScript: BrowserContextOptions = { javaScriptEnabled: false };

function watch(page: Page): void {
  const note = (what: string) => troubles.push(`${page.url()}: ${what}`);
  page.on('pageerror', (error) => note(error.message));
  page.on('console', (message) => {
    // A page that answers 4xx to a wrong form is told here too; what it loads is watched below.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) note(message.text());
  });
  page.on('response', (response) => {
    const own = response.request().resourceType() === 'document';
    if (response.status() >= (own ? 500 : 400)) note(`${response.status()} ${response.url()}`);
  });
}
