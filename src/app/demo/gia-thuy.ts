import { handOverCommitment } from '#domain/commitments/index.server.ts';
import { closeConference, concludeConference, startFollowUp } from '#domain/dialogues/index.server.ts';
import { changeSetting } from '#domain/statute/index.server.ts';
import { systemContext } from '#platform/context.ts';
import type { Database } from '#platform/db/database.server.ts';
import { instantOf } from '#platform/now.ts';
import { answerPromise, issuePapers, openCommitmentByCode, openCommitmentOf, release } from './follow.ts';
import { conference, spoken, synthesised } from './gia-thuy-2019.ts';
import type { Office } from './office.ts';
import { announce, dispose, hold, planIt, prepare, synthesise, type Cast, type ConferencePlan } from './play.ts';

/** Who plays what in the ward of 2019. */
export function castOfGiaThuy(office: Office): Cast {
  const departments: Readonly<Record<string, string>> = { urban: 'giathuy.diachinh', culture: 'giathuy.vanhoa', police: 'giathuy.congan' };
  return {
    office,
    drafting: (day, time) => office.as('giathuy.vanphong', 'drafting-officer', day, time),
    head: (day, time) => office.as('giathuy.vanphong', 'head-of-office', day, time),
    registry: (day, time) => office.as('giathuy.vanphong', 'registry', day, time),
    chair: (day, time) => office.as('giathuy.chutich', 'leader', day, time),
    secretary: (day, time) => office.as('giathuy.bithu', 'leader', day, time),
    front: (day, time) => office.as('giathuy.mattran', 'front-officer', day, time),
    department: (key, day, time) => {
      const username = departments[key];
      return username === undefined
        ? office.as('giathuy.vanphong', 'drafting-officer', day, time)
        : office.as(username, 'departmental-officer', day, time);
    },
  };
}

const heldOn = '2019-09-12';

const plan: ConferencePlan = {
  name: conference.name,
  theme: conference.theme,
  purpose: conference.purpose,
  legalBasis: 'Điều 125 Luật Tổ chức chính quyền địa phương năm 2015\nQuy định của cấp ủy về đối thoại trực tiếp với Nhân dân',
  basis: ['law', 'party'],
  convening: ['party', 'committee'],
  invited: ['council', 'front'],
  chairs: ['secretary', 'chair'],
  concludes: 'secretary',
  agenda: conference.agenda,
  session: {
    name: 'Một phiên, cho tất cả các tổ dân phố',
    heldOn,
    startsAt: '08:00',
    place: 'Hội trường UBND phường',
    way: 'in-person',
    howToAttend: 'Nhân dân các tổ dân phố đến dự; có thể gửi ý kiến trước qua tổ trưởng hoặc Mặt trận.',
    groups: [],
  },
  createdOn: '2019-08-12',
  plannedOn: '2019-08-15',
  collecting: { from: '2019-08-15', to: '2019-08-30' },
};

/** The article's conference, from its plan to the end of its follow-up. Answers the matter that is still open. */
export async function playGiaThuy(db: Database, office: Office): Promise<{ openCode: string }> {
  const cast = castOfGiaThuy(office);
  await ownNumbers(db, office.unitId, '2019-08-01');
  const { conferenceId, sessionId } = await planIt(cast, plan);
  const collected = await synthesise(cast, conferenceId, '2019-08-30', synthesised);
  await prepare(cast, collected, { assigned: '2019-09-03', drafted: '2019-09-06', approved: '2019-09-10' });
  await announce(cast, conferenceId, '2019-09-04', allGroups(office));
  // The article does not say how many came.
  const said = await hold(cast, sessionId, heldOn, spoken);
  const all = [...collected, ...said];
  for (const opinion of all) await dispose(cast, opinion, cast.drafting(heldOn, '19:30'));
  await release(cast.head('2019-09-13'), all);
  await concludeConference(cast.drafting('2019-09-17'), { conferenceId, conclusion: conference.conclusion });
  await issuePapers(cast, conferenceId, { checked: '2019-09-17', signed: '2019-09-17', registered: '2019-09-17', published: '2019-09-17' });
  await startFollowUp(cast.drafting('2019-09-18'), { conferenceId });
  for (const opinion of inOrderOfAnswers(all)) {
    await answerPromise(cast, (department) => cast.department(department, answeredOn(opinion), '16:00'), conferenceId, opinion);
  }
  await closeConference(cast.drafting('2019-11-01'), { conferenceId });
  const open = all.find((opinion) => opinion.script.answer.kind === 'sent-up');
  if (open === undefined) throw new Error('one matter of the demonstration goes up');
  const { code } = await openCommitmentOf(cast.drafting('2019-11-01'), cast, conferenceId, open.opinionId);
  return { openCode: code };
}

/** On the day of change the open matter goes to today's ward, by an explicit row. */
export async function handOverToToday(db: Database, office: Office, code: string, organisationId: string): Promise<void> {
  const reader = castOfGiaThuy(office).drafting('2025-07-01');
  const open = await openCommitmentByCode(reader, code);
  const ctx = systemContext(db, 'demonstration', instantOf('2025-07-01', '08:00'));
  const reason = 'Phường Gia Thụy kết thúc hoạt động ngày 01/07/2025; tổ dân phố số 21 thuộc phường Bồ Đề (minh họa)';
  await handOverCommitment(ctx, { commitmentId: open.id, version: open.version, organisationId, on: '2025-07-01', reason });
}

/** The demonstration's office has no document system: it numbers its papers here. */
export async function ownNumbers(db: Database, unitId: string, from: string): Promise<void> {
  const ctx = systemContext(db, 'demonstration', instantOf(from));
  await changeSetting(ctx, {
    unitId,
    key: 'office.numbering',
    value: 'own',
    validFrom: from,
    source: 'Bản trình diễn: đơn vị không có hệ thống quản lý văn bản',
  });
}

function allGroups(office: Office): string[] {
  return Array.from({ length: 25 }, (_, index) => office.group(index + 1));
}

type Answered = Parameters<typeof answerPromise>[3];

function answeredOn({ script: { answer } }: Answered): string {
  return 'on' in answer ? answer.on : heldOn;
}

function inOrderOfAnswers(opinions: readonly Answered[]): Answered[] {
  return opinions.filter((opinion) => 'on' in opinion.script.answer).toSorted((a, b) => answeredOn(a).localeCompare(answeredOn(b)));
}
