import { beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '#platform/context.ts';
import { testDatabase } from '#platform/db/testing.server.ts';
import { newId } from '#platform/ids.ts';
import { createApiRouter } from '#platform/web/api.server.ts';
import { problemFrom, problemResponse } from '#platform/web/problem.ts';
import { hallApi } from './hall-api.ts';
import { aRunningConference, aWard, resident, wearing, withCalendar, type Ward } from './testing.ts';

const { app, owner } = await testDatabase();
let ward: Ward;
let sessionId: string;

beforeAll(async () => {
  await withCalendar(app);
  ward = await aWard(app);
  ({ sessionId } = await aRunningConference(app, ward));
});

const clerk = () => wearing(app, ward, 'clerk', '2026-12-23', '09:00');

function ask(ctx: Ctx, path: string, body?: object) {
  const router = createApiRouter();
  router.use(async (c, next) => {
    c.set('ctx', ctx);
    c.set('publicCtx', ctx);
    await next();
  });
  router.onError((error) => problemResponse(problemFrom(error, 'vi')));
  const request = body === undefined ? {} : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  return router.route('/', hallApi()).request(path, request);
}

const spoken = (words: string, more: object = {}) => ({ submissionId: newId(), words, ...more });
const record = async (body: object, ctx = clerk()) => (await ask(ctx, `/office/sessions/${sessionId}/opinions`, body)).json();

describe('what the hall’s screen sends', () => {
  it('records the words alone', async () => {
    expect(await record({ spoken: spoken('Nắp cống hỏng') })).toMatchObject({ version: 1, disposition: null, undisposed: null });
  });

  it('gives the same opinion to the same sending', async () => {
    const body = { spoken: spoken('Đèn tắt') };
    const first = await record(body);
    expect(await record(body)).toEqual(first);
  });

  it('records what is done with it in the same act', async () => {
    const body = {
      spoken: spoken('Ngõ ngập', { groupId: ward.groups.three, leaning: 'assigned' }),
      handling: { kind: 'assigned', organisationId: ward.bodies.department },
    };
    const first = await record(body);
    expect(first).toMatchObject({ disposition: 'assigned', holder: 'Phòng Kinh tế, Hạ tầng và Đô thị' });
    expect(await record(body)).toEqual(first);
  });

  it('keeps the words and the direction where the rest is refused, and says why', async () => {
    const answer = await record({
      spoken: spoken('Rác', { leaning: 'assigned' }),
      handling: { kind: 'assigned', organisationId: newId() },
    });
    expect(answer).toMatchObject({ disposition: null, undisposed: expect.any(String) });
    const row = await owner
      .selectFrom('opinion')
      .select(['words', 'leaning'])
      .where('matter_id', '=', answer.opinionId)
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ words: 'Rác', leaning: 'assigned' });
  });

  it('changes what was written, and refuses an older version', async () => {
    const { opinionId } = await record({ spoken: spoken('Cây đổ') });
    const edit = (version: number, words: string) => ask(clerk(), `/office/opinions/${opinionId}/edits`, { edited: { version, words } });
    expect(await (await edit(1, 'Cây đổ trước số 5')).json()).toMatchObject({ version: 2 });
    expect((await edit(1, 'Cây nghiêng')).status).toBe(409);
  });

  it('takes out and brings back, each as often as it is sent', async () => {
    const { opinionId } = await record({ spoken: spoken('Lời tố cáo') });
    const out = () => ask(clerk(), `/office/opinions/${opinionId}/taking-out`, { kind: 'accusation' });
    expect(await (await out()).json()).toMatchObject({ disposition: 'taken-out' });
    expect((await out()).status).toBe(200);
    const back = () => ask(clerk(), `/office/opinions/${opinionId}/restoration`, {});
    expect(await (await back()).json()).toMatchObject({ disposition: null });
    expect((await back()).status).toBe(200);
  });

  it('counts what was taken out before it was sent', async () => {
    const answer = await record({ spoken: spoken('(đã gỡ)'), takenOut: 'secret' });
    expect(answer).toMatchObject({ disposition: 'taken-out' });
  });

  it('lists what was said, in order, for the own unit only', async () => {
    const list = await (await ask(clerk(), `/office/sessions/${sessionId}/opinions`)).json();
    expect(list[0]).toMatchObject({ number: 1, typed: { words: 'Nắp cống hỏng', kind: '' } });
    const other = await aWard(app);
    expect((await ask(wearing(app, other, 'clerk', '2026-12-23'), `/office/sessions/${sessionId}/opinions`)).status).toBe(404);
    expect((await ask(resident(app, '2026-12-23'), `/office/sessions/${sessionId}/opinions`)).status).toBe(403);
    expect((await ask(resident(app, '2026-12-23'), `/office/sessions/${sessionId}/opinions`, { spoken: spoken('x') })).status).toBe(403);
  });
});
