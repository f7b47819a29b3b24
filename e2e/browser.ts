import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core';
import { afterAll, inject } from 'vitest';

const candidates = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'];

/** The Chromium of this machine; CHROMIUM names another one. */
export function findChromium(): string | undefined {
  return [process.env['CHROMIUM'] ?? '', ...candidates].find((path) => path !== '' && existsSync(path));
}

let browser: Promise<Browser> | undefined;

/** Opens a browser context on the product. `phone` is 360 px wide, as inside a chat application. */
export async function visit(kind: 'phone' | 'desk', options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('no Chromium here; install the package "chromium", or name one by CHROMIUM=/path');
  if (!browser) {
    browser = chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
    afterAll(async () => (await browser)?.close());
  }
  const viewport = kind === 'phone' ? { width: 360, height: 740 } : { width: 1280, height: 900 };
  const context = await (
    await browser
  ).newContext({ baseURL: inject('url'), locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', viewport, ...options });
  context.setDefaultTimeout(15_000);
  return context;
}
