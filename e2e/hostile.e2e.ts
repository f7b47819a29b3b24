import { request } from 'node:http';
import { expect, inject, test } from 'vitest';
import { somebody } from './browser.ts';
import { officer, signIn } from './people.ts';

const url = inject('url');
const officePages = [
  '/vi/can-bo',
  '/vi/can-bo/so-theo-doi',
  '/vi/can-bo/duyet-dang',
  '/vi/can-bo/doi-thoai',
  '/vi/can-bo/chuan-bi-tra-loi',
  '/vi/can-bo/van-ban',
  '/vi/can-bo/ghi-y-kien',
  '/vi/can-bo/quan-tri',
  '/vi/can-bo/quan-tri/tai-khoan',
  '/vi/can-bo/doi-mat-khau',
];

test('chưa đăng nhập thì không trang nào của cán bộ mở ra, kể cả tải tệp', async () => {
  for (const page of [...officePages, '/vi/can-bo/so-theo-doi/export', '/en/office', '/vi/office/ledger', '/vi/can-bo/khong-co']) {
    const response = await fetch(url + page, { redirect: 'manual' });
    expect([303, 307, 308, 404], page).toContain(response.status);
    if (response.status !== 404) expect(response.headers.get('location'), page).toMatch(/dang-nhap|sign-in|can-bo/);
  }
});

test('cookie của phiên: không đọc được bằng mã lệnh, không đi theo trang khác, hết hạn', async () => {
  const page = await officer('bode.vanphong');
  const [cookie] = (await page.context().cookies()).filter(({ name }) => name.includes('session'));
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
  expect(cookie?.expires).toBeGreaterThan(Date.now() / 1000);
  expect(await page.evaluate(() => document.cookie)).toBe('');
  await page.context().close();
});

test('cookie bị sửa hay bịa ra thì không mở được gì', async () => {
  const page = await officer('bode.vanphong');
  const [cookie] = (await page.context().cookies()).filter(({ name }) => name.includes('session'));
  const value = cookie?.value ?? '';
  for (const forged of [value.slice(0, -4), `${value.slice(0, 8)}x${value.slice(9)}`, value.split('.')[0] ?? '', 'x.y']) {
    const response = await fetch(`${url}/vi/can-bo`, { redirect: 'manual', headers: { cookie: `${cookie?.name}=${forged}` } });
    expect(response.status, forged).toBe(303);
  }
  await page.context().close();
});

