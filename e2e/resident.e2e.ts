import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { somebody, withoutScript } from './browser.ts';

const words = 'Cống trước nhà sinh hoạt tổ 5 tắc từ tuần trước, nước tràn ra đường. Gọi tôi số 0912 345 678.';
const phone = await somebody('phone', withoutScript);
const receipt = { code: '', secret: '' };

/** From the first page of the product by taps on links alone. */
async function taps(page: Page, ...names: (string | RegExp)[]): Promise<void> {
  await page.goto('/vi');
  for (const name of names) await page.getByRole('link', { name }).filter({ visible: true }).first().click();
}

const boDe = 'phường Bồ Đề';

test.each([
  ['Lịch đối thoại', /\/doi-thoai$/],
  ['Gửi ý kiến', /\/gui-y-kien(\?|$)/],
  ['Tra cứu ý kiến đã gửi', /\/tra-cuu$/],
  ['Việc đang giải quyết', /\/viec$/],
])('người dân mở "%s" bằng hai lần chạm', async (name, address) => {
  await phone.goto('/vi');
  await phone.getByRole('link', { name: /Bồ Đề/ }).first().click();
  // Before its stylesheet is there the page shows the links of a desk as well.
  await phone.waitForURL(/phuong-bo-de/);
  await phone.waitForLoadState();
  await phone.getByRole('link', { name }).filter({ visible: true }).first().click();
  expect(phone.url()).toMatch(address);
  await expect.poll(() => phone.getByRole('heading', { level: 1 }).innerText()).not.toBe('');
});

test('màn hình đầu của trang gửi ý kiến có số điện thoại khẩn cấp', async () => {
  await taps(phone, /Bồ Đề/, 'Gửi ý kiến');
  for (const number of ['113', '114', '115']) {
    const box = await phone.getByText(number, { exact: true }).first().boundingBox();
    expect(box && box.y + box.height, number).toBeLessThan(740);
  }
});

test('gửi khi chưa viết gì: trang nói rõ và giữ các ô khác', async () => {
  await taps(phone, /Bồ Đề/, 'Gửi ý kiến');
  await phone.getByLabel('Họ và tên').fill('Công dân tổ 5');
  await phone.getByRole('button', { name: 'Gửi ý kiến' }).click();
  await phone.getByText('Chưa có nội dung nên ý kiến chưa được gửi').first().waitFor();
  expect(await phone.getByLabel('Họ và tên').inputValue()).toBe('Công dân tổ 5');
});

test('gửi 10.001 chữ cái: chưa gửi, không mất chữ nào', async () => {
  const long = 'ă'.repeat(10_001);
  await phone.getByLabel('Ông/bà muốn nói điều gì?').fill(long);
  await phone.getByRole('button', { name: 'Gửi ý kiến' }).click();
  await phone.getByText('10.001').first().waitFor();
  expect(await phone.getByLabel('Ông/bà muốn nói điều gì?').inputValue()).toBe(long);
});

test('gửi một ý kiến và nhận phiếu: mã tra cứu, mã riêng, ngày theo quy định', async () => {
  await taps(phone, /Bồ Đề/, 'Gửi ý kiến');
  await phone.getByLabel('Ông/bà muốn nói điều gì?').fill(words);
  await phone.getByRole('button', { name: 'Gửi ý kiến' }).click();
  await phone.getByRole('heading', { name: 'Đã tiếp nhận' }).waitFor();
  const page = await phone.locator('main').innerText();
  receipt.code = /\b[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}\b/.exec(page)?.[0] ?? '';
  receipt.secret = /\b([2-9A-HJ-NP-Z]{4}-){2}[2-9A-HJ-NP-Z]{4}\b/.exec(page)?.[0] ?? '';
  expect(receipt.code).not.toBe('');
  expect(receipt.secret).not.toBe('');
  expect(page).toMatch(/Báo việc xử lý chậm nhất\s+(thứ \p{L}+|chủ nhật), \d{2}\/\d{2}\/\d{4}/iu);
  expect(page).toContain('Sao chép để gửi Zalo');
  expect(page).toContain('Vì sao là ngày này?');
});

