import { execFileSync } from 'node:child_process';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { somebody, withoutScript } from './browser.ts';
import { officer, press, says, wear } from './people.ts';
import { checkAndSign, register, signedCopy } from './signing.ts';
import { tellAsStory } from './story.ts';
import { inflate } from './word-file.ts';

tellAsStory();
const url = inject('url');
const name = 'Hội nghị đối thoại với Nhân dân (hành trình thử)';
const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());

const office = await officer('bode.vanphong');
const head = await officer('bode.chanhvanphong');
const chair = await officer('bode.chutich');
const department = await officer('bode.kinhte');
const front = await officer('bode.mattran');
const resident = await somebody('phone', withoutScript);

let home = '';
let secret = '';
const publicPage = () => home.replace('/can-bo/', '/u/phuong-bo-de-00118/');
const id = () => home.split('/').at(-1) ?? '';

async function publicText(): Promise<string> {
  await resident.goto(publicPage());
  return resident.locator('main').innerText();
}

test('văn phòng lập dự thảo: tên, chủ đề, người chủ trì; quên căn cứ thì được nhắc, không mất gì', async () => {
  await office.goto('/vi/can-bo/doi-thoai/moi');
  await office.getByLabel('Tên cuộc đối thoại').fill(name);
  await office.getByLabel('Theo Luật Tổ chức chính quyền địa phương').uncheck();
  await office.getByLabel('Chủ đề').fill('Thoát nước, vệ sinh môi trường');
  await office.getByLabel('Mục đích, yêu cầu').fill('Nghe Nhân dân, trả lời và hẹn ngày giải quyết từng việc.');
  await press(office, 'Lưu dự thảo');
  await says(office, /Chưa chọn cuộc đối thoại tổ chức theo luật/);
  expect(await office.getByLabel('Chủ đề').inputValue()).toBe('Thoát nước, vệ sinh môi trường');
  await office.getByLabel('Theo Luật Tổ chức chính quyền địa phương').check();
  await press(office, 'Lưu dự thảo');
  await says(office, /Đã lưu dự thảo/);
  home = new URL(office.url()).pathname.replace(/\/phien-hop$/, '');
});

test('thêm phiên họp: ngày đã qua không nhận, chữ đã gõ vẫn còn', async () => {
  await office.getByLabel('Ngày', { exact: true }).fill('2026-01-05');
  await office.getByLabel('Địa điểm').fill('Hội trường UBND phường');
  await press(office, 'Lưu các phiên họp');
  await says(office, /đã qua/);
  expect(await office.getByLabel('Địa điểm').inputValue()).toBe('Hội trường UBND phường');
  await office.getByLabel('Ngày', { exact: true }).fill(today);
  await press(office, 'Lưu các phiên họp');
  await says(office, /Đã lưu phiên họp/);
});

test('chương trình có báo cáo và người trình bày', async () => {
  await office.goto(`${home}/chuong-trinh`);
  await press(office, 'Lưu chương trình');
  await says(office, /Đã lưu chương trình/);
});

test('dự thảo chưa ai ngoài cơ quan thấy; lập kế hoạch xong thì Nhân dân thấy và gửi được ý kiến', async () => {
  expect(await resident.goto(publicPage()).then((one) => one?.status())).toBe(404);
  await chair.goto(home);
  await press(chair, 'Lập kế hoạch');
  await says(chair, /Đã lập kế hoạch/);
  expect(await publicText()).toContain(name);
  await resident.goto(`/vi/u/phuong-bo-de-00118/gui-y-kien?conference=${id()}`);
  await resident.getByLabel('Ông/bà muốn nói điều gì?').fill('Rãnh nước ngõ 7 bốc mùi, đề nghị khơi thông.');
  await resident.getByRole('button', { name: 'Gửi ý kiến' }).click();
  await resident.getByRole('heading', { name: 'Đã tiếp nhận' }).waitFor();
  [secret = ''] = /\b([2-9A-HJ-NP-Z]{4}-){2}[2-9A-HJ-NP-Z]{4}\b/.exec(await resident.locator('main').innerText()) ?? [];
});

