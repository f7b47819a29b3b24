import { answerCommitment, giveVerdict, stateLateReason } from '#domain/commitments/index.server.ts';
import {
  concludeConference,
  getOfficeConference,
  postponeConference,
  startFollowUp,
  submitOpinion,
} from '#domain/dialogues/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import type { Database } from '#platform/db/database.server.ts';
import { newId } from '#platform/ids.ts';
import { instantOf } from '#platform/now.ts';
import { comingSynthesised, freshSpoken, lastSpoken, lastSynthesised, webOpinions } from './bo-de-opinions.ts';
import { workingDaysAround, type On } from './days.ts';
import type { DemoAnswer } from './demo-opinion.ts';
import { answerPromise, issuePapers, openCommitmentByCode, openCommitmentOf, proveResult, release } from './follow.ts';
import { groupsFromGiaThuy } from './offices.ts';
import type { Office } from './office.ts';
import {
  announce,
  dispose,
  draftConference,
  hold,
  planIt,
  prepare,
  synthesise,
  type Cast,
  type ConferencePlan,
  type PlayedOpinion,
} from './play.ts';

export function castOfBoDe(office: Office): Cast {
  const departments: Readonly<Record<string, string>> = { urban: 'bode.kinhte', culture: 'bode.vanhoa', police: 'bode.congan' };
  return {
    office,
    drafting: (day, time) => office.as('bode.vanphong', 'drafting-officer', day, time),
    head: (day, time) => office.as('bode.chanhvanphong', 'head-of-office', day, time),
    registry: (day, time) => office.as('bode.vanphong', 'registry', day, time),
    chair: (day, time) => office.as('bode.chutich', 'leader', day, time),
    secretary: (day, time) => office.as('bode.bithu', 'leader', day, time),
    front: (day, time) => office.as('bode.mattran', 'front-officer', day, time),
    department: (key, day, time) => {
      const username = departments[key];
      return username === undefined
        ? office.as('bode.vanphong', 'drafting-officer', day, time)
        : office.as(username, 'departmental-officer', day, time);
    },
  };
}

/** The present-day ward with conferences in the main states, counted from today. Groups from the old ward carry its id. */
export async function playBoDe(db: Database, office: Office, now: Date, giaThuyId: string): Promise<void> {
  const on = await workingDaysAround(db, now);
  const cast = castOfBoDe(office);
  const groups = [
    ...Array.from({ length: 14 }, (_, index) => office.group(index + 1)),
    ...groupsFromGiaThuy.map((number) => office.group(number, giaThuyId)),
  ];
  await playLast(cast, on, groups);
  await playPostponed(cast, on);
  await playFresh(cast, on, groups);
  await playComing(cast, on, groups);
  await planIt(
    cast,
    planOf(on, { cluster: 'các tổ dân phố từ Gia Thụy cũ', heldOn: on(40), created: -4, collectTo: on(30), groups: groups.slice(14) }),
  );
  await draftConference(cast, {
    ...planOf(on, { cluster: 'chuyên đề vệ sinh môi trường', heldOn: on(90), created: -2, collectTo: on(80), groups }),
    theme: 'Giữ vệ sinh môi trường khu dân cư',
  });
  await submitFromWeb(db, cast, on);
}

type Shape = { cluster: string; heldOn: string; created: number; collectTo: string; groups: readonly string[] };

function planOf(on: On, shape: Shape): ConferencePlan {
  return {
    name: `Hội nghị đối thoại với Nhân dân ${shape.cluster} (minh họa)`,
    theme: 'Hạ tầng, vệ sinh môi trường, trật tự đô thị, thủ tục hành chính',
    purpose: 'Nghe ý kiến của Nhân dân, trả lời và hẹn ngày giải quyết từng việc.',
    legalBasis: 'Điều 43 Luật Tổ chức chính quyền địa phương năm 2025\nĐiều 32 Luật Thực hiện dân chủ ở cơ sở năm 2022',
    basis: ['law'],
    convening: ['committee'],
    invited: ['party', 'council', 'front'],
    chairs: ['chair', 'council'],
    concludes: 'chair',
    agenda: [
      { title: 'Chủ tịch UBND phường khai mạc, báo cáo kết quả giải quyết ý kiến lần trước', by: 'chair', report: true },
      { title: 'Ủy ban MTTQ phường báo cáo tổng hợp ý kiến của Nhân dân', by: 'front', report: true },
      { title: 'Nhân dân phát biểu, đối thoại', by: undefined, report: false },
      { title: 'Chủ tịch UBND phường kết luận', by: 'chair', report: false },
    ],
    session: {
      name: 'Phiên một',
      heldOn: shape.heldOn,
      startsAt: '08:00',
      place: 'Hội trường UBND phường',
      way: 'in-person',
      howToAttend: 'Bà con đến dự trực tiếp, không cần giấy mời. Có thể gửi ý kiến trước tại trang này hoặc qua tổ trưởng.',
      groups: shape.groups,
    },
    createdOn: on(shape.created),
    plannedOn: on(shape.created),
    collecting: { from: on(shape.created), to: shape.collectTo },
  };
}

