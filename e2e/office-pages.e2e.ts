import { expect, test } from 'vitest';
import { officePages } from './addresses.ts';
import { barriersOn, hiddenFocusOn, sidewaysOn } from './page-checks.ts';
import { officer } from './people.ts';

const desk = await officer('bode.vanphong');
const chair = await officer('bode.chutich', 'phone');
const pages = await officePages(desk);

test.each(pages)('%s ở máy bàn và trên điện thoại: không rào cản, không cuộn ngang', async (address) => {
  const response = await desk.goto(address);
  expect(response?.status()).toBe(200);
  expect.soft(await sidewaysOn(desk)).toEqual([]);
  await desk.evaluate(() => document.querySelectorAll('main details').forEach((one) => one.setAttribute('open', '')));
  expect.soft(await barriersOn(desk)).toEqual([]);
  await desk.setViewportSize({ width: 640, height: 450 });
  expect.soft(await sidewaysOn(desk)).toEqual([]);
  await desk.setViewportSize({ width: 360, height: 740 });
  expect.soft(await sidewaysOn(desk)).toEqual([]);
  expect.soft(await barriersOn(desk)).toEqual([]);
  await desk.setViewportSize({ width: 1280, height: 900 });
});

test('lãnh đạo mở việc của mình trên điện thoại', async () => {
  for (const address of ['/vi/can-bo', '/vi/can-bo/chuan-bi-tra-loi', '/vi/can-bo/doi-thoai']) {
    await chair.goto(address);
    expect.soft(await sidewaysOn(chair), address).toEqual([]);
    expect.soft(await barriersOn(chair), address).toEqual([]);
  }
});

test('bàn phím đi hết các trang chính của cán bộ, tiêu điểm luôn thấy', async () => {
  for (const address of ['/vi/can-bo', '/vi/can-bo/duyet-dang', '/vi/can-bo/so-theo-doi', '/vi/can-bo/doi-thoai/moi']) {
    await desk.goto(address);
    expect.soft(await hiddenFocusOn(desk, 45), address).toEqual([]);
  }
});
