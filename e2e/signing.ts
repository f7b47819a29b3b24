import type { Page } from 'playwright-core';
import { press, says } from './people.ts';

/** What the office's document system would give back: here the paper as it was composed. */
export async function signedCopy(paper: string, page: Page) {
  const buffer = await (await page.request.get(`${paper}/pdf`)).body();
  return { name: 'ban-da-ky.pdf', mimeType: 'application/pdf', buffer };
}

export async function checkAndSign(paper: string, head: Page, chair: Page): Promise<void> {
  await head.goto(paper);
  await press(head, 'Xác nhận đã kiểm tra');
  await says(head, /Đã lưu|Đã kiểm tra/);
  await chair.goto(paper);
  await press(chair, 'Ghi ngày ký');
  await says(chair, /Đã ký/);
}

export async function register(paper: string, registry: Page, number: string): Promise<void> {
  await registry.goto(paper);
  await registry.getByLabel('Số', { exact: true }).fill(number);
  await registry.getByLabel(/Bản đã ký/).setInputFiles(await signedCopy(paper, registry));
  await press(registry, 'Ghi số và chuyển đăng');
}
