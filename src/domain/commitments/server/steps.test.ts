import { describe, expect, it } from 'vitest';
import { testDatabase } from '#platform/db/testing.server.ts';
import { newId } from '#platform/ids.ts';
import { aMatter, as, aWard, officer, resident } from './testing.ts';
import { handOver } from './steps/hand-over.ts';
import { openCommitment } from './steps/open-commitment.ts';
import { openMatter, openMatters, type NewMatter } from './steps/open-matter.ts';
import { recordAnswer } from './steps/record-answer.ts';
import { releaseMatter } from './steps/release-matter.ts';
import { restoreMatter, voidMatter } from './steps/void-matter.ts';
import { describeMatter } from './steps/describe-matter.ts';

const { app, owner } = await testDatabase();
const ward = await aWard(owner);
const ctx = as(app, officer(ward, 'drafting-officer'));
const letter = { letterNumber: '210/UBND-KT', letterOn: '2026-11-20', bodyName: 'Sở Xây dựng' };

function submission(words: string, id = newId()): NewMatter {
  return { kind: 'dialogue-opinion', unitId: ward.unitId, source: 'web', submission: { id, content: { words } } };
}

async function counted(unitId: string, shown: boolean) {
  const rows = await owner
    .selectFrom('ledger_month')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('public', '=', shown)
    .where('total', '>', 0)
    .execute();
  return rows.map((row) => `${row.state} ${row.topic} ${row.month} ${row.total}`).sort();
}

describe('opening a matter', () => {
  it('gives the same receipt for the same submission and keeps its secret from the database', async () => {
    const resident1 = as(app, resident);
    const given = submission('Cống tắc');
    const first = await app.transaction().execute((tx) => openMatter(tx, resident1, given));
    const again = await app.transaction().execute((tx) => openMatter(tx, resident1, given));
    expect(again.matter).toEqual({ ...first.matter, repeated: true });
    expect(again.entries).toEqual([]);
    expect(first.matter.secret).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    const row = JSON.stringify(await owner.selectFrom('matter').selectAll().where('id', '=', first.matter.id).execute());
    expect(row).not.toContain(given.submission?.id);
    expect(row).not.toContain(first.matter.secret);
  });

  it('refuses another content under the same submission and overwrites nothing', async () => {
    const id = newId();
    await app.transaction().execute((tx) => openMatter(tx, ctx, submission('Cống tắc', id)));
    const other = app.transaction().execute((tx) => openMatter(tx, ctx, submission('Đèn hỏng', id)));
    await expect(other).rejects.toMatchObject({ code: 'commitments.submission-differs' });
  });

  it('makes one matter of twins sent at the same moment', async () => {
    const given = submission('Hai lần bấm');
    const both = await Promise.all([1, 2, 3, 4].map(() => app.transaction().execute((tx) => openMatter(tx, ctx, given))));
    expect(new Set(both.map(({ matter }) => matter.code)).size).toBe(1);
    expect(both.filter(({ matter }) => !matter.repeated)).toHaveLength(1);
  });

  it('opens many in the order given', async () => {
    const given = ['một', 'hai', 'ba'].map((words) => ({ ...submission(words), title: words }));
    const { matters } = await app.transaction().execute((tx) => openMatters(tx, ctx, given));
    const rows = await app
      .selectFrom('matter')
      .select(['id', 'title'])
      .where(
        'id',
        'in',
        matters.map((matter) => matter.id),
      )
      .execute();
    expect(matters.map((matter) => rows.find((row) => row.id === matter.id)?.title)).toEqual(['một', 'hai', 'ba']);
  });
});

