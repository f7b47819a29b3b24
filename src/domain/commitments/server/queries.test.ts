import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { testDatabase } from '#platform/db/testing.server.ts';
import { answerCommitment } from './answer-commitment.ts';
import { listAwaitingRelease } from './awaiting.ts';
import { countUnitLedger, listLedger, type LedgerQuery } from './ledger.ts';
import { getOfficeMatter, getPublicMatter } from './matter.ts';
import { getPrivatePart } from './private-part.ts';
import { refuseRelease } from './refuse-release.ts';
import { releaseText } from './release-text.ts';
import { handOver } from './steps/hand-over.ts';
import { openCommitment } from './steps/open-commitment.ts';
import { aMatter, as, aWard, officer, resident, type TestWard } from './testing.ts';
import { getWorklist } from './worklist.ts';

const { app, owner, publicRole } = await testDatabase();
const today = '2026-11-23';

async function aReleased(ward: TestWard, dueOn: string, title: string) {
  const ctx = as(app, officer(ward, 'drafting-officer'), '2026-11-10');
  const matter = await aMatter(ctx, ward, { groupId: ward.groupId });
  const { commitment } = await app.transaction().execute((tx) =>
    openCommitment(tx, ctx, {
      matterId: matter.id,
      holder: { organisationId: ward.departmentId },
      term: { cause: 'agreed', from: '2026-11-10', dueOn },
    }),
  );
  await releaseText(ctx, { matterId: matter.id, version: 1, title, body: `${title}, đề nghị xử lý.` });
  return { matter, commitmentId: commitment.id };
}

function ledgerOf(ward: TestWard, over: Partial<LedgerQuery> = {}) {
  return listLedger({ db: publicRole }, { unitId: ward.unitId, today, sight: 'public', state: 'open', ...over });
}

describe('the public ledger', () => {
  it('lists by due date, page by page, and counts the same', async () => {
    const ward = await aWard(owner);
    for (const [dueOn, title] of [
      ['2026-12-07', 'Ba'],
      ['2026-11-16', 'Một'],
      ['2026-11-25', 'Hai'],
    ] as const)
      await aReleased(ward, dueOn, title);
    await aMatter(as(app, officer(ward, 'drafting-officer')), ward);
    const first = await ledgerOf(ward, { limit: 2 });
    expect(first.items.map((line) => line.title)).toEqual(['Một', 'Hai']);
    const second = await ledgerOf(ward, { limit: 2, cursor: first.next ?? '' });
    expect([second.items.map((line) => line.title), second.next]).toEqual([['Ba'], null]);
    expect((await countUnitLedger({ db: publicRole }, ward.unitId, today, 'public')).all).toMatchObject({
      late: 1,
      soon: 1,
      inTime: 1,
      open: 3,
      met: 0,
    });
  });

  it('narrows by state, group, topic and words without their accents', async () => {
    const ward = await aWard(owner);
    await aReleased(ward, '2026-11-16', 'Nắp cống hỏng ngõ 310');
    await aReleased(ward, '2026-12-07', 'Đèn chiếu sáng tắt');
    const titles = async (over: Partial<LedgerQuery>) => (await ledgerOf(ward, over)).items.map((line) => line.title);
    expect(await titles({ state: 'late' })).toEqual(['Nắp cống hỏng ngõ 310']);
    expect(await titles({ state: 'soon' })).toEqual([]);
    expect(await titles({ text: 'den chieu' })).toEqual(['Đèn chiếu sáng tắt']);
    expect(await titles({ text: 'Nắp cống' })).toEqual(['Nắp cống hỏng ngõ 310']);
    expect(await titles({ text: "'); drop table matter; --" })).toEqual([]);
    expect(await titles({ topic: 'land' })).toEqual([]);
    expect(await titles({ groupId: ward.groupId })).toHaveLength(2);
    expect(await titles({ cursor: 'nonsense' })).toHaveLength(2);
  });

  it('shows what was handed over on both ledgers', async () => {
    const [old, successor] = [await aWard(owner, 'Gia Thụy'), await aWard(owner)];
    const { commitmentId } = await aReleased(old, '2026-12-07', 'Cống');
    const ctx = as(app, officer(old, 'leader'));
    const to = { unitId: successor.unitId, organisationId: successor.officeId };
    await app.transaction().execute((tx) => handOver(tx, ctx, { commitmentId, to, reason: 'Sáp nhập' }));
    for (const ward of [old, successor]) {
      expect((await ledgerOf(ward)).items.map((line) => line.title)).toEqual(['Cống']);
      expect((await countUnitLedger({ db: publicRole }, ward.unitId, today, 'public')).all.open).toBe(1);
    }
  });

  it('reads no more for twenty thousand commitments than for one thousand', async () => {
    const ward = await aWard(owner);
    const buffers = async () => {
      const query = { unitId: ward.unitId, today, sight: 'public', state: 'open' } as const;
      let sum = 0;
      for (const read of [
        () => listLedger({ db: explaining }, query),
        () => countUnitLedger({ db: explaining }, ward.unitId, today, 'public'),
      ]) {
        plans.length = 0;
        await read().catch(() => undefined);
        sum += plans.reduce((total, plan) => total + plan, 0);
      }
      return sum;
    };
    const plans: number[] = [];
    const explaining = publicRole.withPlugin({
      transformQuery: ({ node }) => ({ ...node, ...prefixed(node) }),
      transformResult: async ({ result }) => {
        const [row] = result.rows as { 'QUERY PLAN': { Plan: Record<string, number> }[] }[];
        const plan = row?.['QUERY PLAN'][0]?.Plan;
        plans.push((plan?.['Shared Hit Blocks'] ?? 0) + (plan?.['Shared Read Blocks'] ?? 0));
        return result;
      },
    });
    await fill(ward, 1000);
    await buffers();
    const small = await buffers();
    await fill(ward, 19_000);
    await buffers();
    const large = await buffers();
    expect(small).toBeGreaterThan(20);
    expect(large / small).toBeLessThanOrEqual(1.5);
    console.log(`buffers of a ledger page: ${small} of 1,000, ${large} of 20,000`);
  }, 120_000);
});

