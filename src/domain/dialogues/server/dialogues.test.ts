import { beforeAll, describe, expect, it } from 'vitest';
import { changeSetting } from '#domain/statute/index.server.ts';
import { systemContext } from '#platform/context.ts';
import { testDatabase } from '#platform/db/testing.server.ts';
import { newId } from '#platform/ids.ts';
import { announceConference } from './announce-conference.ts';
import { closeConference } from './close-conference.ts';
import { concludeConference } from './conclude-conference.ts';
import { createConference } from './create-conference.ts';
import { disposeOpinion } from './dispose-opinion.ts';
import { editConference } from './edit-conference.ts';
import { endSession } from './end-session.ts';
import { planConference } from './plan-conference.ts';
import { postponeConference } from './postpone-conference.ts';
import { recordOpinion } from './record-opinion.ts';
import { recordSpokenOpinion } from './record-spoken-opinion.ts';
import { setSessions } from './set-sessions.ts';
import { startFollowUp } from './start-follow-up.ts';
import { startSession } from './start-session.ts';
import {
  aPlannedConference,
  aRunningConference,
  aWard,
  conferenceInput,
  proveNotice,
  resident,
  sessionInput,
  wearing,
  withCalendar,
  type Ward,
} from './testing.ts';

const { app } = await testDatabase();
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
const clerk = (on: string, time?: string) => wearing(app, ward, 'clerk', on, time);

async function kinds(subject: string): Promise<string[]> {
  const rows = await app.selectFrom('journal_entry').select('kind').where('subject', '=', subject).orderBy('at').execute();
  return rows.map((row) => row.kind);
}

describe('planning', () => {
  it('goes from draft to plan and writes each act into the journal', async () => {
    const { conferenceId } = await aPlannedConference(app, ward);
    expect(await kinds(`conference:${conferenceId}`)).toEqual([
      'dialogues.conference-created',
      'dialogues.sessions-set',
      'dialogues.planned',
    ]);
  });

  it('is for the office of the own unit only', async () => {
    expect(await code(createConference(wearing(app, other, 'clerk', '2026-11-20'), conferenceInput(ward)))).toBe('dialogues.not-own-unit');
    expect(await code(createConference(wearing(app, ward, 'department', '2026-11-20'), conferenceInput(ward)))).toBe(
      'dialogues.not-this-role',
    );
    expect(await code(createConference(resident(app, '2026-11-20'), conferenceInput(ward)))).toBe('dialogues.not-an-officer');
  });

  it('refuses a plan without a session, and a session in the past', async () => {
    const { id } = await createConference(clerk('2026-11-20'), conferenceInput(ward));
    expect(await code(planConference(clerk('2026-11-20'), { conferenceId: id }))).toBe('dialogues.session-missing');
    const past = setSessions(clerk('2026-12-24'), { conferenceId: id, version: 1, sessions: [sessionInput] });
    expect(await code(past)).toBe('input.invalid');
  });

  it('keeps the second of two writers from overwriting the first', async () => {
    const { id } = await createConference(clerk('2026-11-20'), conferenceInput(ward));
    const edit = (name: string) => editConference(clerk('2026-11-20'), { ...conferenceInput(ward), name, conferenceId: id, version: 1 });
    await edit('Lần một');
    expect(await code(edit('Lần hai'))).toBe('dialogues.edited-meanwhile');
  });

  it('asks for the ground of an extraordinary dialogue', async () => {
    const input = { ...conferenceInput(ward), kind: 'extraordinary' as const };
    await expect(createConference(clerk('2026-11-20'), input)).rejects.toMatchObject({
      fields: { ground: { code: 'dialogues.ground-missing' } },
    });
  });
});

describe('the notice', () => {
  it('needs the proof of each channel', async () => {
    const { conferenceId } = await aPlannedConference(app, ward);
    expect(await code(announceConference(clerk('2026-12-10'), { conferenceId }))).toBe('dialogues.notice-proof-missing');
  });

  it('is in time on the seventh day before', async () => {
    const { conferenceId } = await aPlannedConference(app, ward);
    await proveNotice(app, ward, conferenceId, '2026-12-16');
    expect(await announceConference(clerk('2026-12-16', '17:00'), { conferenceId })).toEqual({
      announcedOn: '2026-12-16',
      latestOn: '2026-12-16',
      late: 0,
    });
  });

  it('is late a day after, and then keeps a reason', async () => {
    const { conferenceId } = await aPlannedConference(app, ward);
    await proveNotice(app, ward, conferenceId, '2026-12-17');
    const announce = (lateReason?: string) => announceConference(clerk('2026-12-17', '17:00'), { conferenceId, lateReason });
    await expect(announce()).rejects.toMatchObject({
      code: 'dialogues.notice-late',
      params: {
        days: 1,
        heldOn: '2026-12-23',
        latestOn: '2026-12-16',
        citation: 'khoản 2 Điều 43 Luật Tổ chức chính quyền địa phương năm 2025',
      },
    });
    expect(await announce('Mất điện hai ngày')).toMatchObject({ late: 1 });
  });

  it('can be postponed and announced again with proofs of its own', async () => {
    const { conferenceId } = await aPlannedConference(app, ward);
    await proveNotice(app, ward, conferenceId, '2026-12-10');
    await announceConference(clerk('2026-12-10', '17:00'), { conferenceId });
    await postponeConference(clerk('2026-12-12'), { conferenceId, reason: 'Bão số 9' });
    expect(await code(announceConference(clerk('2026-12-13'), { conferenceId }))).toBe('dialogues.notice-proof-missing');
    await proveNotice(app, ward, conferenceId, '2026-12-14');
    expect(await announceConference(clerk('2026-12-14', '17:00'), { conferenceId })).toMatchObject({ announcedOn: '2026-12-14' });
  });
});

