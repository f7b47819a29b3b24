import { expect, it } from 'vitest';
import { testDatabase } from '#platform/db/testing.server.ts';
import { isLateUnexplained, listLatestAnswers } from './home.ts';
import { releaseText } from './release-text.ts';
import { stateLateReason } from './state-late-reason.ts';
import { openCommitment } from './steps/open-commitment.ts';
import { recordAnswer } from './steps/record-answer.ts';
import { aMatter, as, aWard, officer, type TestWard } from './testing.ts';

const { app, owner, publicRole } = await testDatabase();
const reader = { db: publicRole };

async function aReleased(ward: TestWard, title: string, release = true) {
  const ctx = as(app, officer(ward, 'head-of-office'), '2026-11-02');
  const matter = await aMatter(ctx, ward);
  if (release) await releaseText(ctx, { matterId: matter.id, version: 1, title, body: `${title}, đề nghị sửa.` });
  return matter;
}

async function answered(ward: TestWard, title: string, on: string, release = true): Promise<void> {
  const matter = await aReleased(ward, title, release);
  const ctx = as(app, officer(ward, 'departmental-officer'), on);
  await app.transaction().execute((tx) =>
    recordAnswer(tx, ctx, {
      matterId: matter.id,
      holder: { organisationId: ward.departmentId },
      answer: { kind: 'on-the-spot', body: 'Đã thay 6 bóng đèn trong ngõ.' },
    }),
  );
}

it('shows the newest answers first, released ones only', async () => {
  const ward = await aWard(owner);
  await answered(ward, 'Đèn ngõ tắt', '2026-11-05');
  await answered(ward, 'Cống tắc', '2026-11-10');
  await answered(ward, 'Chưa đăng', '2026-11-12', false);
  const latest = await listLatestAnswers(reader, ward.unitId, 3);
  expect(latest.map(({ title, answeredOn }) => `${answeredOn} ${title}`)).toEqual(['2026-11-10 Cống tắc', '2026-11-05 Đèn ngõ tắt']);
  expect(await listLatestAnswers(reader, ward.unitId, 1)).toHaveLength(1);
});

it('knows whether an overdue matter has its reason', async () => {
  const ward = await aWard(owner);
  const matter = await aReleased(ward, 'Nắp cống hỏng');
  const ctx = as(app, officer(ward, 'head-of-office'), '2026-11-03');
  const term = { cause: 'agreed' as const, from: '2026-11-03', dueOn: '2026-11-16' };
  const { commitment } = await app
    .transaction()
    .execute((tx) => openCommitment(tx, ctx, { matterId: matter.id, holder: { organisationId: ward.departmentId }, term }));
  expect(await isLateUnexplained(reader, ward.unitId, '2026-11-16')).toBe(false);
  expect(await isLateUnexplained(reader, ward.unitId, '2026-11-17')).toBe(true);
  const { version } = await app.selectFrom('commitment').select('version').where('id', '=', commitment.id).executeTakeFirstOrThrow();
  await stateLateReason(as(app, officer(ward, 'departmental-officer'), '2026-11-17'), {
    commitmentId: commitment.id,
    version,
    reason: 'Chờ vật tư đến 27/11',
  });
  expect(await isLateUnexplained(reader, ward.unitId, '2026-11-17')).toBe(false);
});
