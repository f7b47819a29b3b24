import { execFileSync } from 'node:child_process';
import { expect, inject, test } from 'vitest';
import { somebody, withoutScript } from './browser.ts';

type Opinion = {
  code: string;
  spoken: boolean;
  group: string;
  capacity: string;
  text: string;
  disposition: string;
  dueOn: string | null;
  answer: string | null;
  answeredOn: string | null;
};
type Dialogue = { id: string; name: string; state: string; unit: { slug: string; name: string }; sessions: { heldOn: string }[] };

const url = inject('url');
const unit = 'phuong-gia-thuy-00130';

async function read<T>(path: string, init?: RequestInit): Promise<T> {
  const response = await fetch(`${url}/api/v1${path}`, init);
  return (await response.json()) as T;
}

async function conference(): Promise<Dialogue & { chairs: string[]; opinions: Opinion[] }> {
  const { items } = await read<{ items: Dialogue[] }>(`/dialogues?unit=${unit}`);
  return read(`/dialogues/${items[0]?.id}`);
}

test('hội nghị ngày 12/9/2019 có hai người đồng chủ trì và bảy người phát biểu', async () => {
  const held = await conference();
  expect(held.sessions.map(({ heldOn }) => heldOn)).toEqual(['2019-09-12']);
  expect(held.chairs).toHaveLength(2);
  expect(held.unit.name).toBe('Phường Gia Thụy');
  const spoken = held.opinions.filter((one) => one.spoken);
  expect(spoken).toHaveLength(7);
  expect(spoken.map(({ group }) => group)).toEqual(expect.arrayContaining(['Tổ dân phố số 17', 'Tổ dân phố số 3']));
});

test('mỗi ý kiến có trả lời công khai, có ngày; chỉ một việc đã kiến nghị cấp trên còn theo dõi', async () => {
  const { opinions } = await conference();
  expect(opinions.length).toBeGreaterThan(7);
  for (const one of opinions) {
    expect(one.answer ?? '', one.text).not.toBe('');
    expect(one.answeredOn ?? '', one.text).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  }
  expect(opinions.filter(({ disposition }) => disposition === 'sent-up')).toHaveLength(1);
});

test('việc kiến nghị cấp trên được bàn giao cho phường hôm nay ngày 1/7/2025 và còn trên sổ', async () => {
  const { opinions } = await conference();
  const code = opinions.find(({ disposition }) => disposition === 'sent-up')?.code;
  const page = await somebody('phone', withoutScript);
  await page.goto(`/vi/viec/${code}`);
  const text = await page.locator('main').innerText();
  expect(text).toContain('01/07/2025');
  expect(text).toMatch(/Bàn giao cho .*Bồ Đề/);
  expect(text).toContain('minh họa');
  for (const ledger of [`/vi/u/${unit}/viec`, '/vi/u/phuong-bo-de-00118/viec']) {
    await page.goto(ledger);
    await page.locator(`a[href$="${code}"]`).first().waitFor();
  }
  await page.context().close();
});

test('trang của hội nghị kể đủ: chủ trì, chương trình, ý kiến, trả lời, văn bản', async () => {
  const { id, opinions } = await conference();
  const page = await somebody('phone', withoutScript);
  await page.goto(`/vi/u/${unit}/doi-thoai/${id}`);
  const text = await page.locator('main').innerText();
  for (const one of opinions.filter(({ spoken }) => spoken)) expect(text).toContain(one.answer?.slice(0, 60));
  expect(text).toContain('Kết thúc theo dõi');
  expect(text).toContain('Thông báo kết luận');
  expect(text).toContain('Kế hoạch, tiến độ giải quyết');
  await page.context().close();
});

test('đơn vị cũ nói nó đã thành những đơn vị nào', async () => {
  const page = await somebody('phone', withoutScript);
  await page.goto(`/vi/u/${unit}/don-vi`);
  const text = await page.locator('main').innerText();
  for (const name of ['Bồ Đề', 'Việt Hưng', 'Long Biên']) expect(text).toContain(name);
  await page.context().close();
});