// A raw query keeps its text in fragments: the first one is given the word explain.
function prefixed(node: object): object {
  if (!('sqlFragments' in node)) return {};
  const [first = '', ...rest] = node.sqlFragments as string[];
  return {
    sqlFragments: [`explain (analyze, buffers, format json) ${first}`, ...rest],
    parameters: 'parameters' in node ? node.parameters : [],
  };
}

async function fill(ward: TestWard, amount: number): Promise<void> {
  const code = sql`upper(substr(md5(i::text || random()::text), 1, 4) || '-' || substr(md5(random()::text), 1, 4))`;
  await sql`
    with made as (
      insert into matter (id, code, kind, unit_id, source, title, topic, opened_on, audience, release_state)
      select gen_random_uuid(), ${code}, 'dialogue-opinion', ${ward.unitId}, 'web', 'Ngõ ' || i || ' ngập sau mỗi trận mưa to',
        (array['land', 'sanitation', 'infrastructure', 'security'])[1 + i % 4], date '2026-01-01' + i % 300, 0, 'released'
      from generate_series(1, ${amount}::int) i
      on conflict (code) do nothing
      returning id, code, title, topic, opened_on
    )
    insert into commitment (id, matter_id, kind, unit_id, holder_unit_id, holder_organisation_id, audience, opened_on, due_on, state, closed_on,
      changed_at, code, title, topic, source, answer_kind)
    select gen_random_uuid(), id, 'reply', ${ward.unitId}, ${ward.unitId}, ${ward.departmentId}, 0, opened_on, opened_on + 60,
      case when open then 'open' else 'met' end, case when not open then opened_on + 30 end, now(), code, title, topic, 'web',
      case when not open then 'explained' end
    from (select *, random() < 0.5 as open from made) made`.execute(owner);
  await sql`vacuum analyze commitment`.execute(owner);
  await sql`vacuum analyze ledger_month`.execute(owner);
}