describe('a commitment', () => {
  it('gets its date by a rule, its holder, and its place in the counts', async () => {
    const own = await aWard(owner);
    const matter = await aMatter(ctx, own);
    const { commitment, entries } = await app.transaction().execute((tx) =>
      openCommitment(tx, ctx, {
        matterId: matter.id,
        holder: { organisationId: own.departmentId },
        term: { cause: 'rule', rule: 'web.opinion.reply', from: '2026-11-02' },
      }),
    );
    expect(commitment).toMatchObject({ part: 1, dueOn: '2026-11-16' });
    expect(entries.map((entry) => entry.kind)).toEqual(['commitments.opened', 'commitments.term-set']);
    expect(await counted(own.unitId, false)).toEqual(['open infrastructure 2026-11-01 1']);
    expect(await counted(own.unitId, true)).toEqual([]);
  });

  it('opened without a part takes the next one', async () => {
    const matter = await aMatter(ctx, ward);
    const given = { matterId: matter.id, holder: { organisationId: ward.departmentId } };
    const parts = await app
      .transaction()
      .execute(async (tx) => [await openCommitment(tx, ctx, given), await openCommitment(tx, ctx, given)]);
    expect(parts.map(({ commitment }) => commitment.part)).toEqual([1, 2]);
    const twice = app.transaction().execute((tx) => openCommitment(tx, ctx, { ...given, part: 2 }));
    await expect(twice).rejects.toMatchObject({ code: 'commitments.part-taken' });
  });

  it('answered in the room is met at once', async () => {
    const matter = await aMatter(ctx, ward);
    const answer = { kind: 'on-the-spot' as const, body: 'Đoạn này đã có trong kế hoạch quý IV.' };
    const { recorded } = await app
      .transaction()
      .execute((tx) =>
        recordAnswer(tx, ctx, { matterId: matter.id, holder: { organisationId: ward.officeId }, answer, byPostId: ward.officePostId }),
      );
    const row = await app.selectFrom('commitment').selectAll().where('id', '=', recorded.commitmentId).executeTakeFirstOrThrow();
    expect(row).toMatchObject({ state: 'met', answer_kind: 'on-the-spot', closed_on: '2026-11-23' });
  });

  it('sent up is told and stays on the ledger until the body answers', async () => {
    const matter = await aMatter(ctx, ward);
    const answer = { kind: 'sent-up' as const, body: 'Đoạn cống do Sở Xây dựng quản lý.', ...letter, nextOn: '2027-02-05' };
    const { recorded } = await app
      .transaction()
      .execute((tx) => recordAnswer(tx, ctx, { matterId: matter.id, holder: { organisationId: ward.officeId }, answer }));
    expect(recorded.effect).toBe('sent-up');
    const back = await app
      .selectFrom('commitment')
      .selectAll()
      .where('id', '=', recorded.reportBackId ?? '')
      .executeTakeFirstOrThrow();
    expect(back).toMatchObject({
      kind: 'report-back',
      state: 'open',
      due_on: '2027-02-05',
      sent_up_to: 'Sở Xây dựng',
      letter_number: '210/UBND-KT',
    });
  });

  it('keeps the days of each holder', async () => {
    const successor = await aWard(owner, 'Gia Thụy');
    const matter = await aMatter(ctx, ward);
    const { commitment } = await app
      .transaction()
      .execute((tx) => openCommitment(tx, ctx, { matterId: matter.id, holder: { organisationId: ward.officeId } }));
    const to = { unitId: successor.unitId, organisationId: successor.officeId };
    const early = app
      .transaction()
      .execute((tx) => handOver(tx, ctx, { commitmentId: commitment.id, to, on: '2026-11-01', reason: 'Sáp nhập' }));
    await expect(early).rejects.toMatchObject({ code: 'commitments.hand-over-before' });
    await app.transaction().execute((tx) => handOver(tx, ctx, { commitmentId: commitment.id, to, reason: 'Sắp xếp đơn vị hành chính' }));
    const holdings = await app
      .selectFrom('commitment_holding')
      .selectAll()
      .where('commitment_id', '=', commitment.id)
      .orderBy('until')
      .execute();
    expect(holdings.map((row) => [row.organisation_id, row.until])).toEqual([
      [ward.officeId, '2026-11-23'],
      [successor.officeId, null],
    ]);
    expect(await counted(successor.unitId, false)).toEqual(['open infrastructure 9999-12-01 1']);
  });
});

