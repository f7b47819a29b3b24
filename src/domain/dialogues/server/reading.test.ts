import { beforeAll, describe, expect, it } from 'vitest';
import { answerCommitment, releaseText } from '#domain/commitments/index.server.ts';
import type { Ctx, Role } from '#platform/context.ts';
import { openDatabase } from '#platform/db/database.server.ts';
import { testDatabase } from '#platform/db/testing.server.ts';
import { newId } from '#platform/ids.ts';
import { Kysely, PostgresDialect } from 'kysely';
import { assignPreparation } from './assign-preparation.ts';
import { cancelConference } from './cancel-conference.ts';
import { getChairsBook } from './chairs-book.ts';
import { createConference } from './create-conference.ts';
import { disposeOpinion } from './dispose-opinion.ts';
import { draftPreparedAnswer } from './draft-prepared-answer.ts';
import { endSession } from './end-session.ts';
import { getHall } from './hall.ts';
import { getOfficeConference } from './office-conference.ts';
import { getOfficeOpinion } from './office-opinion.ts';
import { listMondayFacts, listOfficeConferences } from './office-lists.ts';
import { findNextConference, listPublicConferences } from './public-list.ts';
import { getPublicConference } from './public-queries.ts';
import { recordOpinion } from './record-opinion.ts';
import { recordSpokenOpinion } from './record-spoken-opinion.ts';
import { aPlannedConference, aRunningConference, aWard, conferenceInput, resident, wearing, withCalendar, type Ward } from './testing.ts';

const { app, owner, publicRole, url } = await testDatabase();
let ward: Ward;

beforeAll(async () => {
  await withCalendar(app);
  ward = await aWard(app);
});

const code = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: { code?: string; message: string }) => error.code ?? error.message,
  );
const anyone = () => ({ ...resident(publicRole, '2026-12-24'), db: publicRole });

async function release(opinionId: string, body: string) {
  const { version } = await owner.selectFrom('matter').select('version').where('id', '=', opinionId).executeTakeFirstOrThrow();
  await releaseText(wearing(app, ward, 'clerk', '2026-12-23', '11:00'), { matterId: opinionId, version, title: body.slice(0, 60), body });
}

describe('the public page of a conference', () => {
  it('shows released words with answers, never what is prepared, not released or a draft', async () => {
    const { conferenceId, sessionId } = await aRunningConference(app, ward);
    const clerk = wearing(app, ward, 'clerk', '2026-12-23', '09:00');
    const [collected] = await recordOpinion(clerk, {
      unitId: ward.unitId,
      conferenceId,
      source: 'front',
      lines: [{ words: 'Lời gốc chưa duyệt' }],
    });
    await assignPreparation(clerk, { opinionIds: [collected?.opinionId ?? ''], organisationId: ward.bodies.department });
    await draftPreparedAnswer(clerk, { opinionId: collected?.opinionId ?? '', version: 1, body: 'Câu trả lời chuẩn bị sẵn' });
    const spoken = await recordSpokenOpinion(clerk, { submissionId: newId(), sessionId, words: 'Lời nói gốc', groupId: ward.groups.three });
    await disposeOpinion(clerk, {
      opinionId: spoken.opinionId,
      version: 1,
      disposition: { kind: 'assigned', organisationId: ward.bodies.department, agreedOn: '2027-01-15' },
    });
    await release(spoken.opinionId, 'Lời đã duyệt đăng');
    const page = await getPublicConference(anyone(), conferenceId);
    expect(page.opinions).toMatchObject([
      {
        body: 'Lời đã duyệt đăng',
        group: 'Tổ dân phố số 3',
        spoken: true,
        dueOn: '2027-01-15',
        holder: 'Phòng Kinh tế, Hạ tầng và Đô thị',
      },
    ]);
    expect(page).toMatchObject({ unreleased: 1, counts: { spoken: 1, synthesised: 1, owed: 1, undisposed: 1 }, shownState: 'in-session' });
    for (const hidden of ['Lời gốc chưa duyệt', 'Câu trả lời chuẩn bị sẵn', 'Lời nói gốc'])
      expect(JSON.stringify(page)).not.toContain(hidden);
    const { id } = await createConference(clerk, conferenceInput(ward));
    expect(await code(getPublicConference(anyone(), id))).toBe('dialogues.no-such-conference');
  });

  it('costs at most six statements', async () => {
    const { conferenceId } = await aRunningConference(app, ward);
    const opened = openDatabase(url('hoiam_public'), 'hoiam_public');
    let statements = 0;
    const counted = new Kysely<never>({ dialect: new PostgresDialect({ pool: opened.pool }), log: () => void (statements += 1) });
    await getPublicConference({ ...anyone(), db: counted as never }, conferenceId);
    expect(statements).toBeLessThanOrEqual(6);
    await counted.destroy();
  });

  it('reads no table behind the views', async () => {
    await expect(publicRole.selectFrom('opinion').select('words').execute()).rejects.toThrow(/permission denied/);
    await expect(publicRole.selectFrom('prepared_answer').select('body').execute()).rejects.toThrow(/permission denied/);
  });
});

