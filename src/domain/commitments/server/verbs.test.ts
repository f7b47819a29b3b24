import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Actor } from '#platform/context.ts';
import { testDatabase } from '#platform/db/testing.server.ts';
import { addToMatter } from './add-to-matter.ts';
import { answerCommitment } from './answer-commitment.ts';
import { extendCommitment } from './extend-commitment.ts';
import { giveVerdict } from './give-verdict.ts';
import { handOverCommitment } from './hand-over-commitment.ts';
import { refuseRelease } from './refuse-release.ts';
import { releaseText } from './release-text.ts';
import { stateLateReason } from './state-late-reason.ts';
import { openCommitment } from './steps/open-commitment.ts';
import { takeDown } from './take-down.ts';
import { aFile, aMatter, as, aWard, officer, resident } from './testing.ts';

const { app, owner } = await testDatabase();
const ward = await aWard(owner);
const elsewhere = await aWard(owner, 'Gia Thụy');
const office = officer(ward, 'head-of-office');
const department = officer(ward, 'departmental-officer');
const outsider = officer(elsewhere, 'leader');
const ctx = as(app, office);
const words = { title: 'Ngõ 53 ngập', body: 'Ngõ 53 ngập sau mỗi trận mưa to.' };
const explained = {
  kind: 'explained' as const,
  body: 'Nước rút chậm do cống nhỏ, đã đo ngày 17/11.',
  ground: 'Biên bản đo ngày 17/11/2026',
};

async function aCommitment(over: { dueOn?: string; groupCapacity?: boolean } = {}) {
  const matter = await aMatter(ctx, ward, over.groupCapacity ? { capacity: 'group', groupId: ward.groupId } : {});
  const dueOn = over.dueOn ?? '2026-12-07';
  const { commitment } = await app.transaction().execute((tx) =>
    openCommitment(tx, ctx, {
      matterId: matter.id,
      holder: { organisationId: ward.departmentId },
      term: { cause: 'agreed', from: '2026-11-02', dueOn },
    }),
  );
  return { matter, commitmentId: commitment.id, version: await versionOf('commitment', commitment.id) };
}

async function versionOf(table: 'matter' | 'commitment', id: string): Promise<number> {
  return (await app.selectFrom(table).select('version').where('id', '=', id).executeTakeFirstOrThrow()).version;
}

async function journalOf(matterId: string): Promise<string[]> {
  const rows = await app
    .selectFrom('journal_entry')
    .select(['kind', 'canonical'])
    .where('matter_id', '=', matterId)
    .orderBy('id')
    .execute();
  for (const row of rows) expect(row.canonical).not.toContain('ngập');
  return rows.map((row) => row.kind).sort();
}

describe('release', () => {
  it('puts the words before the public, keeps them when taken down, and leaves entries', async () => {
    const { matter } = await aCommitment();
    await releaseText(ctx, { matterId: matter.id, version: 1, ...words });
    expect(await app.selectFrom('commitment').select(['audience', 'title']).where('matter_id', '=', matter.id).execute()).toEqual([
      { audience: 0, title: words.title },
    ]);
    await takeDown(ctx, { matterId: matter.id, reason: 'Có tên một hộ dân' });
    const [release] = await app.selectFrom('release').selectAll().where('matter_id', '=', matter.id).execute();
    expect(release).toMatchObject({ body: words.body, ended_reason: 'Có tên một hộ dân' });
    expect(await journalOf(matter.id)).toEqual(['commitments.released', 'commitments.taken-down']);
    await expect(takeDown(ctx, { matterId: matter.id, reason: 'Lần nữa' })).rejects.toMatchObject({ code: 'commitments.not-released' });
  });

  it('refused with a reason may still be released later', async () => {
    const { matter } = await aCommitment();
    await refuseRelease(ctx, { matterId: matter.id, version: 1, reason: 'Có thông tin của người khác' });
    await expect(refuseRelease(ctx, { matterId: matter.id, version: 2, reason: 'Lần nữa' })).rejects.toMatchObject({
      code: 'commitments.refused-already',
    });
    await releaseText(ctx, { matterId: matter.id, version: 2, ...words });
    expect(await journalOf(matter.id)).toEqual(['commitments.release-refused', 'commitments.released']);
  });

  it('lets the second writer overwrite nothing and says when the first one wrote', async () => {
    const { matter } = await aCommitment();
    await releaseText(as(app, office, '2026-11-23', '09:14'), { matterId: matter.id, version: 1, ...words });
    const second = releaseText(ctx, { matterId: matter.id, version: 1, ...words, title: 'Khác' });
    await expect(second).rejects.toMatchObject({ code: 'commitments.changed-meanwhile', params: { at: '09:14' } });
  });

  it.each([
    ['a resident', resident],
    ['another unit', outsider],
    ['a department', department],
    ['the administrator', officer(ward, 'administrator')],
  ] as [string, Actor][])('is not for %s', async (_, actor) => {
    const { matter } = await aCommitment();
    await expect(releaseText(as(app, actor), { matterId: matter.id, version: 1, ...words })).rejects.toMatchObject({ name: 'NotAllowed' });
    expect(await journalOf(matter.id)).toEqual([]);
  });
});