test('hai người cùng sửa nội dung: bản sau không đè, hai bản đứng cạnh nhau', async () => {
  await office.goto(`${home}/ke-hoach`);
  await head.goto(`${home}/ke-hoach`);
  await office.getByLabel('Chủ đề').fill('Thoát nước, vệ sinh, đèn đường');
  await press(office, 'Lưu');
  await says(office, /Đã lưu nội dung/);
  await head.getByLabel('Chủ đề').fill('Thoát nước và cây xanh');
  await press(head, 'Lưu');
  await says(head, /Có người vừa sửa mục này/);
  expect(await head.getByLabel('Chủ đề').inputValue()).toBe('Thoát nước và cây xanh');
  await says(head, /Thoát nước, vệ sinh, đèn đường/);
});

test('Mặt trận ghi ý kiến tổng hợp, mỗi dòng một ý kiến', async () => {
  await front.goto(`${home}/y-kien/ghi`);
  await front
    .getByLabel('Các ý kiến, mỗi dòng một ý kiến')
    .fill('Đề nghị lắp thêm đèn đường ở ngõ 12.\n\nĐề nghị phường mở lớp hướng dẫn nộp hồ sơ qua mạng.');
  await press(front, 'Ghi các ý kiến');
  await says(front, /Đã ghi 2 ý kiến/);
});

test('thông báo phải có minh chứng từng kênh, không đánh dấu suông; muộn thì ghi lý do', async () => {
  await office.goto(`${home}/thong-bao`);
  await says(office, /muộn \d+ ngày/);
  await press(office, 'Ghi nhận đã thông báo');
  await says(office, /muộn \d+ ngày|chưa có minh chứng/);
  for (const channel of [
    'Cổng hoặc trang thông tin điện tử',
    'Loa truyền thanh',
    'Niêm yết tại trụ sở',
    'Gửi từng tổ trưởng, trưởng thôn',
  ]) {
    const card = office
      .locator('main section')
      .filter({ has: office.getByRole('heading', { name: channel, level: 3 }) })
      .last();
    await card.getByText('Thêm minh chứng').click();
    await card.getByLabel('Ai đã làm').fill('Cán bộ Văn phòng, có ký nhận');
    await card.getByRole('button', { name: 'Lưu minh chứng' }).click();
    await says(office, /Đã lưu minh chứng/);
  }
  await office.getByLabel('Lý do thông báo muộn').fill('Họp gấp sau mưa lớn, Nhân dân đề nghị họp ngay');
  await press(office, 'Ghi nhận đã thông báo');
  await says(office, /Đã ghi nhận thông báo/);
  expect(await publicText()).toMatch(/Họp gấp sau mưa lớn/);
});

test('giao đơn vị soạn trả lời; chủ tịch trả lại rồi duyệt; trước khi nói ra thì không công khai', async () => {
  await office.goto('/vi/can-bo/chuan-bi-tra-loi');
  await office.getByLabel(/đèn đường ở ngõ 12/).check();
  await office.getByLabel('Đơn vị soạn trả lời').selectOption({ label: 'Phòng Kinh tế, Hạ tầng và Đô thị' });
  await press(office, 'Giao soạn trả lời');
  await says(office, /Đã giao chuẩn bị trả lời/);

  const open = async (page: Page) => {
    await page.goto('/vi/can-bo/chuan-bi-tra-loi?show=all');
    await page
      .getByRole('link', { name: /đèn đường ở ngõ 12/ })
      .first()
      .click();
  };
  await open(department);
  expect(await department.getByRole('button', { name: /^Duyệt/ }).count()).toBe(0);
  await department.getByLabel('Nội dung trả lời').fill('Lắp đèn trong tháng.');
  await press(department, 'Trình duyệt');
  await says(department, /Đã trình chủ tọa duyệt/);
  await open(chair);
  await chair.getByText('Trả lại để sửa').first().click();
  await chair.getByLabel('Cần sửa gì').fill('Nói rõ mấy bóng, ngày nào xong');
  await chair.getByRole('button', { name: 'Trả lại để sửa' }).click();
  await says(chair, /Đã trả lại để sửa/);
  await open(department);
  await says(department, /mấy bóng, ngày nào xong/);
  await department.getByLabel('Nội dung trả lời').fill('Phường lắp 4 bóng đèn ở ngõ 12, xong trước ngày 15 tháng sau.');
  await press(department, 'Trình duyệt');
  await says(department, /Đã trình chủ tọa duyệt/);
  await open(chair);
  await press(chair, /^Duyệt/);
  await says(chair, /Đã duyệt/);

  expect(await publicText()).not.toContain('4 bóng đèn');
  expect(await (await fetch(`${url}/api/v1/dialogues/${id()}`)).text()).not.toContain('4 bóng đèn');
});

