import { loadCalendar } from '#domain/statute/index.server.ts';
import { systemContext, type Ctx, type Role } from '#platform/context.ts';
import type { Database } from '#platform/db/database.server.ts';
import { newId } from '#platform/ids.ts';
import { instantOf } from '#platform/now.ts';
import { addNoticeProof } from './add-notice-proof.ts';
import { announceConference } from './announce-conference.ts';
import { createConference } from './create-conference.ts';
import { planConference } from './plan-conference.ts';
import { setSessions } from './set-sessions.ts';
import { startSession } from './start-session.ts';

/** An invented ward with its bodies, posts and groups, for tests of this domain. */
export type Ward = Awaited<ReturnType<typeof aWard>>;

let wards = 0;

export async function aWard(db: Database) {
  wards += 1;
  const unitId = await aUnit(db, wards);
  const body = (kind: string, name: string) => insert(db, 'organisation', { unit_id: unitId, kind, name, valid_from: '2016-01-01' });
  const committee = await body('peoples-committee', 'Ủy ban nhân dân phường Mẫu');
  const party = await body('party-committee', 'Đảng ủy phường Mẫu');
  const front = await body('front-committee', 'Ủy ban MTTQ Việt Nam phường Mẫu');
  const department = await body('department', 'Phòng Kinh tế, Hạ tầng và Đô thị');
  const post = (organisation_id: string, title: string, role_hint: Role) =>
    insert(db, 'post', { organisation_id, title, role_hint, valid_from: '2016-01-01' });
  const posts = {
    chair: await post(committee, 'Chủ tịch', 'leader'),
    secretary: await post(party, 'Bí thư', 'leader'),
    clerk: await post(committee, 'Công chức Văn phòng', 'drafting-officer'),
    front: await post(front, 'Chủ tịch Ủy ban MTTQ', 'front-officer'),
    department: await post(department, 'Trưởng phòng', 'departmental-officer'),
    group: await post(committee, 'Tổ trưởng tổ dân phố số 3', 'group-officer'),
  };
  const group = (number: number) =>
    insert(db, 'residential_group', { unit_id: unitId, local_word: 'Tổ dân phố', number, valid_from: '2016-01-01' });
  return { unitId, bodies: { committee, party, front, department }, posts, groups: { three: await group(3), seventeen: await group(17) } };
}

/** The calendar of days off, without which no working day can be counted. */
export async function withCalendar(db: Database): Promise<void> {
  await loadCalendar(systemContext(db, 'test', new Date('2026-01-01T00:00:00Z')), {});
}

const accounts = new Map<string, string>();

/** An officer of the ward at a moment: `wearing(db, ward, 'clerk', '2026-11-20')`. */
export function wearing(db: Database, ward: Ward, who: keyof Ward['posts'], on: string, time = '09:00'): Ctx {
  const postId = ward.posts[who];
  const roles: Record<keyof Ward['posts'], Role> = {
    chair: 'leader',
    secretary: 'leader',
    clerk: 'drafting-officer',
    front: 'front-officer',
    department: 'departmental-officer',
    group: 'group-officer',
  };
  const organisations = {
    ...ward.bodies,
    chair: ward.bodies.committee,
    secretary: ward.bodies.party,
    clerk: ward.bodies.committee,
    group: ward.bodies.committee,
  };
  const accountId = accounts.get(postId) ?? newId();
  accounts.set(postId, accountId);
  const groupId = who === 'group' ? { groupId: ward.groups.three } : {};
  const hat = { id: postId, role: roles[who], postId, organisationId: organisations[who], unitId: ward.unitId, ...groupId };
  return { db, actor: { kind: 'officer', accountId, hat }, now: instantOf(on, time), requestId: 'test', locale: 'vi' };
}

export function resident(db: Database, on: string): Ctx {
  return { db, actor: { kind: 'resident' }, now: instantOf(on, '09:00'), requestId: 'test', locale: 'vi' };
}

export function conferenceInput(ward: Ward) {
  return {
    unitId: ward.unitId,
    kind: 'periodic' as const,
    basis: ['law', 'party'] as ('law' | 'party')[],
    name: 'Hội nghị đối thoại định kỳ',
    theme: 'vệ sinh môi trường',
    conveningOrganisationIds: [ward.bodies.committee, ward.bodies.party],
    invitedOrganisationIds: [ward.bodies.front],
    chairPostIds: [ward.posts.secretary, ward.posts.chair],
    concludesPostId: ward.posts.secretary,
  };
}

export const sessionInput = {
  name: 'Phiên toàn phường',
  heldOn: '2026-12-23',
  startsAt: '08:00',
  place: 'hội trường phường',
  way: 'in-person' as const,
};

/** A planned conference with one session on 23/12/2026. */
export async function aPlannedConference(db: Database, ward: Ward) {
  const clerk = wearing(db, ward, 'clerk', '2026-11-20');
  const { id } = await createConference(clerk, conferenceInput(ward));
  const { sessionIds } = await setSessions(clerk, { conferenceId: id, version: 1, sessions: [sessionInput] });
  await planConference(clerk, { conferenceId: id });
  return { conferenceId: id, sessionId: sessionIds[0] ?? '' };
}

export async function proveNotice(db: Database, ward: Ward, conferenceId: string, on: string): Promise<void> {
  const clerk = wearing(db, ward, 'clerk', on);
  const proof = { kind: 'person-time' as const, person: 'Công chức Văn phòng' };
  for (const channel of ['portal', 'loudspeaker', 'board'] as const)
    await addNoticeProof(clerk, { conferenceId, proof: { channel, proof, on } });
  await addNoticeProof(clerk, { conferenceId, proof: { channel: 'group-head', groupIds: Object.values(ward.groups), proof, on } });
}

/** A conference whose session has begun on its day. */
export async function aRunningConference(db: Database, ward: Ward) {
  const planned = await aPlannedConference(db, ward);
  await proveNotice(db, ward, planned.conferenceId, '2026-12-10');
  await announceConference(wearing(db, ward, 'clerk', '2026-12-10', '10:00'), { conferenceId: planned.conferenceId });
  await startSession(wearing(db, ward, 'clerk', '2026-12-23', '08:00'), { sessionId: planned.sessionId });
  return planned;
}

async function aUnit(db: Database, number: number): Promise<string> {
  const id = await insert(db, 'org_unit', { level: 'commune', code: String(90000 + number), slug: `phuong-mau-${number}` });
  await db.insertInto('org_unit_name').values({ unit_id: id, type_word: 'Phường', name: 'Mẫu', search_key: 'mau' }).execute();
  return id;
}

async function insert(
  db: Database,
  table: 'org_unit' | 'organisation' | 'post' | 'residential_group',
  row: Record<string, unknown>,
): Promise<string> {
  const id = newId();
  await db
    .insertInto(table)
    .values({ id, ...row } as never) // tests write plain rows; the database checks them
    .execute();
  return id;
}