describe('lists', () => {
  it('page by key, latest day first, without drafts', async () => {
    const own = await aWard(app);
    const made = [await aPlannedConference(app, own), await aPlannedConference(app, own), await aPlannedConference(app, own)];
    await createConference(wearing(app, own, 'clerk', '2026-11-20'), conferenceInput(own));
    const first = await listPublicConferences(anyone(), { unitId: own.unitId, limit: 2 });
    const second = await listPublicConferences(anyone(), { unitId: own.unitId, limit: 2, after: first.next ?? '' });
    expect([...first.items, ...second.items].map((line) => line.id).toSorted()).toEqual(made.map((one) => one.conferenceId).toSorted());
    expect(second.next).toBeNull();
    expect(await findNextConference(anyone(), own.unitId, '2026-12-01')).toMatchObject({
      heldOn: '2026-12-23',
      startsAt: '08:00',
      collecting: true,
    });
    expect(await listOfficeConferences(wearing(app, own, 'clerk', '2026-11-21'))).toHaveLength(4);
  });

  it('say on Monday which notice and which result the law asks for', async () => {
    const own = await aWard(app);
    await aPlannedConference(app, own);
    const { sessionId } = await aRunningConference(app, own);
    await endSession(wearing(app, own, 'clerk', '2026-12-23', '11:00'), { sessionId });
    const facts = await listMondayFacts(wearing(app, own, 'clerk', '2026-12-17'));
    expect(facts).toMatchObject([
      { kind: 'notice', dueOn: '2026-12-16', late: true, rule: 'dialogue.gov.notice' },
      { kind: 'result', dueOn: '2027-01-04', late: false },
    ]);
  });

  it('are for the own unit', async () => {
    const own = await aWard(app);
    const { conferenceId, sessionId } = await aPlannedConference(app, own);
    const stranger = wearing(app, ward, 'clerk', '2026-12-01');
    expect(await code(getOfficeConference(stranger, conferenceId))).toBe('dialogues.no-such-conference');
    expect(await code(getHall(stranger, sessionId))).toBe('dialogues.no-such-session');
    expect(await code(getChairsBook(stranger, conferenceId))).toBe('dialogues.no-such-conference');
    expect(await getHall(wearing(app, own, 'clerk', '2026-12-01'), sessionId)).toMatchObject({
      nextNumber: 1,
      groups: [{ label: 'Tổ dân phố số 3' }, { label: 'Tổ dân phố số 17' }],
    });
  });
});