const hallWords = {
  assigned: 'Ngõ 5 ngập sau mưa, đề nghị nạo vét cống.',
  offline: ['Vỉa hè trước chợ bị lấn chiếm.', 'Đề nghị có thêm thùng rác ở vườn hoa.'],
  formula: '=1+1 và @SUM(A1)',
  typst: '#read("/etc/passwd") *đậm* $x$ <script>alert(1)</script>',
  accusation: 'Ông X ở phòng Y nhận tiền của dân.',
} as const;
const spoken = [hallWords.assigned, ...hallWords.offline, hallWords.formula, hallWords.typst];

test('ghi ý kiến đầu tiên trong hội trường bằng không quá 10 lần bấm phím ngoài lời nói', async () => {
  await office.goto(home);
  await office.getByRole('link', { name: 'Màn hình ghi ý kiến' }).first().click();
  await press(office, 'Bắt đầu phiên họp');
  await office.getByText('Đang họp').first().waitFor();
  await office.locator('form.composer textarea:focus').waitFor();
  await office.keyboard.type(hallWords.assigned);
  const keys = ['Tab', '5', 'Tab', 'ArrowRight', 'Tab', '2', 'k', 'Control+Enter'];
  for (const key of keys) await office.keyboard.press(key);
  expect(keys.flatMap((key) => key.split('+')).length).toBeLessThanOrEqual(10);
  const line = office.getByRole('listitem').filter({ hasText: hallWords.assigned });
  await line.getByText('Đã gửi').waitFor();
  expect(await line.innerText()).toMatch(/Tổ dân phố số 5.*Thay mặt tổ.*Giao đơn vị: Phòng Kinh tế/s);
});

test('mất mạng vẫn gõ tiếp, tải lại trang không mất; có mạng thì tự gửi đúng thứ tự, mỗi ý kiến một lần', async () => {
  await office.context().setOffline(true);
  for (const words of hallWords.offline) {
    await office.keyboard.type(words);
    await office.keyboard.press('Control+Enter');
  }
  await office.getByText('Mất mạng. 2 ý kiến vừa gõ vẫn còn trên máy này.').waitFor();
  await office.keyboard.type('Đang gõ dở');
  await office.context().setOffline(false);
  await expect.poll(() => office.getByText('Đã gửi').count(), { timeout: 20_000 }).toBe(3);
  await office.reload();
  await expect.poll(() => office.getByRole('textbox', { name: 'Nội dung' }).inputValue()).toBe('Đang gõ dở');
  await office.getByRole('textbox', { name: 'Nội dung' }).fill('');
  await expect.poll(() => office.getByText('Đã gửi').count()).toBe(3);
});

test('công thức, lệnh và thẻ HTML ghi vào là chữ, hiện ra là chữ', async () => {
  for (const words of [hallWords.formula, hallWords.typst]) {
    await office.getByRole('textbox', { name: 'Nội dung' }).fill(words);
    await office.keyboard.press('Control+Enter');
    await office.getByRole('listitem').filter({ hasText: words }).getByText('Đã gửi').waitFor();
  }
});

