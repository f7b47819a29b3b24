import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import {
  changePassword,
  createFirstAdministrator,
  createFirstAdminLink,
  endHat,
  giveHat,
  resetPassword,
} from '#domain/accounts/index.server.ts';
import {
  addToMatter,
  extendCommitment,
  listAwaitingRelease,
  listLedger,
  getOfficeMatter,
  refuseRelease,
  takeDown,
} from '#domain/commitments/index.server.ts';
import {
  cancelConference,
  composeDocuments,
  editConference,
  editOpinion,
  getOfficeConference,
  listOfficeConferences,
  restoreOpinion,
  returnPreparedAnswer,
  submitOpinion,
  takeOutOpinion,
  type OfficeConference,
} from '#domain/dialogues/index.server.ts';
import { createGroup, endGroup, getUnitOn, renameGroup } from '#domain/org-units/index.server.ts';
import {
  checkDocument,
  correctDocument,
  draftDocument,
  editDraft,
  getDocument,
  listDocumentsOfSubject,
  replaceDocument,
  returnForChanges,
  withdrawDocument,
} from '#domain/records/index.server.ts';
import { systemContext, type Ctx } from '#platform/context.ts';
import { testDatabase } from '#platform/db/testing.server.ts';
import { newId } from '#platform/ids.ts';
import { isJournalExempt } from '#platform/journal/exempt.ts';
import { dayOf } from '#platform/now.ts';
import { registeredVerbs } from '#platform/verb.ts';
import { playDemo } from './demo/index.ts';
import type { Office } from './demo/office.ts';
import { loadReferenceData } from './load.ts';

const { app, owner } = await testDatabase();
const now = new Date('2026-11-21T03:00:00Z');
const today = dayOf(now);
type Captured = { verbs: string | null; tables: string[]; entries: number };
let captured: Captured[] = [];

beforeAll(async () => {
  await watchEveryTable();
  await loadReferenceData(app, process.cwd(), now);
  const link = await createFirstAdminLink(systemContext(app, 'start', now), 'http://127.0.0.1:3000');
  const played = await playDemo(app, now);
  if (link === undefined || played === undefined) throw new Error('the demonstration was not played');
  await keepAccounts(link.address, played.boDe);
  await keepGroups(played.boDe);
  await changeConferences(played.boDe);
  await changePapers(played.boDe);
  await changeMatters(played.boDe);
  captured = await readCaptured();
}, 240_000);

it('runs every verb that there is', async () => {
  const { rows } = await sql<{ verb: string }>`select distinct verb from journal_entry`.execute(owner);
  expect(rows.map((row) => row.verb).toSorted()).toEqual([...registeredVerbs()].toSorted());
});

it('finds an entry of the same transaction for every row that was changed', () => {
  const silent = captured.filter((transaction) => transaction.entries === 0);
  expect(silent).toEqual([]);
  expect(captured.length).toBeGreaterThan(300);
});

it('keeps free text and names out of the canonical bytes', async () => {
  const { rows } = await sql<{ canonical: string }>`
    select canonical from journal_entry where canonical ~ 'minh họa|Nguyễn Văn A|0900 000 123|Tổ trưởng'`.execute(owner);
  expect(rows.map((row) => row.canonical)).toEqual([]);
});