describe('an answer', () => {
  it('done shows its proof and closes', async () => {
    const { matter, commitmentId, version } = await aCommitment();
    const answer = { kind: 'done' as const, body: 'Đã thay 4 nắp cống, nạo vét 86 m.' };
    const given = { commitmentId, version, answer };
    await expect(answerCommitment(as(app, department), given)).rejects.toMatchObject({ code: 'commitments.answer-needs-proof' });
    const fileId = await aFile(owner, ward.unitId, matter.id);
    await answerCommitment(as(app, department), { ...given, proofs: [{ fileId, caption: 'Biên bản nghiệm thu' }] });
    expect(await journalOf(matter.id)).toEqual(['commitments.answered']);
    await expect(answerCommitment(ctx, { ...given, version: version + 1, answer: explained })).rejects.toMatchObject({
      code: 'commitments.is-closed',
    });
  });

  it('shows only files that were brought for its matter: another one would become public', async () => {
    const { commitmentId, version } = await aCommitment();
    const { matter: other } = await aCommitment();
    const given = { commitmentId, version, answer: { kind: 'done' as const, body: 'Đã thay 4 nắp cống.' } };
    for (const fileId of [await aFile(owner, ward.unitId), await aFile(owner, ward.unitId, other.id), await aFile(owner, elsewhere.unitId)])
      await expect(answerCommitment(ctx, { ...given, proofs: [{ fileId }] })).rejects.toMatchObject({ code: 'commitments.proof-unknown' });
  });

  it('under way only moves the date', async () => {
    const { matter, commitmentId, version } = await aCommitment();
    await answerCommitment(ctx, {
      commitmentId,
      version,
      answer: { kind: 'under-way', body: 'Đã đặt 4 nắp cống, 10/12 giao.', nextOn: '2026-12-15' },
    });
    expect(await app.selectFrom('commitment').select(['state', 'due_on']).where('id', '=', commitmentId).execute()).toEqual([
      { state: 'open', due_on: '2026-12-15' },
    ]);
    expect(await journalOf(matter.id)).toEqual(['commitments.answered', 'commitments.term-set']);
  });

  it('is given by who holds it or the office, and by nobody else', async () => {
    const { commitmentId, version } = await aCommitment();
    const given = { commitmentId, version, answer: explained };
    for (const actor of [resident, outsider, officer(ward, 'front-officer'), officer(ward, 'group-officer')])
      await expect(answerCommitment(as(app, actor), given)).rejects.toMatchObject({ name: 'NotAllowed' });
    const other = officer(ward, 'departmental-officer');
    if (other.kind === 'officer') other.hat.organisationId = ward.officeId;
    await expect(answerCommitment(as(app, other), given)).rejects.toMatchObject({ code: 'commitments.not-own-organisation' });
    await expect(
      answerCommitment(ctx, { ...given, answer: { kind: 'explained', body: 'Sẽ xem xét.', ground: 'Luật đất đai' } }),
    ).rejects.toMatchObject({
      code: 'commitments.answer-empty',
    });
    await expect(answerCommitment(ctx, { ...given, version: version - 1 })).rejects.toMatchObject({ name: 'Conflict' });
    await answerCommitment(as(app, officer(ward, 'drafting-officer')), given);
  });
});

