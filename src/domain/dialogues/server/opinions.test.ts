import { beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '#platform/db/testing.server.ts';
import { newId } from '#platform/ids.ts';
import { approvePreparedAnswer } from './approve-prepared-answer.ts';
import { assignPreparation } from './assign-preparation.ts';
import { draftPreparedAnswer } from './draft-prepared-answer.ts';
import { editOpinion } from './edit-opinion.ts';
import { getPreparation, listPreparations, listUnprepared } from './preparations.ts';
import { readSender } from './read-sender.ts';
import { recordOpinion } from './record-opinion.ts';
import { returnPreparedAnswer } from './return-prepared-answer.ts';
import { submitOpinion } from './submit-opinion.ts';
import { submitPreparedAnswer } from './submit-prepared-answer.ts';
import { aPlannedConference, aWard, resident, wearing, withCalendar, type Ward } from './testing.ts';

const { app, owner } = await testDatabase();
let ward: Ward;
let other: Ward;

beforeAll(async () => {
  await withCalendar(app);
  ward = await aWard(app);
  other = await aWard(app);
});

const code = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: { code?: string; message: string }) => error.code ?? error.message,
  );
const words = 'Đề nghị nạo vét cống ngõ 12.';

describe('an opinion from the web', () => {
  it('gets a receipt with a day by which its sender is told', async () => {
    const receipt = await submitOpinion(resident(app, '2026-11-21'), { submissionId: newId(), unitId: ward.unitId, words });
    expect(receipt).toMatchObject({ toldBy: '2026-12-07', repeated: false });
    expect(receipt.code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    expect(receipt.secret).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/);
  });

  it('gives the same receipt to the same submission and overwrites nothing with another text', async () => {
    const input = { submissionId: newId(), unitId: ward.unitId, words };
    const first = await submitOpinion(resident(app, '2026-11-21'), input);
    expect(await submitOpinion(resident(app, '2026-11-22'), input)).toEqual({ ...first, repeated: true });
    expect(await code(submitOpinion(resident(app, '2026-11-22'), { ...input, words: 'Khác' }))).toBe('dialogues.submission-differs');
    const kept = await app.selectFrom('opinion').select('words').where('matter_id', '=', first.opinionId).executeTakeFirstOrThrow();
    expect(kept.words).toBe(words);
  });

  it('gives nobody else the receipt: the same words under the same id by another sender are told apart', async () => {
    const input = { submissionId: newId(), unitId: ward.unitId, words, name: 'Người thứ nhất', telephone: '0900 000 001' };
    await submitOpinion(resident(app, '2026-11-21'), input);
    for (const other of [{ name: 'Người thứ hai' }, { telephone: '0900 000 002' }, { name: undefined }])
      expect(await code(submitOpinion(resident(app, '2026-11-21'), { ...input, ...other }))).toBe('dialogues.submission-differs');
  });

  it.each(['00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff'])(
    'takes no submission id that everybody knows: %s',
    async (submissionId) => {
      await expect(submitOpinion(resident(app, '2026-11-21'), { submissionId, unitId: ward.unitId, words })).rejects.toMatchObject({
        fields: { submissionId: { code: 'input.id' } },
      });
    },
  );

  it('keeps code and formulas as words and drops signs nobody sees', async () => {
    const input = { submissionId: newId(), unitId: ward.unitId, words: ' #read("/etc/passwd") =1+1 <b>\u202Eabc\u200B</b> ' };
    const { opinionId } = await submitOpinion(resident(app, '2026-11-21'), input);
    const kept = await app.selectFrom('opinion').select('words').where('matter_id', '=', opinionId).executeTakeFirstOrThrow();
    expect(kept.words).toBe('#read("/etc/passwd") =1+1 <b>abc</b>');
  });

  it('takes 10,000 characters and no more', async () => {
    const send = (length: number) =>
      submitOpinion(resident(app, '2026-11-21'), { submissionId: newId(), unitId: ward.unitId, words: 'a'.repeat(length) });
    expect(await code(send(10_000))).toBe('done');
    await expect(send(10_001)).rejects.toMatchObject({ fields: { words: { code: 'input.too-long' } } });
  });

  it('is refused by a unit that is no more', async () => {
    const gone = await aWard(app);
    await owner.updateTable('org_unit').set({ valid_to: '2025-07-01' }).where('id', '=', gone.unitId).execute();
    await expect(submitOpinion(resident(app, '2026-11-21'), { submissionId: newId(), unitId: gone.unitId, words })).rejects.toMatchObject({
      fields: { unitId: { code: 'dialogues.unit-dissolved-unknown', params: { name: 'Phường Mẫu', on: '2025-07-01' } } },
    });
  });

  it('is refused for a group of another unit', async () => {
    const send = submitOpinion(resident(app, '2026-11-21'), {
      submissionId: newId(),
      unitId: ward.unitId,
      words,
      groupId: other.groups.three,
    });
    await expect(send).rejects.toMatchObject({ fields: { groupId: { code: 'dialogues.no-such-group' } } });
  });

  it('waits for the next conference and joins it with the plan', async () => {
    const own = await aWard(app);
    const { opinionId } = await submitOpinion(resident(app, '2026-11-10'), { submissionId: newId(), unitId: own.unitId, words });
    const { conferenceId } = await aPlannedConference(app, own);
    const joined = await app.selectFrom('opinion').select('conference_id').where('matter_id', '=', opinionId).executeTakeFirstOrThrow();
    expect(joined.conference_id).toBe(conferenceId);
    const late = submitOpinion(resident(app, '2026-12-24'), { submissionId: newId(), unitId: own.unitId, conferenceId, words });
    expect(await code(late)).toBe('dialogues.collecting-closed');
  });

  it('shows its sender to the office only, and keeps that it was read', async () => {
    const { opinionId } = await submitOpinion(resident(app, '2026-11-21'), {
      submissionId: newId(),
      unitId: ward.unitId,
      words,
      name: 'Công dân tổ 3',
      telephone: '0900000000',
    });
    expect(await readSender(wearing(app, ward, 'clerk', '2026-11-22'), opinionId)).toEqual({
      name: 'Công dân tổ 3',
      telephone: '0900000000',
    });
    expect(await readSender(wearing(app, ward, 'department', '2026-11-22'), opinionId)).toBeUndefined();
    expect(await readSender(wearing(app, other, 'clerk', '2026-11-22'), opinionId)).toBeUndefined();
    const read = await owner
      .selectFrom('access_log')
      .select('refused')
      .where('subject', '=', `opinion:${opinionId}`)
      .orderBy('id')
      .execute();
    expect(read.map((row) => row.refused)).toEqual([false, true, false]);
  });
});