describe('the hall', () => {
  it('takes words alone, and the same submission once', async () => {
    const { sessionId } = await aRunningConference(app, ward);
    const input = { submissionId: newId(), sessionId, words: 'Ngõ 12 mất nước ba ngày nay.' };
    const at = wearing(app, ward, 'front', '2026-12-23', '08:30');
    const first = await recordSpokenOpinion(at, input);
    expect(first).toMatchObject({ number: 1, repeated: false });
    expect(await recordSpokenOpinion(at, input)).toMatchObject({ opinionId: first.opinionId, number: 1, repeated: true });
    expect(await code(recordSpokenOpinion(at, { ...input, words: 'Khác.' }))).toBe('dialogues.submission-differs');
  });

  it('does not begin before its day', async () => {
    const { conferenceId, sessionId } = await aPlannedConference(app, ward);
    expect(await code(startSession(clerk('2026-12-23'), { sessionId }))).toBe('dialogues.not-announced-yet');
    await proveNotice(app, ward, conferenceId, '2026-12-10');
    await announceConference(clerk('2026-12-10', '17:00'), { conferenceId });
    expect(await code(startSession(clerk('2026-12-22'), { sessionId }))).toBe('dialogues.session-too-early');
  });
});

describe('from the hall to the end of the follow-up', () => {
  it('dates the promises from the conclusion, composes the papers and closes only when all is answered', async () => {
    const { conferenceId, sessionId } = await aRunningConference(app, ward);
    const at = clerk('2026-12-23', '09:00');
    const speak = (words: string) => recordSpokenOpinion(at, { submissionId: newId(), sessionId, words, groupId: ward.groups.three });
    const [one, two, three, four] = [
      await speak('Xin hỏi giờ đổ rác.'),
      await speak('Cống ngõ 12 tắc.'),
      await speak('Đèn đường quốc lộ hỏng.'),
      await speak('Xin thêm ghế đá.'),
    ];
    const dispose = (opinionId: string, disposition: Parameters<typeof disposeOpinion>[1]['disposition']) =>
      disposeOpinion(at, { opinionId, version: 1, disposition });
    await dispose(one.opinionId, { kind: 'answered', postId: ward.posts.chair, answer: 'Xe thu rác lúc 18 giờ hằng ngày tại đầu ngõ 12.' });
    expect(await code(dispose(one.opinionId, { kind: 'noted', will: 'Đưa vào kế hoạch quý I/2027.' }))).toBe('dialogues.edited-meanwhile');
    expect(await dispose(two.opinionId, { kind: 'assigned', organisationId: ward.bodies.department })).toMatchObject({ dueOn: null });
    await dispose(three.opinionId, {
      kind: 'sent-up',
      bodyName: 'Sở Xây dựng',
      letterNumber: '210/UBND-KT',
      letterOn: '2026-12-23',
      nextOn: '2027-02-05',
    });
    expect(await code(endSession(at, { sessionId, participants: 120 }))).toBe('done');
    const conclude = () =>
      concludeConference(wearing(app, ward, 'clerk', '2026-12-23', '18:00'), {
        conferenceId,
        conclusion: 'Đề nghị các đơn vị giải quyết đúng hạn.',
      });
    await expect(conclude()).rejects.toMatchObject({ code: 'dialogues.undisposed', params: { count: 1, labels: '4' } });
    await dispose(four.opinionId, {
      kind: 'guided',
      procedure: 'reception',
      where: 'Mời ông bà đến buổi tiếp công dân thứ Năm hằng tuần.',
    });
    const { papers, resultDueOn } = await conclude();
    expect(papers.map((paper) => paper.kind)).toEqual(['minutes', 'conclusion', 'result-notice', 'plan']);
    // The tenth day is a Saturday.
    expect(resultDueOn).toBe('2027-01-04');
    const promise = await app
      .selectFrom('commitment')
      .select(['due_on', 'id'])
      .where('matter_id', '=', two.opinionId)
      .executeTakeFirstOrThrow();
    // The Party's 20 working days: this ward lies in no province with a local rule.
    expect(promise.due_on).toBe('2027-01-21');
    await startFollowUp(clerk('2026-12-28'), { conferenceId });
    await expect(closeConference(clerk('2027-01-10'), { conferenceId })).rejects.toMatchObject({
      code: 'dialogues.unfinished',
      params: { count: 1, labels: '2' },
    });
    const layouts = await app
      .selectFrom('document')
      .select(['kind', 'layout'])
      .where('subject_id', '=', conferenceId)
      .orderBy('kind')
      .execute();
    expect(layouts).toEqual([
      { kind: 'conclusion', layout: 'party-05-2026' },
      { kind: 'minutes', layout: 'state-30-2020' },
      { kind: 'plan', layout: 'state-30-2020' },
      { kind: 'result-notice', layout: 'state-30-2020' },
    ]);
  });
});