/** What came over from the dissolved ward is urged on, and the people are told until when they hear again. */
export async function urgeInherited(db: Database, office: Office, now: Date, code: string): Promise<void> {
  const on = await workingDaysAround(db, now);
  const ctx = castOfBoDe(office).drafting(on(-20));
  const open = await openCommitmentByCode(ctx, code);
  const body = 'UBND phường Bồ Đề đã nhận bàn giao việc này và có công văn đôn đốc. Phường báo lại bà con khi có trả lời (minh họa).';
  await answerCommitment(ctx, { commitmentId: open.id, version: open.version, answer: { kind: 'under-way', body, nextOn: on(23) } });
}

/** Held five weeks ago and followed up since: done, explained, sent up, overdue with its reason, still in time. */
async function playLast(cast: Cast, on: On, groups: readonly string[]): Promise<void> {
  const heldOn = on(-37);
  const { conferenceId, sessionId } = await planIt(
    cast,
    planOf(on, { cluster: 'các tổ dân phố 1 đến 14', heldOn, created: -64, collectTo: on(-46), groups: groups.slice(0, 14) }),
  );
  const collected = await synthesise(cast, conferenceId, on(-47), lastSynthesised);
  await prepare(cast, collected, { assigned: on(-46), drafted: on(-42), approved: on(-40) });
  await announce(cast, conferenceId, on(-47), groups.slice(0, 14));
  const said = await hold(cast, sessionId, heldOn, lastSpoken, 132);
  const all = [...collected, ...said];
  for (const opinion of all)
    await dispose(cast, datedLetter(opinion, on), cast.drafting(heldOn, '19:30'), agreedDay(opinion.script.answer, on));
  await release(cast.head(on(-36)), all);
  await concludeConference(cast.drafting(on(-35)), {
    conferenceId,
    conclusion: 'Tiếp thu đầy đủ các ý kiến. Giao từng đơn vị trả lời đúng hạn đã ghi; Văn phòng theo dõi, đôn đốc và báo lại bà con.',
  });
  await issuePapers(cast, conferenceId, { checked: on(-34), signed: on(-33), registered: on(-32), published: on(-32) }, 1);
  await proveResult(cast, conferenceId, on(-32), groups.slice(0, 14));
  await startFollowUp(cast.drafting(on(-31)), { conferenceId });
  await answerAll(cast, on, conferenceId, all);
}

async function answerAll(cast: Cast, on: On, conferenceId: string, opinions: readonly PlayedOpinion[]): Promise<void> {
  const dated = opinions.flatMap((opinion) => {
    const answer = withDays(opinion.script.answer, on);
    return answer === undefined ? [] : [{ ...opinion, script: { ...opinion.script, answer } }];
  });
  for (const opinion of dated.toSorted((a, b) => dayOfAnswer(a.script.answer).localeCompare(dayOfAnswer(b.script.answer)))) {
    await answerPromise(
      cast,
      (department) => cast.department(department, dayOfAnswer(opinion.script.answer), '16:00'),
      conferenceId,
      opinion,
    );
  }
  await judge(cast, on, conferenceId, dated);
  const late = opinions.find(({ script }) => script.answer.kind === 'done' && script.answer.on === 'late');
  if (late === undefined) return;
  const ctx = cast.department('urban', on(-4));
  const open = await openCommitmentOf(ctx, cast, conferenceId, late.opinionId);
  await answerCommitment(cast.department('urban', on(-12)), {
    commitmentId: open.id,
    version: open.version,
    answer: { kind: 'under-way', body: 'Đã khảo sát và đặt nắp cống mới, chờ nhà sản xuất giao.', nextOn: on(-6) },
  });
  const moved = await openCommitmentOf(ctx, cast, conferenceId, late.opinionId);
  await stateLateReason(ctx, {
    commitmentId: moved.id,
    version: moved.version,
    reason: 'Nhà sản xuất giao nắp cống chậm, dự kiến có hàng trong 10 ngày',
  });
}