describe('dates and holders', () => {
  it('moves forward only, with a reason, by the office', async () => {
    const { matter, commitmentId, version } = await aCommitment();
    const given = { commitmentId, version, dueOn: '2026-12-21', reason: 'Chờ vật tư' };
    await expect(extendCommitment(as(app, department), given)).rejects.toMatchObject({ code: 'commitments.not-this-role' });
    await expect(extendCommitment(ctx, { ...given, dueOn: '2026-12-07' })).rejects.toMatchObject({ code: 'commitments.date-not-later' });
    await expect(extendCommitment(ctx, { ...given, dueOn: '2026-11-23' })).rejects.toMatchObject({ code: 'commitments.date-past' });
    await expect(extendCommitment(ctx, { ...given, reason: ' ' })).rejects.toMatchObject({ name: 'Invalid' });
    await extendCommitment(ctx, given);
    expect(await journalOf(matter.id)).toEqual(['commitments.term-set']);
  });

  it('says why it is late, once it is', async () => {
    const early = await aCommitment();
    const reason = 'Chờ vật tư đến 27/11';
    const tooEarly = stateLateReason(as(app, department), { commitmentId: early.commitmentId, version: early.version, reason });
    await expect(tooEarly).rejects.toMatchObject({ code: 'commitments.not-late' });
    const late = await aCommitment({ dueOn: '2026-11-16' });
    await stateLateReason(as(app, department), { commitmentId: late.commitmentId, version: late.version, reason });
    await expect(
      stateLateReason(as(app, outsider), { commitmentId: late.commitmentId, version: late.version + 1, reason }),
    ).rejects.toMatchObject({
      name: 'NotAllowed',
    });
    expect(await journalOf(late.matter.id)).toEqual(['commitments.late-reason-stated']);
  });

  it('goes to a body of the unit or of one that took over from it, to nobody else', async () => {
    const [stranger, { commitmentId, version }] = [await aWard(owner, 'Việt Hưng'), await aCommitment()];
    const given = { commitmentId, version, reason: 'Chuyển đúng thẩm quyền' };
    await expect(handOverCommitment(ctx, { ...given, organisationId: stranger.officeId })).rejects.toMatchObject({
      code: 'commitments.hand-over-elsewhere',
    });
    const strange = handOverCommitment(ctx, { ...given, organisationId: ward.officeId, postId: stranger.officePostId });
    await expect(strange).rejects.toMatchObject({ code: 'commitments.post-elsewhere' });
    await handOverCommitment(ctx, { ...given, organisationId: ward.officeId, postId: ward.officePostId });
  });

  it('goes to the unit that took over, which from then on deals with it', async () => {
    await sql`update org_unit set valid_to = '2026-11-20' where id = ${ward.unitId}`.execute(owner);
    await sql`insert into org_unit_link (from_id, to_id, changed_on, coverage, source)
      values (${ward.unitId}, ${elsewhere.unitId}, '2026-11-20', 'whole', 'administrator')`.execute(owner);
    const { matter, commitmentId, version } = await aCommitment();
    const given = { commitmentId, version, organisationId: elsewhere.officeId, reason: 'Sắp xếp đơn vị hành chính' };
    await expect(handOverCommitment(ctx, { ...given, on: '2026-12-01' })).rejects.toMatchObject({
      code: 'commitments.hand-over-in-future',
    });
    await expect(handOverCommitment(as(app, outsider), given)).rejects.toMatchObject({ name: 'NotAllowed' });
    await handOverCommitment(ctx, given);
    await expect(answerCommitment(ctx, { commitmentId, version: version + 1, answer: explained })).rejects.toMatchObject({
      code: 'commitments.not-own-unit',
    });
    await answerCommitment(as(app, outsider), { commitmentId, version: version + 1, answer: explained });
    expect(await journalOf(matter.id)).toEqual(['commitments.answered', 'commitments.handed-over', 'commitments.taken-over']);
    await sql`update org_unit set valid_to = null where id = ${ward.unitId}`.execute(owner);
  });
});