describe('what a hat does not see', () => {
  it('other groups’ words, prepared answers, papers and proofs are not for the head of a group, nothing is for the administrator', async () => {
    const own = await aWard(app);
    const { conferenceId, sessionId } = await aRunningConference(app, own);
    const clerk = wearing(app, own, 'clerk', '2026-12-23', '09:00');
    const lines = [
      { words: 'Lời của tổ 3', groupId: own.groups.three },
      { words: 'Lời của tổ 17', groupId: own.groups.seventeen },
    ];
    const [mine, other] = await recordOpinion(clerk, { unitId: own.unitId, conferenceId, source: 'front', lines });
    await assignPreparation(clerk, { opinionIds: [mine?.opinionId ?? ''], organisationId: own.bodies.department });
    await draftPreparedAnswer(clerk, { opinionId: mine?.opinionId ?? '', version: 1, body: 'Câu trả lời chuẩn bị sẵn' });
    const head = wearing(app, own, 'group', '2026-12-23', '10:00');
    const seen = await getOfficeConference(head, conferenceId);
    expect(seen.opinions.map(({ words, prepared }) => ({ words, prepared }))).toEqual([{ words: 'Lời của tổ 3', prepared: null }]);
    expect([seen.noticeProofs, seen.documents]).toEqual([[], []]);
    expect(await getOfficeOpinion(head, mine?.opinionId ?? '')).toMatchObject({ words: 'Lời của tổ 3', prepared: null });
    expect(await code(getOfficeOpinion(head, other?.opinionId ?? ''))).toBe('dialogues.no-such-opinion');
    const administrator = withRole(head, 'administrator');
    expect((await getOfficeConference(administrator, conferenceId)).opinions).toEqual([]);
    for (const hat of [head, administrator]) {
      expect(await code(getHall(hat, sessionId))).toBe('dialogues.not-this-role');
      expect(await code(getChairsBook(hat, conferenceId))).toBe('dialogues.not-this-role');
    }
  });
});

function withRole(ctx: Ctx, role: Role): Ctx {
  if (ctx.actor.kind !== 'officer') throw new Error('an officer wears a hat');
  const { groupId: _, ...hat } = ctx.actor.hat;
  return { ...ctx, actor: { ...ctx.actor, hat: { ...hat, role } } };
}

describe('the chairs’ book', () => {
  it('tells what the group was promised last time and what became of it', async () => {
    const own = await aWard(app);
    const before = await aRunningConference(app, own);
    const clerk = wearing(app, own, 'clerk', '2026-12-23', '09:00');
    const asked = await recordSpokenOpinion(clerk, {
      submissionId: newId(),
      sessionId: before.sessionId,
      words: 'Hỏi lần trước',
      groupId: own.groups.three,
    });
    const { commitmentId } = await disposeOpinion(clerk, {
      opinionId: asked.opinionId,
      version: 1,
      disposition: { kind: 'assigned', organisationId: own.bodies.department, agreedOn: '2027-01-15' },
    });
    await endSession(clerk, { sessionId: before.sessionId });
    const { version } = await owner.selectFrom('commitment').select('version').where('id', '=', commitmentId).executeTakeFirstOrThrow();
    const answer = {
      kind: 'explained' as const,
      body: 'Đường này do quận quản lý, phường đã kiểm tra ngày 05/01.',
      ground: 'Quyết định phân cấp số 14',
    };
    await answerCommitment(wearing(app, own, 'department', '2027-01-06'), { commitmentId, version, answer });
    await owner.updateTable('conference').set({ held_on: '2026-01-10' }).where('id', '=', before.conferenceId).execute();
    const now = await aPlannedConference(app, own);
    await recordOpinion(clerk, {
      unitId: own.unitId,
      conferenceId: now.conferenceId,
      source: 'front',
      lines: [{ words: 'Hỏi lần này', groupId: own.groups.three }],
    });
    const book = await getChairsBook(wearing(app, own, 'chair', '2026-12-23', '10:00'), now.conferenceId);
    expect(book.opinions[0]?.lastPromises).toMatchObject([
      { title: 'Hỏi lần trước', state: 'met', answerKind: 'explained', heldOn: '2026-01-10' },
    ]);
  });
});

describe('a cancelled conference', () => {
  it('says why, and cannot be cancelled once people have spoken', async () => {
    const own = await aWard(app);
    const planned = await aPlannedConference(app, own);
    const clerk = wearing(app, own, 'clerk', '2026-12-01');
    await cancelConference(clerk, { conferenceId: planned.conferenceId, reason: 'Sáp nhập phường' });
    expect(await getPublicConference(anyone(), planned.conferenceId)).toMatchObject({
      state: 'cancelled',
      haltedReason: 'Sáp nhập phường',
    });
    const running = await aRunningConference(app, own);
    expect(await code(cancelConference(clerk, { conferenceId: running.conferenceId, reason: 'Muộn' }))).toBe('dialogues.sessions-running');
  });
});
