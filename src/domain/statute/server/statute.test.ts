import { beforeAll, describe, expect, it } from 'vitest';
import { systemContext, type Ctx, type Hat } from '#platform/context.ts';
import { testDatabase } from '#platform/db/testing.server.ts';
import { newId } from '#platform/ids.ts';
import { problemFrom, problemResponse } from '#platform/web/problem.ts';
import { createApiRouter } from '#platform/web/api.server.ts';
import { changeSetting, findDue, getDue, loadCalendar, standingOn, statuteApi, unitSettings } from '../index.server.ts';

const { app, owner, publicRole } = await testDatabase();
const now = new Date('2026-11-23T03:00:00Z');
const system = systemContext(app, 'test', now);
const unitId = newId();
const otherUnitId = newId();

beforeAll(async () => {
  const unit = (id: string, code: string) => ({ id, level: 'commune', code, slug: `phuong-thu-${code}` });
  await owner
    .insertInto('org_unit')
    .values([unit(unitId, '90001'), unit(otherUnitId, '90002')])
    .execute();
  await loadCalendar(system, {});
});

describe('loading the calendar', () => {
  it('writes one entry and knows 2018 to 2027', async () => {
    const entries = await app
      .selectFrom('journal_entry')
      .select(['kind', 'actor_kind'])
      .where('verb', '=', 'statute.load-calendar')
      .execute();
    expect(entries).toEqual([{ kind: 'statute.calendar-loaded', actor_kind: 'system' }]);
    const years = await publicRole.selectFrom('public_calendar_year').select('year').where('status', '=', 'official').execute();
    expect(years).toHaveLength(9);
  });
  it('does nothing the second time', async () => {
    await loadCalendar(system, {});
    const entries = await app.selectFrom('journal_entry').select('id').where('verb', '=', 'statute.load-calendar').execute();
    expect(entries).toHaveLength(1);
  });
  it('is refused to a resident', async () => {
    await expect(loadCalendar({ ...system, actor: { kind: 'resident' } }, {})).rejects.toMatchObject({ code: 'statute.not-administrator' });
  });
});

describe('dates', () => {
  it('are counted by the public role with the calendar of the database', async () => {
    expect(await getDue(publicRole, 'dialogue.gov.result', { from: '2026-12-23' })).toMatchObject({
      dueOn: '2027-01-04',
      provisional: true,
    });
    expect(await findDue(app, 'dialogue.gov.result', { from: '2019-09-12' })).toMatchObject({ ok: false, code: 'law.not-in-force' });
    await expect(getDue(app, 'dialogue.gov.result', { from: '2019-09-12' })).rejects.toMatchObject({ code: 'law.not-in-force' });
  });
  it('say how far off they are', async () => {
    expect(await standingOn(app, '2026-11-23', '2026-12-07')).toEqual({ state: 'left', workingDays: 9, days: 14 });
  });
});