test('lời tố cáo một người được gỡ ngay khỏi mọi màn hình; bấm nhầm thì hoàn tác được', async () => {
  await office.getByRole('textbox', { name: 'Nội dung' }).fill(hallWords.accusation);
  await office.keyboard.press('Control+Enter');
  await office.getByRole('listitem').filter({ hasText: hallWords.accusation }).getByText('Đã gửi').waitFor();
  const openIt = async () => {
    await office.goto(`${home}/y-kien`);
    await office.locator('tr', { hasText: hallWords.accusation }).getByRole('link').first().click();
    await office.getByText('Gỡ ngay').first().click();
    await press(office, 'Gỡ ngay');
    await says(office, /Đã gỡ khỏi mọi màn hình/);
    expect(await office.locator('main').innerText()).not.toContain(hallWords.accusation);
  };
  await openIt();
  await press(office, 'Hoàn tác');
  await says(office, hallWords.accusation);
  await openIt();
  await chair.goto(`${home}/chu-toa`);
  expect(await chair.content()).not.toContain(hallWords.accusation);
  await chair.goto(`${home}/y-kien`);
  expect(await chair.content()).not.toContain(hallWords.accusation);
});

const in30Days = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(Date.now() + 30 * 24 * 60 * 60 * 1000);

async function openOpinion(words: string): Promise<void> {
  await office.goto(`${home}/y-kien`);
  await office.locator('tr', { hasText: words }).getByRole('link').first().click();
}

async function note(will: string): Promise<void> {
  await office.getByRole('radio', { name: /^Ghi nhận/ }).check();
  await office.locator('main [name=will]').fill(will);
  await office
    .getByRole('button', { name: /^Lưu( |$)/ })
    .last()
    .click();
  await says(office, /Đã lưu hướng xử lý/);
}

async function decide(words: string, way: string, fields: Record<string, string>): Promise<void> {
  await openOpinion(words);
  await office.getByRole('radio', { name: new RegExp(`^${way}`) }).check();
  for (const [name, value] of Object.entries(fields)) {
    const field = office.locator(`main [name=${name}]`).filter({ visible: true });
    if ((await field.evaluate((one) => one.tagName)) === 'SELECT') await field.selectOption(value);
    else await field.fill(value);
  }
  await office
    .getByRole('button', { name: /^Lưu( |$)/ })
    .last()
    .click();
  await says(office, /Đã lưu hướng xử lý/);
}

