import { randomUUID } from 'node:crypto';
import { expect, inject, test } from 'vitest';
import { somebody } from './browser.ts';
import { officer } from './people.ts';

const url = inject('url');

/** What was sent, and what must come out: the same signs, but those that nobody sees. */
const strange: readonly (readonly [name: string, sent: string, kept: string])[] = [
  [
    'HTML',
    '<script>alert(1)</script><b>đậm</b> & <img src=x onerror=alert(2)>',
    '<script>alert(1)</script><b>đậm</b> & <img src=x onerror=alert(2)>',
  ],
  ['ký tự không bề rộng', 'Cống\u200b tắc\ufeff ở ngõ\u00ad 5', 'Cống tắc ở ngõ 5'],
  ['đảo chiều chữ', 'Tệp \u202eexe.gnp\u202c của phường', 'Tệp exe.gnp của phường'],
  ['lệnh đọc tệp', '#read("/etc/passwd") #import "x" $x^2$ \\input{a}', '#read("/etc/passwd") #import "x" $x^2$ \\input{a}'],
  ['công thức bảng tính', '=1+1', '=1+1'],
  ['dấu tách rời', 'Đường Trần Phú ngập'.normalize('NFD'), 'Đường Trần Phú ngập'],
];

async function send(text: string, id: string = randomUUID(), more: object = {}) {
  const response = await fetch(`${url}/api/v1/opinions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ id, unit: 'phuong-bo-de-00118', text, ...more }),
  });
  return { status: response.status, body: (await response.json()) as { code: string; secret: string; toldBy: string; detail: string } };
}

const office = await officer('bode.vanphong');
const citizen = await somebody('phone');

test.each(strange)('%s trong ý kiến hiện đúng từng chữ ở trang duyệt và trang công khai', async (_, sent, kept) => {
  const { status, body } = await send(sent);
  expect(status).toBe(201);
  await office.goto(`/vi/can-bo/duyet-dang?code=${body.code}`);
  expect(await office.locator('main').innerText()).toContain(kept);
  await office.getByLabel('Tên việc khi đăng').fill(sent);
  await office.getByLabel('Bản sẽ đăng').fill(sent);
  await office.getByRole('button', { name: /^Duyệt đăng/ }).click();
  await office.getByText('Đã đăng.').waitFor();
  await citizen.goto(`/vi/viec/${body.code}`);
  expect(await citizen.getByRole('heading', { level: 1 }).innerText()).toBe(kept);
  expect(await citizen.locator('main').innerText()).toContain(kept);
  expect(await citizen.title()).toContain(kept);
  const api = (await (await fetch(`${url}/api/v1/matters/${body.code}`)).json()) as { text: string };
  expect(api.text).toBe(kept);
});

test('chỉ có ký tự không ai thấy thì coi như chưa viết gì', async () => {
  const { status, body } = await send('\u200b\u200b \u202e\u2060');
  expect(status).toBe(422);
  expect(body.detail).not.toBe('');
});

test('ý kiến 10.000 chữ được nhận trọn; 10.001 thì không', async () => {
  const long = 'Nước ngập. '.repeat(909).slice(0, 9_999) + 'x';
  const { status, body } = await send(long);
  expect(status).toBe(201);
  await office.goto(`/vi/can-bo/duyet-dang?code=${body.code}`);
  expect(await office.getByLabel('Bản sẽ đăng').inputValue()).toHaveLength(10_000);
  expect((await send(`${long}x`)).status).toBe(422);
});

test('API: gửi lại cùng mã thì cùng phiếu; cùng mã khác lời thì 409; mã không phải UUID thì 422', async () => {
  const id = randomUUID();
  const first = await send('Xin lắp thêm biển chỉ đường.', id);
  const again = await send('Xin lắp thêm biển chỉ đường.', id);
  expect([first.status, again.status]).toEqual([201, 200]);
  expect(again.body).toEqual(first.body);
  const other = await send('Xin bỏ biển chỉ đường.', id);
  expect([other.status, other.body.code]).toEqual([409, 'dialogues.submission-differs']);
  expect((await send('x', '1')).status).toBe(422);
});

test('mười lần gửi cùng lúc một ý kiến chỉ thành một', async () => {
  const id = randomUUID();
  const all = await Promise.all(Array.from({ length: 10 }, () => send('Xin dọn cành cây gãy ở ngõ 3.', id)));
  expect(new Set(all.map(({ body }) => body.code)).size).toBe(1);
  expect(all.filter(({ status }) => status === 201)).toHaveLength(1);
});

test('gửi tới đơn vị không có, đã giải thể, tổ không có, ngày không có: mỗi lỗi một câu tiếng Việt', async () => {
  const id = () => randomUUID();
  for (const [more, status] of [
    [{ unit: 'khong-co-don-vi' }, [404, 422]],
    [{ unit: 'phuong-gia-thuy-00130' }, [409, 422]],
    [{ group: randomUUID() }, [404, 422]],
    [{ dialogue: 'khong-phai-uuid' }, [404, 422]],
    [{ topic: 'khong-co' }, [422]],
  ] as const) {
    const { status: got, body } = await send('Thử', id(), more);
    expect(status, JSON.stringify(more)).toContain(got);
    expect(body.detail, JSON.stringify(more)).toMatch(/[ăâđêôơưáàảãạ]/);
  }
});

test('trang tính thời hạn: ngày sai, ngày không có thật, quy tắc không có: nói rõ, giữ phần đã nhập', async () => {
  for (const query of ['rule=dialogue.gov.result&from=2026-02-30', 'rule=khong.co&from=2026-02-20', 'rule=dialogue.gov.result&from=abc']) {
    const response = await citizen.goto(`/vi/tinh-thoi-han?${query}`);
    expect(response?.status(), query).toBeLessThan(500);
    expect(await citizen.locator('main').innerText(), query).toMatch(/Xin|xin|chưa/);
  }
});

test('địa chỉ lạ trả lời 404 hoặc 400 bằng tiếng Việt, không bao giờ 500', async () => {
  const odd = [
    '/vi/viec/%00',
    '/vi/viec/%E0%A4%A',
    '/vi/u/..%2f..%2fetc',
    '/vi/van-ban/x',
    '/vi/u/phuong-bo-de-00118/doi-thoai/x',
    "/vi/viec/'--",
    '/xx',
    '/vi/u/%F0%9F%8F%A0',
  ];
  const more = [
    '/vi/u/phuong-bo-de-00118/viec?cursor=%00&topic=x&state=y',
    '/vi/u/phuong-bo-de-00118/doi-thoai?from=-1',
    '/vi?query=%00%27',
    '/api/v1/matters/%00',
    '/api/v1/dialogues?cursor=%00',
  ];
  for (const path of [...odd, ...more]) {
    const response = await fetch(url + path);
    expect(response.status, path).toBeLessThan(500);
    expect(await response.text(), path).not.toMatch(/at .*\.ts:\d+|Error:/);
  }
});