describe('changing a setting', () => {
  const change = (ctx: Ctx, key: string, value: number | string, validFrom = '2026-01-01', unit: string | null = unitId) =>
    changeSetting(ctx, { unitId: unit, key, value, validFrom, province: 'Hà Nội', source: 'Quyết định số 12/QĐ-UBND' });

  it('has defaults before', async () => {
    expect(await unitSettings(app, unitId, '2026-11-23')).toEqual({
      rules: {},
      verdictRounds: 2,
      officeNumbering: 'external',
      voters: null,
      siteNotice: null,
    });
  });
  it('holds for the unit from its day on, and is journalled', async () => {
    await change(system, 'dialogue.item.reply', 20);
    await change(system, 'verdict.rounds', 3, '2026-11-01');
    await change(system, 'office.numbering', 'own', '2026-01-01', null);
    expect(await unitSettings(app, unitId, '2026-11-23')).toMatchObject({ verdictRounds: 3, officeNumbering: 'own' });
    expect(await unitSettings(app, unitId, '2026-10-31')).toMatchObject({ verdictRounds: 2 });
    expect(await unitSettings(app, otherUnitId, '2026-11-23')).toMatchObject({ verdictRounds: 2, officeNumbering: 'own' });
    const due = await getDue(app, 'dialogue.item.reply', { from: '2026-10-23', unitId });
    expect(due).toMatchObject({ dueOn: '2026-11-20', citation: { certainty: 'local' } });
    const entries = await app.selectFrom('journal_entry').select('unit_id').where('verb', '=', 'statute.change-setting').execute();
    expect(entries.map((entry) => entry.unit_id === unitId).toSorted()).toEqual([false, true, true]);
  });
  it('ends the value before it on that day', async () => {
    await change(system, 'verdict.rounds', 4, '2026-12-01');
    expect(await unitSettings(app, unitId, '2026-11-30')).toMatchObject({ verdictRounds: 3 });
    expect(await unitSettings(app, unitId, '2026-12-01')).toMatchObject({ verdictRounds: 4 });
  });
  it.each([
    ['dialogue.item.reply', 31, '2026-02-01', 'law.setting-weaker'],
    ['dialogue.gov.result', 5, '2026-02-01', 'law.not-settable'],
    ['dialogue.party.notice', 0, '2026-02-01', 'law.bad-term'],
    ['verdict.rounds', 0, '2027-01-01', 'statute.bad-value'],
    ['office.numbering', 'both', '2027-01-01', 'statute.bad-value'],
    ['no.such.key', 1, '2026-02-01', 'statute.unknown-setting'],
    ['verdict.rounds', 2, '2026-10-01', 'statute.later-setting'],
  ])('refuses %s = %s from %s: %s', async (key, value, from, code) => {
    await expect(change(system, key, value, from)).rejects.toMatchObject({ code });
  });
  it('is for the administrator of the same unit', async () => {
    const hat = (role: Hat['role'], of: string): Hat => ({ id: newId(), role, postId: newId(), organisationId: newId(), unitId: of });
    const as = (worn: Hat): Ctx => ({ ...system, actor: { kind: 'officer', accountId: newId(), hat: worn } });
    const refused = { code: 'statute.not-administrator' };
    await expect(change(as(hat('leader', unitId)), 'unit.voters', 9000)).rejects.toMatchObject(refused);
    await expect(change(as(hat('administrator', otherUnitId)), 'unit.voters', 9000)).rejects.toMatchObject(refused);
    await expect(change(as(hat('administrator', unitId)), 'unit.voters', 9000, '2026-01-01', null)).rejects.toMatchObject(refused);
    await change(as(hat('administrator', unitId)), 'unit.voters', 9000);
    expect(await unitSettings(app, unitId, '2026-11-23')).toMatchObject({ voters: 9000 });
  });
});

describe('POST /law/due', () => {
  const api = createApiRouter();
  api.use(async (c, next) => {
    c.set('publicCtx', { ...system, db: publicRole, actor: { kind: 'resident' } });
    await next();
  });
  api.route('/', statuteApi());
  api.onError((error) => problemResponse(problemFrom(error, 'vi')));
  const post = async (body: unknown) => {
    const response = await api.request('/law/due', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };

  it('answers a rule with its steps and citation', async () => {
    const { status, body } = await post({
      rule: 'dialogue.gov.result',
      from: '2026-12-23',
      conditions: { remote: false, complex: false },
      suspensions: [],
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({ dueOn: '2027-01-04', rawDueOn: '2027-01-02', provisional: true });
    expect(body['citation']).toMatchObject({ act: 'Luật 72/2025/QH15', article: '43.3', certainty: 'verified' });
    expect(body['steps']).toHaveLength(12);
  });
  it('answers an own term', async () => {
    const { status, body } = await post({ term: { value: 7, unit: 'workingDays' }, from: '2026-11-20' });
    expect([status, body['dueOn'], body['citation']]).toEqual([200, '2026-12-02', null]);
    expect(
      (body['steps'] as { date: string; reason: string; article?: string }[]).find((step) => step.date === '2026-11-24'),
    ).toMatchObject({
      reason: 'holiday',
      article: 'Điều 2 Nghị quyết 28/2026/QH16 của Quốc hội',
    });
  });
  it.each([
    [{ rule: 'no.such.rule', from: '2026-12-23' }, 'law.unknown-rule'],
    [{ rule: 'dialogue.gov.result', from: '2019-09-12' }, 'law.not-in-force'],
    [{ rule: 'dialogue.gov.result', from: '2026-12-23', conditions: { moon: true } }, 'law.unknown-condition'],
    [{ rule: 'dialogue.gov.result', from: '2026-02-30' }, 'law.bad-date'],
    [
      { rule: 'dialogue.gov.result', from: '2026-12-23', suspensions: [{ from: '2026-12-28', to: '2026-12-24' }] },
      'law.suspension-backward',
    ],
    [{ term: { value: 0, unit: 'days' }, from: '2026-11-20' }, 'law.bad-term'],
    [{ term: { value: 5, unit: 'fortnights' }, from: '2026-11-20' }, 'input.invalid'],
    [{ from: '2026-11-20' }, 'input.invalid'],
    [{ rule: 'dialogue.gov.result', term: { value: 5, unit: 'days' }, from: '2026-11-20' }, 'input.invalid'],
    [{ rule: 'dialogue.gov.result' }, 'input.invalid'],
  ])('refuses %j: %s', async (request, code) => {
    const { status, body } = await post(request);
    expect([status, body['code']]).toEqual([422, code]);
  });
});