describe('what is done with an opinion', () => {
  const words = 'Cống ngõ 12 tắc.';

  it('is never an answer at a conference that has not begun', async () => {
    const { conferenceId } = await aPlannedConference(app, ward);
    const at = clerk('2026-11-25');
    const [line] = await recordOpinion(at, { unitId: ward.unitId, conferenceId, source: 'counter', lines: [{ words }] });
    const answer = { kind: 'answered' as const, postId: ward.posts.chair, answer: 'Đã nạo vét ngày 20/11, cống thông.' };
    expect(await code(disposeOpinion(at, { opinionId: line?.opinionId ?? '', version: 1, disposition: answer }))).toBe(
      'dialogues.not-held-yet',
    );
  });

  it('names bodies and posts of the own unit only, and says something', async () => {
    const { sessionId } = await aRunningConference(app, ward);
    const at = clerk('2026-12-23');
    const { opinionId } = await recordSpokenOpinion(at, { submissionId: newId(), sessionId, words });
    const dispose = (disposition: Parameters<typeof disposeOpinion>[1]['disposition']) =>
      disposeOpinion(at, { opinionId, version: 1, disposition });
    await expect(dispose({ kind: 'assigned', organisationId: other.bodies.department })).rejects.toMatchObject({
      fields: { 'disposition.organisationId': { code: 'dialogues.no-such-organisation' } },
    });
    await expect(dispose({ kind: 'answered', postId: other.posts.chair, answer: words })).rejects.toMatchObject({ code: 'input.invalid' });
    expect(await code(dispose({ kind: 'noted', will: 'Ghi nhận ý kiến' }))).toBe('commitments.answer-empty');
    expect(
      await code(
        disposeOpinion(wearing(app, ward, 'department', '2026-12-23'), {
          opinionId,
          version: 1,
          disposition: { kind: 'noted', will: words },
        }),
      ),
    ).toBe('dialogues.not-this-role');
  });

  it('owes the letter first where it was not written yet', async () => {
    const { sessionId } = await aRunningConference(app, ward);
    const at = clerk('2026-12-23');
    const { opinionId } = await recordSpokenOpinion(at, { submissionId: newId(), sessionId, words });
    const sentUp = (over: object) =>
      disposeOpinion(at, {
        opinionId,
        version: 1,
        disposition: { kind: 'sent-up', bodyName: 'Sở Xây dựng', nextOn: '2027-01-05', ...over },
      });
    await expect(sentUp({ nextOn: '2026-12-23' })).rejects.toMatchObject({
      fields: { 'disposition.nextOn': { code: 'dialogues.next-day-past' } },
    });
    await expect(sentUp({ letterNumber: '210/UBND' })).rejects.toMatchObject({
      fields: { 'disposition.letterNumber': { code: 'dialogues.letter-half' } },
    });
    expect(await sentUp({})).toMatchObject({ dueOn: '2027-01-05' });
    const owed = await app.selectFrom('commitment').select(['kind', 'state']).where('matter_id', '=', opinionId).execute();
    expect(owed).toEqual([{ kind: 'reply', state: 'open' }]);
  });
});

describe('an extraordinary dialogue asked for by voters', () => {
  it('needs a tenth of all voters where their number is set', async () => {
    const { id } = await createConference(clerk('2026-11-20'), {
      ...conferenceInput(ward),
      kind: 'extraordinary',
      ground: 'voters',
      votersAsking: 999,
    });
    await setSessions(clerk('2026-11-20'), { conferenceId: id, version: 1, sessions: [sessionInput] });
    const set = { unitId: ward.unitId, key: 'unit.voters', value: 10_000, validFrom: '2026-01-01', source: 'Danh sách cử tri' };
    await changeSetting(systemContext(app, 'test', new Date()), set);
    await expect(planConference(clerk('2026-11-20'), { conferenceId: id })).rejects.toMatchObject({
      params: { asking: 999, needed: 1000 },
    });
  });
});