describe("the resident's word", () => {
  async function answered(groupCapacity = false) {
    const made = await aCommitment({ groupCapacity });
    await answerCommitment(ctx, { commitmentId: made.commitmentId, version: made.version, answer: explained });
    return { ...made, code: made.matter.code, secret: made.matter.secret ?? '' };
  }

  it('agrees once, by code and private code typed as they come', async () => {
    const { matter, code, secret } = await answered();
    await giveVerdict(as(app, resident), { code: code.toLowerCase().replace('-', ' '), secret: secret.replaceAll('-', ''), agrees: true });
    await expect(giveVerdict(as(app, resident), { code, secret, agrees: true })).rejects.toMatchObject({
      code: 'commitments.judged-already',
    });
    expect(await journalOf(matter.id)).toEqual(['commitments.answered', 'commitments.verdict-given']);
  });

  it('disagrees with words, which opens the next round with a date; after the set number of rounds no more', async () => {
    const { matter, commitmentId, code, secret } = await answered();
    const judge = () => giveVerdict(as(app, resident), { code, secret, agrees: false, words: 'Nước vẫn chưa rút' });
    await expect(giveVerdict(as(app, resident), { code, secret, agrees: false })).rejects.toMatchObject({ name: 'Invalid' });
    await expect(judge()).resolves.toEqual({ agrees: false, dueOn: '2026-12-07' });
    for (const round of [2, 3]) {
      const next = await app
        .selectFrom('commitment')
        .select(['id', 'version', 'round', 'reopens_id'])
        .where('matter_id', '=', matter.id)
        .where('state', '=', 'open')
        .executeTakeFirstOrThrow();
      expect(next.round).toBe(round);
      if (round === 2) expect(next.reopens_id).toBe(commitmentId);
      await answerCommitment(as(app, office, '2026-11-23', `1${round}:00`), {
        commitmentId: next.id,
        version: next.version,
        answer: explained,
      });
      if (round === 2) await judge();
    }
    await expect(judge()).rejects.toMatchObject({ code: 'commitments.rounds-used' });
  });

  it('comes too late after the term', async () => {
    const { code, secret } = await answered();
    await giveVerdict(as(app, resident, '2026-12-07'), { code, secret, agrees: true });
    const late = await answered();
    const word = giveVerdict(as(app, resident, '2026-12-08'), { code: late.code, secret: late.secret, agrees: true });
    await expect(word).rejects.toMatchObject({ code: 'commitments.verdict-late', params: { until: '2026-12-07' } });
  });

  it('needs the private code, or the hat of the group in whose name it was raised', async () => {
    const { code } = await answered(true);
    const alone = await answered();
    await expect(giveVerdict(as(app, resident), { code, secret: 'AAAA-BBBB-CCCC', agrees: true })).rejects.toMatchObject({
      code: 'commitments.secret-wrong',
    });
    await expect(giveVerdict(as(app, office), { code, agrees: true })).rejects.toMatchObject({ code: 'commitments.secret-wrong' });
    const head = as(app, officer(ward, 'group-officer', { groupId: ward.groupId }));
    await expect(giveVerdict(head, { code: alone.code, agrees: true })).rejects.toMatchObject({ code: 'commitments.not-own-group' });
    await expect(giveVerdict(head, { code: 'ZZZZ-ZZZZ', agrees: true })).rejects.toMatchObject({ name: 'NotFound' });
    await giveVerdict(head, { code, agrees: true });
  });

  it('waits for an answer, and takes additions any time', async () => {
    const { matter } = await aCommitment();
    const receipt = { code: matter.code, secret: matter.secret ?? '' };
    await expect(giveVerdict(as(app, resident), { ...receipt, agrees: true })).rejects.toMatchObject({
      code: 'commitments.not-answered-yet',
    });
    await addToMatter(as(app, resident), { ...receipt, words: 'Hôm qua lại ngập' });
    await expect(addToMatter(as(app, resident), { ...receipt, secret: 'x', words: 'Hôm qua lại ngập' })).rejects.toMatchObject({
      name: 'NotAllowed',
    });
    expect(await journalOf(matter.id)).toEqual(['commitments.addition-made']);
  });
});