async function watchEveryTable(): Promise<void> {
  await sql`create table captured (txid bigint not null, table_name text not null)`.execute(owner);
  await sql`grant insert on captured to hoiam_app, hoiam_worker`.execute(owner);
  await sql`create function capture() returns trigger language plpgsql security definer as $$
    begin insert into public.captured values (txid_current(), tg_table_name); return null; end $$`.execute(owner);
  const { rows } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'captured'`.execute(owner);
  for (const { name } of rows) {
    if (isJournalExempt(name) && name !== 'journal_entry') continue;
    await sql`create trigger capture_it after insert or update or delete on ${sql.table(name)}
      for each row execute function capture()`.execute(owner);
  }
}

async function readCaptured(): Promise<Captured[]> {
  const { rows } = await sql<Captured>`
    select array_agg(distinct table_name) as tables, count(*) filter (where table_name = 'journal_entry')::int as entries
    from captured group by txid`.execute(owner);
  return rows;
}

async function keepAccounts(address: string, office: Office): Promise<void> {
  const ctx = systemContext(app, 'start', now);
  const longBien = await getUnitOn(ctx, '00145', today);
  const token = new URL(address).pathname.split('/').at(-1) ?? '';
  const password = 'mot-mat-khau-du-dai';
  const person = { token, unitId: longBien.id, username: 'quantri.longbien', displayName: 'Quản trị', password };
  const made = await createFirstAdministrator({ ...ctx, actor: { kind: 'resident' } }, person);
  const administrator = office.as('bode.quantri', 'administrator', today);
  const { hatId } = await giveHat(administrator, { accountId: made.accountId, role: 'front-officer', postId: office.post('front') });
  await endHat(administrator, { hatId });
  const drafting = office.as('bode.vanphong', 'drafting-officer', today);
  const current = office.signIns.find((one) => one.username === 'bode.vanphong')?.password ?? '';
  await changePassword(drafting, { sessionId: newId(), current, next: `${password}-moi` });
  if (drafting.actor.kind === 'officer') await resetPassword(administrator, { accountId: drafting.actor.accountId });
}

async function keepGroups(office: Office): Promise<void> {
  const administrator = office.as('bode.quantri', 'administrator', today);
  const group = { localWord: 'Tổ dân phố', number: 99 };
  const { groupId } = await createGroup(administrator, { ...group, unitId: office.unitId, validFrom: '2026-01-01' });
  await renameGroup(administrator, { ...group, groupId, number: 98 });
  await endGroup(administrator, { groupId, endedOn: '2026-11-01' });
}

async function changeConferences(office: Office): Promise<void> {
  const drafting = office.as('bode.vanphong', 'drafting-officer', today, '09:30');
  const leader = office.as('bode.chutich', 'leader', today, '09:30');
  const draft = await conferenceIn(drafting, 'draft');
  await editConference(drafting, { ...describe(draft), conferenceId: draft.id, version: draft.version, name: 'Tên mới (minh họa)' });
  await cancelConference(leader, { conferenceId: draft.id, reason: 'Gộp vào hội nghị khác (minh họa)' });
  const coming = await conferenceIn(drafting, 'announced');
  const prepared = coming.opinions.find((one) => one.prepared?.state === 'approved');
  await returnPreparedAnswer(leader, {
    opinionId: prepared?.id ?? '',
    version: prepared?.prepared?.version ?? 0,
    reason: 'Nêu rõ ngày (minh họa)',
  });
  const held = await conferenceIn(drafting, 'held');
  const spoken = held.opinions.find((one) => one.disposition === null);
  const words = { opinionId: spoken?.id ?? '', version: spoken?.version ?? 0, words: 'Lời đã sửa (minh họa)' };
  await editOpinion(drafting, words);
  await takeOutOpinion(drafting, { opinionId: words.opinionId, kind: 'accusation' });
  await restoreOpinion(drafting, { opinionId: words.opinionId });
  await composeDocuments(drafting, { conferenceId: held.id, kinds: ['minutes'] });
}

async function changePapers(office: Office): Promise<void> {
  const drafting = office.as('bode.vanphong', 'drafting-officer', today, '10:00');
  const head = office.as('bode.chanhvanphong', 'head-of-office', today, '10:10');
  const held = await conferenceIn(drafting, 'held');
  const [minutes] = await listDocumentsOfSubject(drafting, 'conference', held.id);
  const paper = await getDocument(drafting, minutes?.id ?? '');
  const content = paper.paper?.content;
  if (content === undefined) throw new Error('the minutes have no content');
  await draftDocument(drafting, {
    unitId: office.unitId,
    issuingOrganisationId: office.body('committee'),
    signerPostId: office.post('chair'),
    subjectKind: 'conference',
    subjectId: held.id,
    kind: 'plan',
    content,
  });
  const edited = await editDraft(drafting, { documentId: paper.id, version: paper.version, content });
  const checked = await checkDocument(head, { documentId: paper.id, version: edited.version });
  await returnForChanges(head, { documentId: paper.id, version: checked.version, note: 'Sửa trích yếu (minh họa)' });
  const followed = await conferenceIn(drafting, 'following-up');
  const published = (await listDocumentsOfSubject(drafting, 'conference', followed.id)).filter((one) => one.state === 'published');
  const [first, second, third] = published;
  if (!first || !second || !third) throw new Error('three papers are published');
  await correctDocument(drafting, { documentId: first.id, version: first.version, correction: 'Sửa thể thức (minh họa)' });
  await replaceDocument(drafting, { documentId: second.id, version: second.version });
  await withdrawDocument(head, { documentId: third.id, version: third.version, reason: 'Đăng nhầm (minh họa)' });
}

async function changeMatters(office: Office): Promise<void> {
  const head = office.as('bode.chanhvanphong', 'head-of-office', today, '11:00');
  const resident: Ctx = { ...head, actor: { kind: 'resident' } };
  const sent = await submitOpinion(resident, { submissionId: newId(), unitId: office.unitId, words: 'Một ý kiến (minh họa)' });
  await addToMatter(resident, { code: sent.code, secret: sent.secret, words: 'Thêm một ý (minh họa)' });
  const waiting = (await listAwaitingRelease(head)).find((one) => one.code === sent.code);
  await refuseRelease(head, { matterId: waiting?.matterId ?? '', version: waiting?.version ?? 0, reason: 'Trùng ý kiến khác (minh họa)' });
  const { items } = await listLedger(head, { sight: 'office', unitId: office.unitId, state: 'open', today });
  const matter = await getOfficeMatter(head, items.at(-1)?.code ?? '');
  const open = matter.commitments.find((line) => line.state === 'open');
  await extendCommitment(head, {
    commitmentId: open?.id ?? '',
    version: open?.version ?? 0,
    dueOn: '2027-03-01',
    reason: 'Chờ dự toán (minh họa)',
  });
  await takeDown(head, { matterId: matter.id, reason: 'Người gửi xin gỡ (minh họa)' });
}

async function conferenceIn(ctx: Ctx, state: string): Promise<OfficeConference> {
  const conferences = await listOfficeConferences(ctx);
  const found = conferences.find((one) => one.state === state);
  if (found === undefined) throw new Error(`the demonstration has no conference that is ${state}`);
  return getOfficeConference(ctx, found.id);
}

function describe(conference: OfficeConference) {
  return {
    kind: conference.kind,
    basis: conference.basis,
    name: conference.name,
    conveningOrganisationIds: conference.bodies.filter((body) => body.part === 'convening').map((body) => body.organisationId),
    chairPostIds: conference.chairs.map((chair) => chair.postId),
  };
}
