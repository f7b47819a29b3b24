import type { Response } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { publicPages } from './addresses.ts';
import { somebody, withoutScript } from './browser.ts';
import { barriersOn, hiddenFocusOn, sidewaysOn } from './page-checks.ts';

const pages = await publicPages();

const desk = await somebody('desk');

test.each(pages)('trên điện thoại, %s nhẹ, không rào cản, không cuộn ngang', async (address) => {
  const page = await somebody('phone');
  const got: Response[] = [];
  page.on('response', (response) => got.push(response));
  await page.goto(address);
  await page.evaluate(() => document.fonts.ready);
  const sizes = await Promise.all(got.map(onTheWire));
  const sum = (of: typeof sizes) => of.reduce((total, { size }) => total + size, 0);
  expect.soft(sum(sizes), JSON.stringify(sizes)).toBeLessThanOrEqual(100 * 1024);
  expect.soft(sum(sizes.filter(({ kind }) => kind === 'script'))).toBeLessThanOrEqual(15 * 1024);
  expect.soft(await sidewaysOn(page)).toEqual([]);
  await page.evaluate(() => document.querySelectorAll('main details').forEach((one) => one.setAttribute('open', '')));
  expect.soft(await sidewaysOn(page)).toEqual([]);
  expect.soft(await barriersOn(page)).toEqual([]);
  await page.context().close();
});

test.each(pages)('trên máy bàn, %s không rào cản, phóng 200 %% không cuộn ngang, in được', async (address) => {
  await desk.setViewportSize({ width: 1280, height: 900 });
  await desk.goto(address);
  expect.soft(await barriersOn(desk)).toEqual([]);
  expect.soft(await sidewaysOn(desk)).toEqual([]);
  await desk.setViewportSize({ width: 640, height: 450 });
  expect.soft(await sidewaysOn(desk)).toEqual([]);
  expect.soft((await desk.pdf({ format: 'A4' })).subarray(0, 5).toString()).toBe('%PDF-');
});

/** Headers and the body as they were sent. */
async function onTheWire(response: Response): Promise<{ kind: string; size: number }> {
  const { responseBodySize, responseHeadersSize } = await response.request().sizes();
  return { kind: response.request().resourceType(), size: responseBodySize + responseHeadersSize };
}

test('bàn phím: đường tắt tới nội dung, tiêu điểm luôn thấy, gửi ý kiến không cần chuột', async () => {
  const page = await somebody('desk');
  await page.goto('/vi/u/phuong-bo-de-00118');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Tới nội dung chính');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  await page.goto('/vi/u/phuong-bo-de-00118/gui-y-kien');
  expect(await hiddenFocusOn(page, 25)).toEqual([]);
  await page.reload();
  await page.getByLabel('Ông/bà muốn nói điều gì?').focus();
  await page.keyboard.type('Xin sửa ghế đá ở vườn hoa.');
  for (let step = 0; step < 20 && !(await onSend()); step += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Đã tiếp nhận' }).waitFor();
  await page.context().close();

  function onSend(): Promise<boolean> {
    return page.evaluate(() => document.activeElement?.tagName === 'BUTTON' && /Gửi ý kiến/.test(document.activeElement.textContent));
  }
});

test('trình duyệt đời cũ không chạy mã lệnh vẫn thấy đủ chữ, ngày, trạng thái', async () => {
  const [plain, rich] = [await somebody('phone', withoutScript), await somebody('phone')];
  for (const address of pages.slice(0, 12)) {
    await plain.goto(inject('url') + address);
    await rich.goto(inject('url') + address);
    const words = async (page: typeof plain) => (await page.locator('main').innerText()).replace(/\s+/g, ' ');
    expect.soft((await words(plain)).length, address).toBeGreaterThanOrEqual((await words(rich)).length - 40);
  }
  await plain.context().close();
  await rich.context().close();
}, 60_000);
