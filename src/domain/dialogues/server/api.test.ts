import { beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '#platform/db/testing.server.ts';
import { newId } from '#platform/ids.ts';
import { createApiRouter } from '#platform/web/api.server.ts';
import { problemFrom, problemResponse } from '#platform/web/problem.ts';
import { dialoguesApi } from './api.ts';
import { aRunningConference, aWard, resident, withCalendar, type Ward } from './testing.ts';

const { app, owner, publicRole } = await testDatabase();
let ward: Ward;
let slug: string;

beforeAll(async () => {
  await withCalendar(app);
  ward = await aWard(app);
  slug = (await owner.selectFrom('org_unit').select('slug').where('id', '=', ward.unitId).executeTakeFirstOrThrow()).slug;
});

function api() {
  const router = createApiRouter();
  router.use(async (c, next) => {
    c.set('ctx', resident(app, '2026-12-23'));
    c.set('publicCtx', resident(publicRole, '2026-12-23'));
    await next();
  });
  router.onError((error) => problemResponse(problemFrom(error, 'vi')));
  return router.route('/', dialoguesApi());
}

const send = (body: object) =>
  api().request('/opinions', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

describe('GET /dialogues', () => {
  it('answers pages and the conference itself', async () => {
    const { conferenceId } = await aRunningConference(app, ward);
    await aRunningConference(app, ward);
    const list = await api().request(`/dialogues?unit=${slug}&limit=1`);
    const page = await list.json();
    expect(page).toMatchObject({ items: [{ state: 'in-session', unit: { slug, name: 'Phường Mẫu' } }], next: expect.any(String) });
    const rest = await (await api().request(`/dialogues?unit=${slug}&cursor=${page.next}`)).json();
    expect(rest).toMatchObject({ items: [{}], next: null });
    const detail = await api().request(`/dialogues/${conferenceId}`);
    expect(await detail.json()).toMatchObject({ id: conferenceId, sessions: [{ heldOn: '2026-12-23', startsAt: '08:00' }], opinions: [] });
  });

  it('knows no conference of an invented id', async () => {
    expect((await api().request(`/dialogues/${newId()}`)).status).toBe(404);
    expect((await api().request('/dialogues/x')).status).toBe(422);
  });
});

describe('POST /opinions', () => {
  it('takes nothing for a unit where nobody would read it', async () => {
    await owner.insertInto('org_unit').values({ id: newId(), level: 'commune', code: '98765', slug: 'xa-vang-98765' }).execute();
    const { id } = await owner.selectFrom('org_unit').select('id').where('code', '=', '98765').executeTakeFirstOrThrow();
    await owner.insertInto('org_unit_name').values({ unit_id: id, type_word: 'Xã', name: 'Vắng', search_key: 'vang' }).execute();
    for (const unit of ['98765', 'xa-vang-98765']) {
      const refused = await send({ id: newId(), unit, text: 'Đường hỏng' });
      expect([refused.status, (await refused.json()).errors?.[0]?.code]).toEqual([422, 'dialogues.unit-without-office']);
    }
  });

  it('answers 201, the same again 200 with the same receipt, another text 409', async () => {
    const body = { id: newId(), unit: slug, text: 'Đèn ngõ 5 hỏng.' };
    const first = await send(body);
    const receipt = await first.json();
    expect(first.status).toBe(201);
    expect(Object.keys(receipt).toSorted()).toEqual(['code', 'secret', 'toldBy']);
    const again = await send(body);
    expect([again.status, await again.json()]).toEqual([200, receipt]);
    const other = await send({ ...body, text: 'Khác' });
    expect([other.status, (await other.json()).code]).toEqual([409, 'dialogues.submission-differs']);
  });

  it('names the fields it cannot take', async () => {
    const answer = await send({ id: 'x', unit: slug, text: '  ' });
    expect(answer.status).toBe(422);
    expect((await answer.json()).errors.map((error: { pointer: string }) => error.pointer).toSorted()).toEqual(['#/id', '#/text']);
    expect((await (await send({ id: newId(), unit: 'khong-co', text: 'a' })).json()).errors).toMatchObject([
      { pointer: '#/unit', code: 'dialogues.no-such-unit' },
    ]);
  });

  it('names what follows a unit that is no more', async () => {
    const gone = await aWard(app);
    const unit = await owner
      .updateTable('org_unit')
      .set({ valid_to: '2025-07-01' })
      .where('id', '=', gone.unitId)
      .returning(['code', 'slug'])
      .executeTakeFirstOrThrow();
    await owner
      .insertInto('org_unit_link')
      .values({ from_id: gone.unitId, to_id: ward.unitId, changed_on: '2025-07-01', coverage: 'whole', source: 'administrator' })
      .execute();
    for (const named of [unit.code, unit.slug]) {
      const answer = await send({ id: newId(), unit: named, text: 'Đèn ngõ 5 hỏng.' });
      expect(answer.status).toBe(422);
      expect((await answer.json()).errors).toMatchObject([{ pointer: '#/unit', code: 'dialogues.unit-dissolved' }]);
    }
  });
});