describe('opinions that an officer writes down', () => {
  it('come as many lines with numbers and receipts', async () => {
    const own = await aWard(app);
    const { conferenceId } = await aPlannedConference(app, own);
    const lines = [
      { words: 'Việc một của tổ 3', groupId: own.groups.three },
      { words: 'Việc hai của tổ 17', groupId: own.groups.seventeen },
    ];
    const input = { unitId: own.unitId, conferenceId, source: 'front' as const, lines };
    const recorded = await recordOpinion(wearing(app, own, 'front', '2026-11-25'), input);
    expect(recorded.map((line) => line.number)).toEqual([1, 2]);
    expect(recorded.every((line) => line.secret !== '')).toBe(true);
    expect(await code(recordOpinion(wearing(app, own, 'department', '2026-11-25'), input))).toBe('dialogues.not-this-role');
  });

  it('are of the own group where a group’s officer writes', async () => {
    const group = wearing(app, ward, 'group', '2026-11-25');
    const line = (groupId?: string) => ({ unitId: ward.unitId, source: 'group' as const, lines: [{ words, groupId }] });
    const [own] = await recordOpinion(group, line());
    const kept = await app
      .selectFrom('opinion')
      .select('group_id')
      .where('matter_id', '=', own?.opinionId ?? '')
      .executeTakeFirstOrThrow();
    expect(kept.group_id).toBe(ward.groups.three);
    expect(await code(recordOpinion(group, line(ward.groups.seventeen)))).toBe('dialogues.not-own-group');
  });

  it('are put right by one writer at a time; a resident’s own words stay', async () => {
    const clerk = wearing(app, ward, 'clerk', '2026-11-25');
    const [own] = await recordOpinion(clerk, { unitId: ward.unitId, source: 'counter', lines: [{ words }] });
    const edit = {
      opinionId: own?.opinionId ?? '',
      version: 1,
      words: 'Đã sửa lỗi chính tả.',
      capacity: 'group' as const,
      groupId: ward.groups.three,
    };
    expect(await editOpinion(clerk, edit)).toEqual({ version: 2 });
    expect(await code(editOpinion(clerk, edit))).toBe('dialogues.edited-meanwhile');
    const sent = await submitOpinion(resident(app, '2026-11-21'), { submissionId: newId(), unitId: ward.unitId, words });
    await editOpinion(clerk, { ...edit, opinionId: sent.opinionId });
    const kept = await app
      .selectFrom('opinion')
      .select(['words', 'group_id'])
      .where('matter_id', '=', sent.opinionId)
      .executeTakeFirstOrThrow();
    expect(kept).toEqual({ words, group_id: ward.groups.three });
  });
});

