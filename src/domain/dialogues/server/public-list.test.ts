import { beforeAll, expect, it } from 'vitest';
import { testDatabase } from '#platform/db/testing.server.ts';
import { newId } from '#platform/ids.ts';
import { createConference } from './create-conference.ts';
import { planConference } from './plan-conference.ts';
import { postponeConference } from './postpone-conference.ts';
import { findNextConference, listCollecting, listPublicConferences } from './public-list.ts';
import { setSessions } from './set-sessions.ts';
import { submitOpinion } from './submit-opinion.ts';
import { aWard, conferenceInput, resident, sessionInput, wearing, withCalendar, type Ward } from './testing.ts';

const { app, publicRole } = await testDatabase();
let ward: Ward;
const reader = { ...resident(publicRole, '2026-12-01') };

beforeAll(async () => {
  await withCalendar(app);
  ward = await aWard(app);
});

async function planned(days: readonly string[], window: { collectingFrom?: string; collectingTo?: string } = {}): Promise<string> {
  const clerk = wearing(app, ward, 'clerk', '2026-11-20');
  const { id } = await createConference(clerk, { ...conferenceInput(ward), ...window });
  const sessions = days.map((heldOn) => ({ ...sessionInput, heldOn }));
  await setSessions(clerk, { conferenceId: id, version: 1, sessions });
  await planConference(clerk, { conferenceId: id });
  return id;
}

it('takes opinions for the conferences whose window is open, the next one first, a postponed one last', async () => {
  const later = await planned(['2027-01-20']);
  const next = await planned(['2026-12-23'], { collectingTo: '2026-12-15' });
  const halted = await planned(['2026-12-10']);
  await planned(['2026-12-24'], { collectingFrom: '2026-12-10' });
  await postponeConference(wearing(app, ward, 'clerk', '2026-11-25'), { conferenceId: halted, reason: 'Bão số 9' });
  expect((await listCollecting(reader, ward.unitId, '2026-12-01')).map(({ id }) => id)).toEqual([next, later, halted]);
  expect((await listCollecting(reader, ward.unitId, '2026-12-15')).map(({ id }) => id)).toContain(next);
  expect((await listCollecting(reader, ward.unitId, '2026-12-16')).map(({ id }) => id)).not.toContain(next);
});

it('leads with the next sitting of a conference that has begun', async () => {
  ward = await aWard(app);
  const id = await planned(['2026-12-10', '2026-12-17']);
  expect(await findNextConference(reader, ward.unitId, '2026-12-11')).toMatchObject({ id, heldOn: '2026-12-17', shownState: 'planned' });
  expect(await findNextConference(reader, ward.unitId, '2026-12-18')).toBeUndefined();
});

it('begins the list anew where the place cannot be read', async () => {
  for (const after of ['zzz', `2026-99-99_${newId()}`, '2026-12-01_x'])
    expect((await listPublicConferences(reader, { unitId: ward.unitId, after })).items).toHaveLength(1);
});

it('gives a repeated opinion the day of the first', async () => {
  const opinion = { submissionId: newId(), unitId: ward.unitId, words: 'Đèn ngõ 310 tắt.' };
  const first = await submitOpinion(resident(app, '2026-12-01'), opinion);
  const again = await submitOpinion(resident(app, '2026-12-03'), opinion);
  expect(again).toEqual({ ...first, repeated: true });
  expect(again.receivedOn).toBe('2026-12-01');
});
