import {
  addNoticeProof,
  announceConference,
  approvePreparedAnswer,
  assignPreparation,
  createConference,
  disposeOpinion,
  draftPreparedAnswer,
  endSession,
  planConference,
  recordOpinion,
  recordSpokenOpinion,
  setAgenda,
  setSessions,
  startSession,
  submitPreparedAnswer,
} from '#domain/dialogues/index.server.ts';
import type { Way } from '#domain/dialogues/dialogue.ts';
import type { Ctx } from '#platform/context.ts';
import { newId } from '#platform/ids.ts';
import type { DemoAnswer, DemoOpinion } from './demo-opinion.ts';
import type { Office } from './office.ts';

/** The people of an office by what they do in a conference, as contexts at a day and hour. */
export type Cast = {
  office: Office;
  drafting: (day: string, time?: string) => Ctx;
  head: (day: string, time?: string) => Ctx;
  registry: (day: string, time?: string) => Ctx;
  chair: (day: string, time?: string) => Ctx;
  secretary: (day: string, time?: string) => Ctx;
  front: (day: string, time?: string) => Ctx;
  department: (key: string, day: string, time?: string) => Ctx;
};

export type ConferencePlan = {
  name: string;
  theme?: string;
  purpose?: string;
  legalBasis?: string;
  kind?: 'periodic' | 'extraordinary';
  ground?: 'necessity' | 'party-rule';
  basis: readonly ('law' | 'party')[];
  convening: readonly string[];
  invited: readonly string[];
  chairs: readonly string[];
  concludes: string;
  agenda: readonly { title: string; by: string | undefined; report: boolean }[];
  session: { name: string; heldOn: string; startsAt: string; place: string; way: Way; howToAttend: string; groups: readonly string[] };
  createdOn: string;
  plannedOn: string;
  collecting: { from: string; to: string };
};

export type Played = { conferenceId: string; sessionId: string };
export type PlayedOpinion = { opinionId: string; version: number; script: DemoOpinion };

/** The office describes a conference: a draft with its sessions and agenda. */
export async function draftConference(cast: Cast, plan: ConferencePlan): Promise<Played> {
  const ctx = cast.drafting(plan.createdOn);
  const { office } = cast;
  const created = await createConference(ctx, {
    unitId: office.unitId,
    kind: plan.kind ?? 'periodic',
    ...(plan.ground === undefined ? {} : { ground: plan.ground }),
    name: plan.name,
    theme: plan.theme,
    purpose: plan.purpose,
    legalBasis: plan.legalBasis,
    basis: [...plan.basis],
    conveningOrganisationIds: plan.convening.map(office.body),
    invitedOrganisationIds: plan.invited.map(office.body),
    chairPostIds: plan.chairs.map(office.post),
    concludesPostId: office.post(plan.concludes),
    collectingFrom: plan.collecting.from,
    collectingTo: plan.collecting.to,
  });
  const { groups, ...session } = plan.session;
  const set = await setSessions(ctx, {
    conferenceId: created.id,
    version: created.version,
    sessions: [{ ...session, groupIds: [...groups] }],
  });
  const points = plan.agenda.map(({ title, by, report }) => ({ title, report, ...(by === undefined ? {} : { postId: office.post(by) }) }));
  await setAgenda(ctx, { conferenceId: created.id, version: set.version, points });
  const [sessionId] = set.sessionIds;
  if (sessionId === undefined) throw new Error('a session was set and none came back');
  return { conferenceId: created.id, sessionId };
}

export async function planIt(cast: Cast, plan: ConferencePlan): Promise<Played> {
  const played = await draftConference(cast, plan);
  await planConference(cast.chair(plan.plannedOn), { conferenceId: played.conferenceId });
  return played;
}

/** The notice by four channels, each with who did it and when. */
export async function announce(
  cast: Cast,
  conferenceId: string,
  on: string,
  groupIds: readonly string[],
  lateReason?: string,
): Promise<void> {
  const ctx = cast.drafting(on, '16:00');
  const by = (person: string) => ({ kind: 'person-time' as const, person });
  await addNoticeProof(ctx, {
    conferenceId,
    proof: { channel: 'group-head', groupIds: [...groupIds], proof: by('Văn phòng gửi giấy mời, có ký nhận (minh họa)'), on, at: '15:00' },
  });
  await announceConference(ctx, {
    conferenceId,
    ...(lateReason === undefined ? {} : { lateReason }),
    proofs: [
      { channel: 'portal', proof: by('Văn phòng đăng trang thông tin của phường (minh họa)'), on, at: '08:00' },
      { channel: 'loudspeaker', proof: by('Đài truyền thanh phường phát hai buổi (minh họa)'), on, at: '11:00' },
      { channel: 'board', proof: by('Văn thư niêm yết tại trụ sở (minh họa)'), on, at: '08:30' },
    ],
  });
}