describe('a prepared answer', () => {
  it('goes from the department to the chair and back', async () => {
    const own = await aWard(app);
    const { conferenceId } = await aPlannedConference(app, own);
    const clerk = wearing(app, own, 'clerk', '2026-11-25');
    const [line] = await recordOpinion(clerk, { unitId: own.unitId, conferenceId, source: 'counter', lines: [{ words }] });
    const opinionId = line?.opinionId ?? '';
    const department = wearing(app, own, 'department', '2026-11-26');
    const draft = (version: number) => draftPreparedAnswer(department, { opinionId, version, body: 'Cống đã được nạo vét ngày 20/11.' });
    expect(await code(draft(1))).toBe('dialogues.not-prepared');
    await assignPreparation(clerk, { opinionIds: [opinionId], organisationId: own.bodies.department });
    expect(await code(submitPreparedAnswer(department, { opinionId, version: 1 }))).toBe('dialogues.not-drafted');
    await draft(1);
    expect(await code(draft(1))).toBe('dialogues.edited-meanwhile');
    await submitPreparedAnswer(department, { opinionId, version: 2 });
    expect(await code(approvePreparedAnswer(clerk, { opinionId, version: 3 }))).toBe('dialogues.only-chairs');
    const chair = wearing(app, own, 'chair', '2026-11-27');
    await returnPreparedAnswer(chair, { opinionId, version: 3, reason: 'Ghi rõ ngày.' });
    await draft(4);
    await submitPreparedAnswer(department, { opinionId, version: 5 });
    await approvePreparedAnswer(chair, { opinionId, version: 6 });
    expect(await code(draft(7))).toBe('dialogues.prepared-already');
    expect((await listPreparations(department)).map((one) => one.prepared?.state)).toEqual(['approved']);
  });

  it('is shown to its department, the office and the chairs, each with what they may do', async () => {
    const own = await aWard(app);
    const { conferenceId } = await aPlannedConference(app, own);
    const clerk = wearing(app, own, 'clerk', '2026-11-25');
    const lines = [{ words }, { words: 'Đề nghị thay nắp cống.' }];
    const [line, other] = await recordOpinion(clerk, { unitId: own.unitId, conferenceId, source: 'front', lines });
    const opinionId = line?.opinionId ?? '';
    expect((await listUnprepared(clerk)).map(({ id }) => id)).toEqual([opinionId, other?.opinionId]);
    expect(await listUnprepared(wearing(app, own, 'department', '2026-11-25'))).toEqual([]);
    await assignPreparation(clerk, { opinionIds: [opinionId], organisationId: own.bodies.department });
    expect((await listUnprepared(clerk)).map(({ id }) => id)).toEqual([other?.opinionId]);
    const seen = async (who: Parameters<typeof wearing>[2]) =>
      (await listPreparations(wearing(app, own, who, '2026-11-26'))).map(({ may, conference }) => [conference?.id, may]);
    const nothing = { write: false, approve: false, return: false, assign: false };
    expect(await seen('department')).toEqual([[conferenceId, { ...nothing, write: true }]]);
    expect(await seen('clerk')).toEqual([[conferenceId, { ...nothing, write: true, assign: true }]]);
    expect(await seen('group')).toEqual([]);
    expect(await seen('front')).toEqual([]);
    expect(await code(getPreparation(wearing(app, own, 'group', '2026-11-26'), opinionId))).toBe('dialogues.no-such-opinion');
    expect(await code(getPreparation(wearing(app, ward, 'clerk', '2026-11-26'), opinionId))).toBe('dialogues.no-such-opinion');
    const department = wearing(app, own, 'department', '2026-11-26');
    await draftPreparedAnswer(department, { opinionId, version: 1, body: 'Cống đã được nạo vét ngày 20/11.' });
    await submitPreparedAnswer(department, { opinionId, version: 2 });
    expect(await seen('chair')).toEqual([[conferenceId, { write: true, approve: true, return: true, assign: true }]]);
  });

  it('is not another department’s business', async () => {
    const own = await aWard(app);
    const { conferenceId } = await aPlannedConference(app, own);
    const clerk = wearing(app, own, 'clerk', '2026-11-25');
    const [line] = await recordOpinion(clerk, { unitId: own.unitId, conferenceId, source: 'counter', lines: [{ words }] });
    const opinionId = line?.opinionId ?? '';
    await assignPreparation(clerk, { opinionIds: [opinionId], organisationId: own.bodies.front });
    const draft = draftPreparedAnswer(wearing(app, own, 'department', '2026-11-26'), {
      opinionId,
      version: 1,
      body: 'Nội dung của phòng khác.',
    });
    expect(await code(draft)).toBe('dialogues.not-own-organisation');
    expect(
      await code(
        assignPreparation(wearing(app, other, 'clerk', '2026-11-25'), { opinionIds: [opinionId], organisationId: own.bodies.front }),
      ),
    ).toBe('dialogues.not-own-unit');
  });
});