/** The head of group 3 agrees with what was done for the group. */
async function judge(cast: Cast, on: On, conferenceId: string, opinions: readonly PlayedOpinion[]): Promise<void> {
  const done = opinions.find(({ script }) => script.group === 3 && script.capacity === 'group' && script.answer.kind === 'done');
  if (done === undefined) return;
  const code = await codeOf(cast, on, conferenceId, done.opinionId);
  await giveVerdict(cast.office.as('bode.totruong3', 'group-officer', on(-11), '18:00'), {
    code,
    agrees: true,
    words: 'Nước rút nhanh, bà con đồng ý (minh họa)',
  });
}

async function codeOf(cast: Cast, on: On, conferenceId: string, opinionId: string): Promise<string> {
  const conference = await getOfficeConference(cast.drafting(on(-11)), conferenceId);
  return conference.opinions.find((one) => one.id === opinionId)?.code ?? '';
}

/** Held the other day: written down, not all decided, not concluded. */
async function playFresh(cast: Cast, on: On, groups: readonly string[]): Promise<void> {
  const heldOn = on(-2);
  const { conferenceId, sessionId } = await planIt(
    cast,
    planOf(on, { cluster: 'cụm chợ', heldOn, created: -30, collectTo: on(-12), groups: groups.slice(0, 14) }),
  );
  await announce(cast, conferenceId, on(-13), groups.slice(0, 14));
  const said = await hold(cast, sessionId, heldOn, freshSpoken, 64);
  const [first] = said;
  if (first !== undefined) await dispose(cast, first, cast.drafting(heldOn, '19:30'));
}

/** Announced for next week: collected by the Front, answers in preparation, still open for opinions. */
async function playComing(cast: Cast, on: On, groups: readonly string[]): Promise<void> {
  const heldOn = on(11);
  const { conferenceId } = await planIt(
    cast,
    planOf(on, { cluster: 'tổ dân phố 1 đến 12', heldOn, created: -26, collectTo: on(5), groups: groups.slice(0, 12) }),
  );
  const collected = await synthesise(cast, conferenceId, on(-8), comingSynthesised);
  await prepare(cast, collected.slice(0, 1), { assigned: on(-7), drafted: on(-5), approved: on(-3) });
  await announce(cast, conferenceId, on(-1), groups.slice(0, 12));
}

async function playPostponed(cast: Cast, on: On): Promise<void> {
  const plan = planOf(on, { cluster: 'về tuyến đường đang thi công', heldOn: on(6), created: -16, collectTo: on(1), groups: [] });
  const { conferenceId } = await planIt(cast, { ...plan, kind: 'extraordinary', ground: 'necessity' });
  await postponeConference(cast.chair(on(-9)), {
    conferenceId,
    reason: 'Chủ đầu tư xin lùi ngày báo cáo; phường sẽ thông báo ngày mới (minh họa)',
  });
}

async function submitFromWeb(db: Database, cast: Cast, on: On): Promise<void> {
  for (const [at, opinion] of webOpinions.entries()) {
    const ctx: Ctx = { db, actor: { kind: 'resident' }, now: instantOf(on(-1), `19:0${at}`), requestId: 'demonstration', locale: 'vi' };
    await submitOpinion(ctx, {
      submissionId: newId(ctx.now),
      unitId: cast.office.unitId,
      words: opinion.words,
      groupId: cast.office.group(opinion.group),
    });
  }
}

// In the scripts '+20' means twenty days after the day of the conference, which lies 37 days back.
function dayAfter(offset: string, on: On): string {
  return on(Number(offset) - 37);
}

function withDays(answer: DemoAnswer, on: On): DemoAnswer | undefined {
  if (!('on' in answer)) return undefined;
  if (!answer.on.startsWith('+')) return undefined;
  const dated = { ...answer, on: dayAfter(answer.on, on) };
  return dated.kind === 'sent-up' ? { ...dated, next: dayAfter(dated.next, on) } : dated;
}

// What goes up is to be written within two weeks; its report day stands in the answer.
function datedLetter(opinion: PlayedOpinion, on: On): PlayedOpinion {
  const { answer } = opinion.script;
  return answer.kind === 'sent-up' ? { ...opinion, script: { ...opinion.script, answer: { ...answer, next: on(-23) } } } : opinion;
}

function dayOfAnswer(answer: DemoAnswer): string {
  return 'on' in answer ? answer.on : '';
}

function agreedDay(answer: DemoAnswer, on: On): string | undefined {
  if (!('on' in answer)) return undefined;
  if (answer.on === 'late') return on(-10);
  return answer.on === 'open' ? on(4) : undefined;
}