test('trang lạ không gửi được biểu mẫu thay cán bộ đang đăng nhập', async () => {
  const page = await officer('bode.vanphong');
  await page.route('http://trang-la.example/', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<form method="post" action="${url}/vi/can-bo/duyet-dang?/release"><input name="matterId" value="x"><button>Xem ảnh</button></form>`,
    }),
  );
  await page.goto('http://trang-la.example/');
  const [response] = await Promise.all([
    page.waitForResponse((one) => one.request().method() === 'POST'),
    page.getByRole('button', { name: 'Xem ảnh' }).click(),
  ]);
  expect([401, 403]).toContain(response.status());
  await page.context().close();
});

test('API không nhận lệnh ghi từ trang lạ, có hay không có cookie', async () => {
  const page = await officer('bode.vanphong');
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const bodies: Record<string, string>[] = [
    { origin: 'http://trang-la.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { cookie },
  ];
  for (const headers of bodies) {
    expect(await statusOf('/api/v1/opinions', { ...headers, 'content-type': 'application/json' }), JSON.stringify(headers)).toBe(403);
  }
  await page.context().close();
});

test('công chức phòng chuyên môn không duyệt đăng, không duyệt trả lời, không quản trị', async () => {
  const page = await officer('bode.kinhte');
  for (const [address, form] of [
    ['/vi/can-bo/duyet-dang?/release', { matterId: '01a1ec61-e100-770d-9833-72b3c62aed93', version: '1', title: 'a', body: 'b' }],
    ['/vi/can-bo/quan-tri/tai-khoan?/create', { username: 'ke-gian', displayName: 'x' }],
  ] as const) {
    const response = await page.request.post(address, { form, headers: { origin: url }, maxRedirects: 0 });
    expect([403, 404, 422], address).toContain(response.status());
  }
  for (const address of ['/vi/can-bo/duyet-dang', '/vi/can-bo/quan-tri/tai-khoan']) {
    expect([403, 404], address).toContain((await page.request.get(address)).status());
  }
  await page.goto('/vi/can-bo/quan-tri');
  expect(await page.locator('main form').count()).toBe(0);
  await page.context().close();
});

test('cán bộ phường khác không thấy gì của phường này', async () => {
  const own = await officer('bode.chanhvanphong');
  await own.goto('/vi/can-bo/so-theo-doi');
  const links = await own.locator('a[href*="/can-bo/viec/"]').evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  await own.goto('/vi/can-bo/doi-thoai');
  const dialogues = await own
    .locator('main a[href*="/can-bo/doi-thoai/"]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  await own.goto('/vi/can-bo/van-ban');
  const papers = await own
    .locator('main a[href*="/can-bo/van-ban/"]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  expect(Math.min(links.length, dialogues.length, papers.length)).toBeGreaterThan(0);
  await own.context().close();

  const stranger = await officer('viethung.chanhvanphong');
  for (const address of [...links, ...dialogues, ...papers].filter((one) => !one.endsWith('/moi'))) {
    expect([403, 404], address).toContain((await stranger.request.get(address)).status());
  }
  for (const address of ['/vi/can-bo', '/vi/can-bo/so-theo-doi', '/vi/can-bo/doi-thoai', '/vi/can-bo/van-ban', '/vi/can-bo/duyet-dang']) {
    await stranger.goto(address);
    expect(await stranger.locator('main').innerText(), address).not.toMatch(/minh họa|Bồ Đề/);
  }
  await stranger.context().close();
});

test('tổ trưởng chỉ thấy việc của tổ mình', async () => {
  const own = await officer('bode.chanhvanphong');
  await own.goto('/vi/can-bo/so-theo-doi?state=all');
  const links = await own.locator('a[href*="/can-bo/viec/"]').evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  const ofOthers: string[] = [];
  for (const link of links) {
    if (!/tổ dân phố số 3\b/i.test(await (await own.request.get(link)).text())) ofOthers.push(link);
  }
  await own.context().close();
  expect(ofOthers).not.toEqual([]);
  const head = await officer('bode.totruong3', 'phone');
  for (const address of ofOthers.slice(0, 4)) expect([403, 404], address).toContain((await head.request.get(address)).status());
  await head.context().close();
});

test('sau khi đăng xuất, phiên cũ không dùng lại được và nút Quay lại không hiện trang cũ', async () => {
  const page = await officer('bode.mattran');
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  await page.goto('/vi/can-bo/so-theo-doi');
  await page.getByRole('button', { name: 'Đăng xuất' }).filter({ visible: true }).click();
  await page.getByText('Đã đăng xuất.').waitFor();
  expect((await fetch(`${url}/vi/can-bo`, { redirect: 'manual', headers: { cookie } })).status).toBe(303);
  await page.goBack();
  await page.getByLabel('Tên đăng nhập').waitFor();
  await page.context().close();
});

test('đăng nhập không đưa sang trang ngoài', async () => {
  const page = await somebody('desk');
  for (const next of ['https://trang-la.example/', '//trang-la.example', '/\\trang-la.example']) {
    await page.context().clearCookies();
    await page.goto(`/vi/dang-nhap?next=${encodeURIComponent(next)}`);
    await signIn(page, 'bode.vanphong');
    expect(page.url(), next).toBe(`${url}/vi/can-bo`);
  }
  await page.context().close();
});

test('quá năm lần sai mật khẩu thì phải chờ, kể cả khi lần sau đúng', async () => {
  const page = await somebody('desk');
  for (let time = 0; time < 6; time += 1) {
    await page.goto('/vi/dang-nhap');
    await page.getByLabel('Tên đăng nhập').fill('ten-khong-co-that');
    await page.getByLabel('Mật khẩu').fill(`sai-mat-khau-${time}`);
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
  }
  await page
    .getByText(/chờ|phút/)
    .first()
    .waitFor();
  await page.context().close();
});

/** As a browser's page on another site would ask; fetch of Node may not set these headers. */
function statusOf(path: string, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((done, fail) => {
    const sent = request(url + path, { method: 'POST', headers }, (response) => {
      response.resume();
      done(response.statusCode);
    });
    sent.on('error', fail);
    sent.end('{}');
  });
}