test('gửi lại đúng tờ vừa gửi: vẫn phiếu cũ; đổi lời thì được hỏi, không ghi đè', async () => {
  await taps(phone, /Bồ Đề/, 'Gửi ý kiến');
  await phone.getByLabel('Ông/bà muốn nói điều gì?').fill('Xin thêm thùng rác ở cổng chợ.');
  // Pressed twice: each answer in a tab of its own.
  const button = phone.getByRole('button', { name: 'Gửi ý kiến' });
  const press = async () => {
    await button.evaluate((one) => one.setAttribute('formtarget', '_blank'));
    const [tab] = await Promise.all([phone.context().waitForEvent('page'), button.click()]);
    await button.evaluate((one) => one.removeAttribute('formtarget'));
    await tab.getByRole('heading', { name: 'Đã tiếp nhận' }).waitFor();
    const text = await tab.locator('main').innerText();
    await tab.close();
    return text;
  };
  const first = await press();
  const again = await press();
  expect(again).toContain('không ghi thành hai');
  expect(codeIn(again)).toBe(codeIn(first));
  await phone.getByLabel('Ông/bà muốn nói điều gì?').fill('Xin thêm hai thùng rác ở cổng chợ.');
  await button.click();
  await phone.getByText('Ý kiến đầu đã được nhận và giữ nguyên.').waitFor();
  expect(await phone.getByLabel('Ông/bà muốn nói điều gì?').inputValue()).toContain('hai thùng rác');
  await phone.getByRole('button', { name: 'Gửi thành ý kiến khác' }).click();
  await phone.getByRole('heading', { name: 'Đã tiếp nhận' }).waitFor();
  expect(codeIn(await phone.locator('main').innerText())).not.toBe(codeIn(first));
});

test('tra cứu bằng một ô: thấy việc đến đâu, không thấy lời khi chưa duyệt đăng', async () => {
  await taps(phone, /Bồ Đề/, 'Tra cứu ý kiến đã gửi');
  await phone.getByLabel('Mã tra cứu').fill(` ${receipt.code.toLowerCase().replace('-', ' ')} `);
  await phone.getByRole('button', { name: 'Tra cứu' }).click();
  await phone.getByText('Nội dung chưa được duyệt đăng').waitFor();
  const source = await phone.content();
  expect(source).toContain('Đã tiếp nhận');
  expect(source).not.toContain('tắc từ tuần trước');
});

test('mã riêng mở phần riêng của người gửi; bổ sung được ghi thêm, lời cũ còn', async () => {
  await phone.getByText('Phần riêng của người gửi').click();
  await phone.getByLabel('Mã riêng').last().fill(receipt.secret);
  await phone.getByRole('button', { name: 'Xem phần riêng' }).click();
  await phone.getByLabel('Bổ sung ý kiến').fill('Hôm nay nước đã vào đến thềm.');
  await phone.getByRole('button', { name: 'Gửi bổ sung' }).click();
  await phone.getByText('Đã ghi phần bổ sung').waitFor();
  expect(await phone.locator('main').innerText()).toContain('vào đến thềm');
});

test('đoán mã: cùng một câu trả lời, không lộ gì', async () => {
  for (const guess of ['HA7K-29QM', 'khong-phai-ma', "' or 1=1 --"]) {
    await phone.goto('/vi/tra-cuu');
    await phone.getByLabel('Mã tra cứu').fill(guess);
    await phone.getByRole('button', { name: 'Tra cứu' }).click();
    await phone.getByText('Không thấy mã này').first().waitFor();
  }
  await phone.goto(`/vi/viec/${receipt.code}`);
  await phone.getByText('Phần riêng của người gửi').click();
  await phone.getByLabel('Mã riêng').last().fill('2222-2222-2222');
  await phone.getByRole('button', { name: 'Xem phần riêng' }).click();
  await phone.getByText('Mã riêng chưa đúng').first().waitFor();
  expect(await phone.content()).not.toContain('tắc từ tuần trước');
});

test('lời chưa duyệt không có ở trang công khai, sổ, bảng tính hay API nào', async () => {
  const unit = await unitAddress();
  const dialogues = (await (await fetch(`${inject('url')}/api/v1/dialogues`)).json()) as { items: { id: string }[] };
  const addresses = [
    unit,
    `${unit}/doi-thoai`,
    `${unit}/viec`,
    `${unit}/van-ban`,
    `${unit}/ledger/export`,
    `/vi/viec/${receipt.code}`,
    '/api/v1/commitments',
    ...dialogues.items.map(({ id }) => `/api/v1/dialogues/${id}`),
    ...dialogues.items.map(({ id }) => `${unit}/doi-thoai/${id}`),
  ];
  for (const address of addresses) {
    const text = await (await fetch(inject('url') + address)).text();
    expect(text, address).not.toMatch(/tắc từ tuần trước|0912 345 678|thùng rác ở cổng chợ|0900 000 123/);
  }
});

test('phường Gia Thụy cũ không nhận ý kiến mới và chỉ đường đến phường hôm nay', async () => {
  await taps(phone, /Gia Thụy/);
  await phone.goto(`${new URL(phone.url()).pathname}/gui-y-kien`);
  await phone.getByText('không còn là đơn vị hành chính').waitFor();
  await phone
    .getByRole('link', { name: new RegExp(boDe, 'i') })
    .last()
    .click();
  await phone.getByLabel('Ông/bà muốn nói điều gì?').waitFor();
});

async function unitAddress(): Promise<string> {
  await taps(phone, /Bồ Đề/);
  return new URL(phone.url()).pathname;
}

function codeIn(text: string): string | undefined {
  return /\b[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}\b/.exec(text)?.[0];
}