describe('what the public sees', () => {
  it('counts a released matter, moves its count with its topic, and loses it when taken out', async () => {
    const own = await aWard(owner);
    const matter = await aMatter(ctx, own);
    const byPostId = own.officePostId;
    const run = <T>(step: (tx: Parameters<Parameters<ReturnType<typeof app.transaction>['execute']>[0]>[0]) => Promise<T>) =>
      app.transaction().execute(step);
    await run((tx) =>
      openCommitment(tx, ctx, {
        matterId: matter.id,
        holder: { organisationId: own.officeId },
        term: { cause: 'agreed', from: '2026-11-23', dueOn: '2026-12-07' },
      }),
    );
    await run((tx) => releaseMatter(tx, ctx, { matterId: matter.id, title: 'Cống tắc', body: 'Cống tắc ở ngõ 53', byPostId }));
    expect(await counted(own.unitId, true)).toEqual(['open infrastructure 2026-12-01 1']);
    await run((tx) => describeMatter(tx, ctx, { matterId: matter.id, topic: 'sanitation' }));
    expect(await counted(own.unitId, true)).toEqual(['open sanitation 2026-12-01 1']);
    await run((tx) => voidMatter(tx, ctx, { matterId: matter.id, reason: 'accusation' }));
    expect([await counted(own.unitId, true), await counted(own.unitId, false)]).toEqual([[], []]);
    const { title, audience } = await app
      .selectFrom('matter')
      .select(['title', 'audience'])
      .where('id', '=', matter.id)
      .executeTakeFirstOrThrow();
    expect([title, audience]).toEqual([null, 3]);
    await run((tx) => restoreMatter(tx, ctx, { matterId: matter.id, title: 'Cống tắc' }));
    expect([await counted(own.unitId, true), await counted(own.unitId, false)]).toEqual([[], ['open sanitation 2026-12-01 1']]);
  });
});

describe('the database itself', () => {
  async function anAnswer(over: Record<string, unknown>) {
    const matter = await aMatter(ctx, ward);
    const { commitment } = await app
      .transaction()
      .execute((tx) => openCommitment(tx, ctx, { matterId: matter.id, holder: { organisationId: ward.officeId } }));
    const row = {
      id: newId(),
      matter_id: matter.id,
      commitment_id: commitment.id,
      kind: 'explained',
      body: 'Ngõ này không thuộc đất công.',
      ground: 'Bản đồ địa chính năm 2018',
      answered_on: '2026-11-23',
      answered_by_post_id: ward.officePostId,
      given_at: ctx.now,
      ...over,
    };
    return owner.insertInto('answer').values(row).execute();
  }

  it.each([
    { ground: null },
    { ground: '   ' },
    { kind: 'cannot' },
    { kind: 'under-way' },
    { kind: 'under-way', next_on: '2026-11-23' },
    { kind: 'sent-up', letter_number: '1/UBND' },
    { kind: 'guided' },
    { kind: 'done' },
    { body: 'Ok.' },
    { body: 'Sẽ xem xét.' },
    { body: 'Ghi nhận ý kiến' },
  ])('refuses an empty answer: %o', async (over) => {
    await expect(anAnswer(over)).rejects.toMatchObject({ code: '23514' });
  });

  it('takes one that says something', async () => {
    await expect(anAnswer({})).resolves.toBeDefined();
  });

  it('lets the application change neither answers nor counts', async () => {
    await expect(app.updateTable('answer').set({ body: 'Câu trả lời khác hẳn' }).execute()).rejects.toMatchObject({ code: '42501' });
    await expect(app.updateTable('ledger_month').set({ total: 0 }).execute()).rejects.toMatchObject({ code: '42501' });
    await expect(app.deleteFrom('commitment').execute()).rejects.toMatchObject({ code: '42501' });
  });
});
