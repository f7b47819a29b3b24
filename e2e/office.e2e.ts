import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { somebody } from './browser.ts';
import { officer, passwordOf, signIn } from './people.ts';

const office = await officer('bode.vanphong');
const citizen = await somebody('phone');
const sent = { code: '', secret: '' };
const said = 'Nắp cống đầu ngõ 12 vỡ. Tôi đã báo ông Trần Văn B, số 0987 654 321, chưa ai đến.';

/** A resident's opinion, sent by the form. */
async function send(words: string): Promise<{ code: string; secret: string }> {
  await citizen.goto('/vi/u/phuong-bo-de-00118/gui-y-kien');
  await citizen.getByLabel('Ông/bà muốn nói điều gì?').fill(words);
  await citizen.getByRole('button', { name: 'Gửi ý kiến' }).click();
  await citizen.getByRole('heading', { name: 'Đã tiếp nhận' }).waitFor();
  const text = await citizen.locator('main').innerText();
  const [secret = ''] = /\b([2-9A-HJ-NP-Z]{4}-){2}[2-9A-HJ-NP-Z]{4}\b/.exec(text) ?? [];
  const [code = ''] = /\b[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}\b/.exec(text.replace(secret, '')) ?? [];
  return { code, secret };
}

/** A change is public within a second, also for whoever looked a moment ago. */
async function seesOnPublicPage(code: string, words: string | RegExp): Promise<void> {
  const read = async () => (await fetch(`${inject('url')}/vi/viec/${code}`)).text();
  await expect.poll(read, { timeout: 1000, interval: 50 }).toMatch(words);
  await citizen.goto(`/vi/viec/${code}`);
  expect(await citizen.locator('main').innerText()).toMatch(words);
}

const release = (page: Page, code: string) => page.goto(`/vi/can-bo/duyet-dang?code=${code}`);

test('trang của cán bộ đòi đăng nhập, rồi đưa về đúng trang đã hỏi', async () => {
  const stranger = await somebody('desk');
  await stranger.goto('/vi/can-bo/so-theo-doi');
  expect(stranger.url()).toContain('/vi/dang-nhap');
  await signIn(stranger, 'bode.chanhvanphong');
  await expect.poll(() => stranger.url()).toMatch(/\/vi\/can-bo\/so-theo-doi$/);
  await stranger.context().close();
});

test('mật khẩu sai: một câu, không nói tên nào có thật', async () => {
  const stranger = await somebody('phone');
  const answers = [];
  for (const username of ['bode.chutich', 'khong.co.ai']) {
    await stranger.goto('/vi/dang-nhap');
    await stranger.getByLabel('Tên đăng nhập').fill(username);
    await stranger.getByLabel('Mật khẩu').fill('sai-mat-khau-1');
    await stranger.getByRole('button', { name: 'Đăng nhập' }).click();
    answers.push(await stranger.getByRole('alert').or(stranger.getByRole('status')).first().innerText());
    expect(await stranger.getByLabel('Tên đăng nhập').inputValue()).toBe(username);
  }
  expect(answers[0]).toBe(answers[1]);
  await stranger.context().close();
});

test('sáng ra cán bộ mở "Việc của tôi": quá hạn, hôm nay, tuần này, chờ duyệt đăng', async () => {
  await office.goto('/vi/can-bo');
  const text = await office.locator('main').innerText();
  expect(text).toContain('Việc của tôi');
  expect(text).toContain('Quá hạn');
  expect(text).toMatch(/ý kiến chờ duyệt đăng/);
});

test('ý kiến gửi qua mạng chờ duyệt: tên người và số điện thoại được chỉ ra, bản sẽ đăng đã che', async () => {
  Object.assign(sent, await send(said));
  await release(office, sent.code);
  const text = await office.locator('main').innerText();
  expect(text).toContain('0987 654 321');
  expect(text).toMatch(/Số điện thoại/);
  expect(text).toMatch(/Tên người/);
  const suggested = await office.getByLabel('Bản sẽ đăng').inputValue();
  expect(suggested).not.toMatch(/0987|Trần Văn B/);
});

test('cán bộ duyệt đăng: trong một giây trang công khai có lời của văn phòng', async () => {
  await office.getByLabel('Tên việc khi đăng').fill('Nắp cống đầu ngõ 12 vỡ');
  await office.getByLabel('Bản sẽ đăng').fill('Nắp cống đầu ngõ 12 vỡ, đã báo nhưng chưa ai đến.');
  await office.getByRole('button', { name: /^Duyệt đăng/ }).click();
  await office.getByText('Đã đăng.').waitFor();
  await seesOnPublicPage(sent.code, /đã báo nhưng chưa ai đến/);
  expect(await citizen.content()).not.toMatch(/0987|Trần Văn B/);
});