describe('a matter by its code', () => {
  it('of what was not released shows state, dates and holder only', async () => {
    const ward = await aWard(owner);
    const ctx = as(app, officer(ward, 'drafting-officer'));
    const matter = await aMatter(ctx, ward, { title: 'Ông A nhận tiền', toldBy: '2026-12-07', groupId: ward.groupId });
    const { commitment } = await app.transaction().execute((tx) =>
      openCommitment(tx, ctx, {
        matterId: matter.id,
        holder: { organisationId: ward.officeId },
        term: { cause: 'agreed', from: today, dueOn: '2026-12-01' },
      }),
    );
    const answer = { kind: 'explained' as const, body: 'Việc này phường đã kiểm tra ngày 20/11.', ground: 'Biên bản ngày 20/11' };
    await answerCommitment(ctx, { commitmentId: commitment.id, version: 2, answer });
    const seen = await getPublicMatter({ db: publicRole }, matter.code.toLowerCase());
    expect(seen).toMatchObject({ title: null, body: null, topic: null, groupId: null, toldBy: '2026-12-07', answers: [] });
    expect(seen.commitments[0]).toMatchObject({ state: 'met', dueOn: '2026-12-01', holderName: 'Văn phòng', title: null });
    expect(seen.holdings).toHaveLength(1);
    expect(JSON.stringify(seen)).not.toMatch(/Ông A|kiểm tra/);
    await expect(getPublicMatter({ db: publicRole }, 'ZZZZ-ZZZZ')).rejects.toMatchObject({ name: 'NotFound' });
    await refuseRelease(ctx, { matterId: matter.id, version: 1, reason: 'Có lời tố cáo một người' });
    const own = await getPrivatePart(as(app, resident), matter.code, matter.secret ?? '');
    expect(own).toMatchObject({ refusal: 'Có lời tố cáo một người', answers: [{ kind: 'explained' }] });
    await expect(getPrivatePart(as(app, resident), matter.code, 'AAAA')).rejects.toMatchObject({ code: 'commitments.secret-wrong' });
  });

  it('is read whole by its own office and by no other', async () => {
    const [ward, other] = [await aWard(owner), await aWard(owner)];
    const { matter } = await aReleased(ward, '2026-12-07', 'Cống');
    expect(await getOfficeMatter(as(app, officer(ward, 'registry')), matter.code)).toMatchObject({ title: 'Cống' });
    await expect(getOfficeMatter(as(app, officer(other, 'leader')), matter.code)).rejects.toMatchObject({ name: 'NotFound' });
    await expect(getOfficeMatter(as(app, officer(ward, 'administrator')), matter.code)).rejects.toMatchObject({ name: 'NotFound' });
  });

  it('lets the public role read no table', async () => {
    for (const table of ['matter', 'commitment', 'answer', 'ledger_matter', 'ledger_line'] as const)
      await expect(sql`select 1 from ${sql.table(table)}`.execute(publicRole)).rejects.toMatchObject({ code: '42501' });
  });
});

describe('the worklist', () => {
  it('puts overdue before today before this week, each with what to do', async () => {
    const ward = await aWard(owner);
    await aReleased(ward, '2026-11-23', 'Hôm nay');
    await aReleased(ward, '2026-11-16', 'Muộn');
    await aReleased(ward, '2026-11-27', 'Thứ Sáu');
    await aReleased(ward, '2026-11-30', 'Tuần sau');
    await aMatter(as(app, resident), ward, { toldBy: '2026-11-24' });
    const work = await getWorklist(as(app, officer(ward, 'head-of-office')));
    const words = (lines: { act: string; title: string | null }[]) => lines.map((line) => `${line.act} ${line.title}`);
    expect([words(work.late), words(work.today), words(work.week)]).toEqual([
      ['urge Muộn'],
      ['urge Hôm nay'],
      ['tell null', 'urge Thứ Sáu'],
    ]);
    expect(work.awaiting).toEqual({ count: 1, since: today });
    const department = await getWorklist(as(app, officer(ward, 'departmental-officer')));
    expect(words(department.late)).toEqual(['answer Muộn']);
    expect(department.week).toHaveLength(1);
    const head = await getWorklist(as(app, officer(ward, 'group-officer', { groupId: ward.groupId })));
    expect(head.late).toHaveLength(1);
    await expect(getWorklist(as(app, resident))).rejects.toMatchObject({ name: 'NotAllowed' });
  });

  it('says what lies next when the week is empty', async () => {
    const ward = await aWard(owner);
    await aReleased(ward, '2026-11-30', 'Tuần sau');
    expect(await getWorklist(as(app, officer(ward, 'leader')))).toMatchObject({ late: [], nextOn: '2026-11-30' });
  });
});

it('lists what awaits release, longest waiting first, for the office of the unit only', async () => {
  const ward = await aWard(owner);
  const ctx = as(app, officer(ward, 'drafting-officer'));
  const later = await aMatter(ctx, ward, { openedOn: '2026-11-22' });
  const earlier = await aMatter(ctx, ward, { openedOn: '2026-11-20' });
  expect((await listAwaitingRelease(ctx)).map((one) => one.code)).toEqual([earlier.code, later.code]);
  await expect(listAwaitingRelease(as(app, officer(ward, 'registry')))).rejects.toMatchObject({ name: 'NotAllowed' });
});