test('thông báo kết luận theo thể thức Đảng, kế hoạch theo thể thức Nhà nước', async () => {
  const { id } = await conference();
  const page = await (await fetch(`${url}/vi/u/${unit}/doi-thoai/${id}`)).text();
  const addresses = [...new Set([...page.matchAll(/\/vi\/van-ban\/[0-9a-f-]{36}/g)].map(([address]) => address))];
  const papers = await Promise.all(addresses.map((address) => pdfText(`${address}/signed`)));
  const conclusion = papers.find((text) => text.includes('THÔNG BÁO')) ?? '';
  expect(conclusion).toMatch(/ĐẢNG CỘNG SẢN VIỆT NAM/);
  expect(conclusion).toMatch(/-TB\/ĐU/);
  expect(conclusion).not.toMatch(/CỘNG HÒA XÃ HỘI/);
  const plan = papers.find((text) => text.includes('KẾ HOẠCH')) ?? '';
  expect(plan).toMatch(/CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/);
  expect(plan).toMatch(/Độc lập - Tự do - Hạnh phúc/);
  expect(plan).toMatch(/\/KH-UBND/);
  expect(plan).not.toMatch(/ĐẢNG CỘNG SẢN/);
});

test('API: đơn vị kế tiếp theo mã và ngày; mã không có thì 404', async () => {
  const found = await read<{ items: { code: string; name: string }[]; complete: boolean }>(
    '/org-units/successors?code=00130&on=2019-09-12',
  );
  expect(found.complete).toBe(true);
  expect(found.items.map(({ code }) => code).sort()).toEqual(['00118', '00127', '00145']);
  expect(found.items.every(({ name }) => name.startsWith('Phường '))).toBe(true);
  expect((await fetch(`${url}/api/v1/org-units/successors?code=99999&on=2019-09-12`)).status).toBe(404);
  const later = await fetch(`${url}/api/v1/org-units/successors?code=00130&on=2026-01-01`);
  expect([later.status, ((await later.json()) as { detail: string }).detail]).toEqual([
    404,
    expect.stringContaining('không còn từ 01/07/2025'),
  ]);
});

test('API: thông báo kết quả của hội nghị 23/12/2026 chậm nhất 04/01/2027, tạm tính, từng ngày có lý do', async () => {
  const body = JSON.stringify({ rule: 'dialogue.gov.result', from: '2026-12-23', conditions: { remote: false, complex: false } });
  const due = await read<{ dueOn: string; provisional: boolean; steps: { date: string; reason: string }[]; citation: object }>('/law/due', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  expect(due).toMatchObject({ dueOn: '2027-01-04', provisional: true, citation: { article: '43.3' } });
  expect(due.steps.map(({ date }) => date)).toEqual([...new Set(due.steps.map(({ date }) => date))]);
  expect([due.steps[0]?.date, due.steps.at(-1)?.date]).toEqual(['2026-12-24', '2027-01-04']);
  const tooEarly = await fetch(`${url}/api/v1/law/due`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ rule: 'dialogue.gov.result', from: '2019-09-12' }),
  });
  expect([tooEarly.status, tooEarly.headers.get('content-type')]).toEqual([422, 'application/problem+json']);
});

test('API: danh sách đi hết bằng con trỏ, không trùng, không sót', async () => {
  for (const list of ['/dialogues?limit=2', '/commitments?limit=2&state=all']) {
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: { items: { id: string }[]; next: string | null } = await read(
        `${list}${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
      );
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.next;
    }
    expect(seen.length, list).toBeGreaterThan(3);
    expect(new Set(seen).size, list).toBe(seen.length);
  }
});

test('API: tài liệu OpenAPI 3.1 kể mọi cửa của vòng lặp; lỗi theo RFC 9457, nói bằng tiếng Việt', async () => {
  const doc = await read<{ openapi: string; paths: Record<string, object> }>('/openapi.json');
  expect(doc.openapi).toMatch(/^3\.1/);
  const wanted = ['/dialogues', '/dialogues/{id}', '/commitments', '/opinions', '/law/due', '/org-units/successors'];
  expect(Object.keys(doc.paths).map((path) => path.replace('/api/v1', ''))).toEqual(expect.arrayContaining(wanted));
  for (const path of [
    '/dialogues/khong-co',
    '/dialogues/01a1ec61-e100-770d-9833-000000000000',
    '/commitments?limit=x',
    '/matters/HA7K29QM',
  ]) {
    const response = await fetch(`${url}/api/v1${path}`);
    expect(response.headers.get('content-type'), path).toBe('application/problem+json');
    expect(await response.json(), path).toMatchObject({
      status: response.status,
      detail: expect.stringMatching(/[ăâđêôơưáàảãạ]/) as string,
    });
  }
});

async function pdfText(path: string): Promise<string> {
  const bytes = Buffer.from(await (await fetch(url + path)).arrayBuffer());
  return execFileSync('pdftotext', ['-layout', '-', '-'], { input: bytes }).toString().normalize('NFC');
}