test('đăng rồi gỡ ngay được, có lý do; trang công khai chỉ còn trạng thái', async () => {
  await office.goto(`/vi/can-bo/viec/${sent.code}`);
  await office.getByText('Gỡ khỏi trang công khai').click();
  await office.getByLabel('Lý do').last().fill('Có chi tiết nhận ra một gia đình');
  await office.getByRole('button', { name: 'Gỡ ngay' }).click();
  await office.getByText('Đã gỡ khỏi trang công khai').waitFor();
  await seesOnPublicPage(sent.code, /Nội dung đã được gỡ khỏi trang công khai/);
  expect(await citizen.content()).not.toContain('chưa ai đến');
});

test('chưa đăng thì nêu lý do; người gửi đọc được bằng mã riêng, người khác không', async () => {
  const refused = await send('Đề nghị xem lại cách làm của cán bộ trực cổng chợ.');
  await release(office, refused.code);
  await office.getByText('Chưa đăng, nêu lý do').first().click();
  await office.getByRole('button', { name: 'Chưa đăng, nêu lý do' }).click();
  await expect.poll(() => office.locator('main').innerText()).toMatch(/lý do/i);
  await office.getByLabel('Lý do chưa đăng').fill('Xin gặp trực tiếp để nghe rõ hơn, mời ông/bà đến sáng thứ Hai.');
  await office.getByRole('button', { name: 'Chưa đăng, nêu lý do' }).click();
  await office.getByText('Đã ghi lý do, nội dung không đăng.').waitFor();
  await citizen.goto(`/vi/viec/${refused.code}`);
  expect(await citizen.content()).not.toContain('sáng thứ Hai');
  await citizen.getByText('Phần riêng của người gửi').click();
  await citizen.getByLabel('Mã riêng').last().fill(refused.secret);
  await citizen.getByRole('button', { name: 'Xem phần riêng' }).click();
  await citizen.getByText('sáng thứ Hai').waitFor();
});

test('hai cán bộ cùng duyệt một ý kiến: bản sau không đè, cả hai bản còn trên màn hình', async () => {
  const { code } = await send('Đèn tín hiệu trước trường tiểu học hỏng ba hôm nay.');
  const head = await officer('bode.chanhvanphong');
  await release(office, code);
  await release(head, code);
  await office.getByLabel('Bản sẽ đăng').fill('Đèn tín hiệu trước trường tiểu học hỏng (bản của văn phòng).');
  await office.getByRole('button', { name: /^Duyệt đăng/ }).click();
  await office.getByText('Đã đăng.').waitFor();
  await head.getByLabel('Bản sẽ đăng').fill('Đèn tín hiệu cổng trường hỏng (bản của chánh văn phòng).');
  await head.getByRole('button', { name: /^Duyệt đăng/ }).click();
  await head.getByText('Phần vừa gõ vẫn được giữ, chưa ghi đè').first().waitFor();
  const page = await head.content();
  expect(page).toContain('bản của chánh văn phòng');
  expect(page).toContain('bản của văn phòng');
  await seesOnPublicPage(code, /bản của văn phòng/);
  await head.context().close();
});

test('phiên hết khi đang soạn: nội dung được giữ, đăng nhập xong gửi tiếp được', async () => {
  const { code } = await send('Bãi giữ xe thu quá giá niêm yết.');
  const page = await officer('bode.vanphong');
  await release(page, code);
  await page.getByLabel('Bản sẽ đăng').fill('Bãi giữ xe thu quá giá niêm yết, đề nghị kiểm tra.');
  await page.context().clearCookies();
  await page.getByRole('button', { name: /^Duyệt đăng/ }).click();
  await page.getByText('Phiên làm việc đã hết.').waitFor();
  await page.getByLabel('Tên đăng nhập').fill('bode.vanphong');
  await page.getByLabel('Mật khẩu').fill(passwordOf('bode.vanphong'));
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.getByText('đề nghị kiểm tra').first().waitFor();
  await page.getByRole('button', { name: 'Gửi tiếp' }).click();
  await page.getByText('Đã đăng.').waitFor();
  await seesOnPublicPage(code, /đề nghị kiểm tra/);
  await page.context().close();
});

test('một người hai vai đổi vai bằng một lần bấm', async () => {
  await office.goto('/vi/can-bo/so-theo-doi');
  const box = office.getByRole('region', { name: 'Đang làm với vai' }).filter({ visible: true });
  const other = (await box.locator('b').innerText()) === 'Văn thư' ? /soạn thảo/ : /Văn thư/;
  await box.getByText('Đổi vai').click();
  await box.getByRole('button', { name: other }).click();
  await expect.poll(() => box.locator('b').innerText()).toMatch(other);
  expect(office.url()).toMatch(/so-theo-doi$/);
});