test('họp xong, các phát biểu đứng đúng thứ tự đã nói', async () => {
  await office.goto(home);
  await office.getByRole('link', { name: 'Màn hình ghi ý kiến' }).first().click();
  await office.getByText('Kết thúc phiên họp').first().click();
  await office.getByLabel('Số người dự').fill('86');
  await press(office, 'Kết thúc phiên họp');
  await office.getByText('Đã họp xong').first().waitFor();
  await office.goto(`${home}/y-kien?show=spoken`);
  const text = await office.locator('main').innerText();
  const places = spoken.map((words) => text.indexOf(words));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

test('buổi tối ghi đủ các hướng xử lý; thiếu điều cần có thì chưa nhận, không mất chữ', async () => {
  await openOpinion(hallWords.offline[0]);
  await office.getByRole('radio', { name: /^Ghi nhận/ }).check();
  await office
    .getByRole('button', { name: /^Lưu( |$)/ })
    .last()
    .click();
  expect(await office.locator('main').innerText()).not.toMatch(/Đã lưu hướng xử lý/);
  expect(await office.getByRole('radio', { name: /^Ghi nhận/ }).isChecked()).toBe(true);

  await decide(hallWords.offline[0], 'Trả lời ngay', { answer: 'Từ mai đội trật tự giữ vỉa hè trước chợ mỗi sáng.' });
  await decide(hallWords.offline[1], 'Ghi nhận', { will: 'Đưa 6 thùng rác vào kế hoạch quý I năm sau.' });
  await decide(hallWords.formula, 'Hướng dẫn', {
    procedure: 'Tiếp công dân',
    where: 'Sáng thứ Hai tại trụ sở, mang theo phiếu biên nhận.',
  });
  await decide(hallWords.typst, 'Kiến nghị cấp có thẩm quyền', {
    bodyName: 'Sở Xây dựng',
    letterNumber: '210/UBND-KT',
    letterOn: today,
    nextOn: in30Days,
  });
  await decide('đèn đường ở ngõ 12', 'Trả lời ngay', { answer: 'Phường lắp 4 bóng đèn ở ngõ 12, xong trước ngày 15 tháng sau.' });
  await decide('lớp hướng dẫn nộp hồ sơ', 'Giao đơn vị giải quyết', { organisationId: 'Phòng Văn hóa - Xã hội' });
  await decide('Rãnh nước ngõ 7', 'Giao đơn vị giải quyết', { organisationId: 'Phòng Kinh tế, Hạ tầng và Đô thị' });
  // What others sent to the ward without naming a conference was gathered here too.
  for (;;) {
    await office.goto(`${home}/y-kien?show=left`);
    const left = office.locator('main tbody').getByRole('link');
    if ((await left.count()) === 0) break;
    await left.first().click();
    await note('Chuyển tổ dân phố xem xét, báo lại trong tháng.');
  }
});

test('văn phòng duyệt đăng từng ý kiến; trang hội nghị và bảng tính hiện đúng từng chữ', async () => {
  for (const words of [...spoken, 'đèn đường ở ngõ 12', 'lớp hướng dẫn nộp hồ sơ', 'Rãnh nước ngõ 7']) {
    await office.goto('/vi/can-bo/duyet-dang');
    await office
      .locator('main ol')
      .getByRole('link', { name: words.slice(0, 24) })
      .first()
      .click();
    await press(office, /^Duyệt đăng/);
    await says(office, /Đã đăng/);
  }
  const text = await publicText();
  for (const words of spoken) expect(text).toContain(words);
  expect(text).not.toContain(hallWords.accusation);
  expect(text).toMatch(/1 ý kiến đã được gỡ/);
});

test('chánh văn phòng ghi lời kết luận; hệ thống soạn bốn văn bản theo thể thức Nhà nước', async () => {
  await office.goto(`${home}/ket-luan`);
  await office.getByLabel('Lời kết luận').fill('Giao các đơn vị trả lời đúng hạn đã ghi.\nVăn phòng theo dõi, đôn đốc.');
  await press(office, 'Ghi kết luận, soạn văn bản');
  await says(office, /Đã ghi kết luận/);
});

/** Papers of the conference by kind, as the office's page lists them. */
async function paperOf(kind: string): Promise<string> {
  await office.goto(`${home}/ket-luan`);
  return (await office.locator('main').getByRole('link', { name: kind }).first().getAttribute('href')) ?? '';
}

test('văn bản đi đúng đường: kiểm tra, ký, vào số với bản đã ký, đăng; số đã dùng thì được nhắc, không mất tệp', async () => {
  const [conclusion, notice] = [await paperOf('Thông báo kết luận'), await paperOf('Thông báo kết quả')];
  await wear(office, /Văn thư/);
  for (const paper of [conclusion, notice]) {
    await chair.goto(paper);
    expect(await chair.getByRole('button', { name: 'Ghi ngày ký' }).count(), 'signed before it is checked').toBe(0);
    await checkAndSign(paper, head, chair);
  }
  await register(conclusion, office, '901');
  await says(office, /901\/TB/);
  await register(notice, office, '901');
  await says(office, /901/);
  expect(await office.getByRole('button', { name: 'Ghi số và chuyển đăng' }).count()).toBe(1);
  await office.getByLabel('Số', { exact: true }).fill('902');
  await press(office, 'Ghi số và chuyển đăng');
  await says(office, /902\/TB/);
  for (const paper of [conclusion, notice]) {
    await office.goto(paper);
    await press(office, 'Đăng văn bản');
    await says(office, /Đã đăng/);
  }
  const text = await publicText();
  expect(text).toMatch(/901\/TB/);
  expect(text).toMatch(/902\/TB/);
});

test('tệp Word và PDF giữ đúng từng chữ của ý kiến, không chạy gì, không có lời đã gỡ', async () => {
  const paper = await paperOf('Biên bản');
  const pdf = execFileSync('pdftotext', ['-layout', '-', '-'], {
    input: await (await office.request.get(`${paper}/pdf`)).body(),
  }).toString();
  const plain = (text: string) => text.replace(/\s+/g, '');
  for (const words of spoken) {
    for (const word of words.split(' ')) expect(plain(pdf.normalize('NFC')), word).toContain(word);
  }
  expect(pdf).not.toContain('root:');
  const docx = inflate(await (await office.request.get(`${paper}/word`)).body());
  for (const text of [pdf, docx]) expect(text).not.toContain('nhận tiền của dân');
  expect(docx).toContain('=1+1 và @SUM(A1)');
  expect(docx).toContain('#read(&quot;/etc/passwd&quot;)');
  const csv = await (await fetch(`${url}/vi/u/phuong-bo-de-00118/viec/export?state=all`)).text();
  expect(csv).not.toMatch(/(^|,)"?=1/m);
});

async function codeOf(words: string): Promise<string> {
  const found = (await (await fetch(`${url}/api/v1/dialogues/${id()}`)).json()) as { opinions: { text: string; code: string }[] };
  return found.opinions.find(({ text }) => text.includes(words))?.code ?? '';
}

async function answer(page: Page, words: string, kind: string, body: string, fields: Record<string, string> = {}): Promise<void> {
  await page.goto(`/vi/can-bo/viec/${await codeOf(words)}`);
  await page.getByLabel('Nội dung trả lời').fill(body);
  await page.getByRole('radio', { name: new RegExp(`^${kind}`) }).check();
  for (const [name, value] of Object.entries(fields)) await page.locator(`main [name="${name}"]`).fill(value);
  await press(page, 'Ghi trả lời');
}

test('chuyển sang giải quyết: mỗi việc có hạn và giải thích vì sao là ngày ấy', async () => {
  await wear(office, /soạn thảo/);
  await office.goto(`${home}/ket-luan`);
  await press(office, 'Chuyển sang giải quyết sau đối thoại');
  await says(office, /Đã chuyển sang giải quyết/);
  await resident.goto(`/vi/viec/${await codeOf('Rãnh nước ngõ 7')}`);
  const text = await resident.locator('main').innerText();
  expect(text).toMatch(/Hạn trả lời/);
  expect(text).toContain('Vì sao là ngày này?');
  await office.goto(`${home}/ket-luan`);
  await press(office, 'Kết thúc theo dõi');
  await says(office, /chưa có trả lời cuối cùng/);
});

test('không nhận trả lời trống: mỗi loại cần đúng một điều của nó, thiếu thì nói thiếu gì', async () => {
  await answer(department, 'Ngõ 5 ngập', 'Đã làm', 'Đã nạo vét cống ngõ 5.');
  await says(department, /cần kèm văn bản hoặc ảnh/);
  expect(await department.getByLabel('Nội dung trả lời').inputValue()).toBe('Đã nạo vét cống ngõ 5.');
  await answer(department, 'Ngõ 5 ngập', 'Giải thích', 'Cống ngõ 5 thuộc dự án thoát nước.');
  await says(department, /Chưa có căn cứ/);
  await answer(department, 'Ngõ 5 ngập', 'Không làm được', 'Ngõ 5 chưa có cống thoát nước.', {
    'cannot-ground': 'Dự án thoát nước phê duyệt năm 2025',
  });
  await says(department, /có thể làm gì khác/);
  await answer(department, 'Ngõ 5 ngập', 'Đang làm', 'Đang khảo sát.', { 'under-way-nextOn': '2020-01-01' });
  await says(department, /phải sau hôm nay/);
});

test('năm loại trả lời: không làm được, giải thích, đang làm, đã làm kèm ảnh, đã kiến nghị', async () => {
  await answer(department, 'Ngõ 5 ngập', 'Không làm được', 'Năm nay chưa đặt được cống ở ngõ 5.', {
    'cannot-ground': 'Dự toán năm nay không có khoản này',
    alternative: 'Phường cho xe hút nước sau mỗi trận mưa to',
  });
  await says(department, /Đã ghi trả lời/);
  const culture = await officer('bode.vanhoa');
  await answer(culture, 'lớp hướng dẫn', 'Giải thích', 'Lớp mở sáng thứ Bảy hằng tuần.', {
    'explained-ground': 'Lịch của bộ phận một cửa',
  });
  await says(culture, /Đã ghi trả lời/);
  await culture.context().close();
  await answer(department, 'Rãnh nước', 'Đang làm', 'Đã hẹn đơn vị thoát nước, khơi thông trong tháng.', { 'under-way-nextOn': in30Days });
  await says(department, /Đã ghi trả lời/);
  await department.goto(`/vi/can-bo/viec/${await codeOf('Rãnh nước')}`);
  await department.getByLabel('Nội dung trả lời').fill('Đã khơi thông rãnh ngõ 7.');
  await department.getByRole('radio', { name: /^Đã làm/ }).check();
  await department.getByLabel(/Văn bản hoặc ảnh/).setInputFiles(await signedCopy(await paperOf('Biên bản'), office));
  await press(department, 'Ghi trả lời');
  await says(department, /Đã ghi trả lời/);
});

test('người gửi cho ý kiến bằng mã và mã riêng: chưa đồng ý thì việc mở lại, đồng ý thì xong', async () => {
  const address = `/vi/viec/${await codeOf('Rãnh nước')}`;
  const judge = async (words: string, button: string, code = secret) => {
    await resident.goto(address);
    await resident.getByLabel('Mã riêng').first().fill(code);
    await resident.getByLabel(/Điều chưa được/).fill(words);
    await resident.getByRole('button', { name: button }).click();
  };
  await judge('', 'Đồng ý với kết quả', '2222-2222-2222');
  await says(resident, /Mã riêng chưa đúng/);
  await judge('', 'Chưa đồng ý, đề nghị xem lại');
  await says(resident, /Xin ghi điều chưa được/);
  await judge('Mới khơi nửa ngõ.', 'Chưa đồng ý, đề nghị xem lại');
  await says(resident, /Việc được xem lại, trả lời chậm nhất ngày/);
  await answer(department, 'Rãnh nước', 'Giải thích', 'Nửa ngõ còn lại khơi xong ngày hôm nay.', {
    'explained-ground': 'Biên bản nghiệm thu',
  });
  await says(department, /Đã ghi trả lời/);
  await judge('', 'Đồng ý với kết quả');
  await says(resident, /Đã ghi ý kiến về kết quả/);
});

test('mọi việc có trả lời cuối cùng thì kết thúc theo dõi; việc kiến nghị cấp trên còn trên sổ', async () => {
  await office.goto(`${home}/ket-luan`);
  await press(office, 'Kết thúc theo dõi');
  await says(office, /Đã kết thúc theo dõi/);
  expect(await publicText()).toContain('Kết thúc theo dõi');
  await resident.goto('/vi/u/phuong-bo-de-00118/viec?state=sent-up');
  await resident
    .locator(`a[href$="${await codeOf('#read')}"]`)
    .first()
    .waitFor();
  const done = (await (await fetch(`${url}/api/v1/dialogues/${id()}`)).json()) as { state: string; opinions: { answer: string | null }[] };
  expect(done.state).toBe('closed');
  expect(done.opinions.map(({ answer: given }) => given ?? '')).not.toContain('');
});