/** The Front's synthesis goes in as one list. */
export async function synthesise(cast: Cast, conferenceId: string, on: string, scripts: readonly DemoOpinion[]): Promise<PlayedOpinion[]> {
  const { office } = cast;
  const lines = scripts.map((script) => ({
    words: script.words,
    groupId: office.group(script.group),
    capacity: script.capacity,
    topic: script.topic,
  }));
  const recorded = await recordOpinion(cast.front(on, '15:00'), { unitId: office.unitId, conferenceId, source: 'front', lines });
  return recorded.map((one, at) => ({ opinionId: one.opinionId, version: 1, script: scriptAt(scripts, at) }));
}

/** Departments draft, submit; the chair approves. */
export async function prepare(
  cast: Cast,
  opinions: readonly PlayedOpinion[],
  days: { assigned: string; drafted: string; approved: string },
): Promise<void> {
  for (const { opinionId, script } of opinions) {
    if (script.prepared === undefined) continue;
    const department = 'holder' in script.answer ? script.answer.holder : 'urban';
    await assignPreparation(cast.drafting(days.assigned), { opinionIds: [opinionId], organisationId: cast.office.body(department) });
    const ctx = department === 'office' ? cast.drafting(days.drafted) : cast.department(department, days.drafted);
    const drafted = await draftPreparedAnswer(ctx, { opinionId, version: 1, body: script.prepared });
    const submitted = await submitPreparedAnswer(ctx, { opinionId, version: drafted.version });
    await approvePreparedAnswer(cast.chair(days.approved), { opinionId, version: submitted.version });
  }
}

/** The session: what is said is written down while it is said. */
export async function hold(
  cast: Cast,
  sessionId: string,
  on: string,
  scripts: readonly DemoOpinion[],
  participants?: number,
): Promise<PlayedOpinion[]> {
  await startSession(cast.drafting(on, '08:00'), { sessionId });
  const spoken: PlayedOpinion[] = [];
  for (const [at, script] of scripts.entries()) {
    const ctx = cast.drafting(on, `09:${String(5 + at * 6).padStart(2, '0')}`);
    const { group, capacity, speakingFor, topic, words } = script;
    const recorded = await recordSpokenOpinion(ctx, {
      submissionId: newId(ctx.now),
      sessionId,
      words,
      groupId: cast.office.group(group),
      capacity,
      topic,
      ...(speakingFor === undefined ? {} : { speakingFor }),
    });
    spoken.push({ opinionId: recorded.opinionId, version: recorded.version, script });
  }
  await endSession(cast.drafting(on, '11:15'), { sessionId, ...(participants === undefined ? {} : { participants }) });
  return spoken;
}

/** In the evening each opinion gets its disposition. `agreedOn` names the chair's day for what is assigned. */
export async function dispose(cast: Cast, opinion: PlayedOpinion, ctx: Ctx, agreedOn?: string): Promise<void> {
  await disposeOpinion(ctx, {
    opinionId: opinion.opinionId,
    version: opinion.version,
    disposition: dispositionOf(cast, opinion.script.answer, agreedOn),
  });
}

function dispositionOf(cast: Cast, answer: DemoAnswer, agreedOn: string | undefined) {
  switch (answer.kind) {
    case 'on-the-spot':
      return { kind: 'answered' as const, postId: cast.office.post(answer.by), answer: answer.body };
    case 'done':
    case 'explained':
    case 'cannot':
      return {
        kind: 'assigned' as const,
        organisationId: cast.office.body(answer.holder),
        ...(agreedOn === undefined ? {} : { agreedOn }),
      };
    case 'sent-up':
      return { kind: 'sent-up' as const, bodyName: answer.bodyName, nextOn: answer.next };
    case 'noted':
      return { kind: 'noted' as const, will: answer.body };
    case 'guided':
      return { kind: 'guided' as const, procedure: answer.procedure, where: answer.body };
    default:
      return answer satisfies never;
  }
}

function scriptAt(scripts: readonly DemoOpinion[], at: number): DemoOpinion {
  const script = scripts[at];
  if (script === undefined) throw new Error('more opinions came back than were given');
  return script;
}
