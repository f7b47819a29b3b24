import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { createGroup, createOrganisation, createPost } from '#domain/org-units/index.server.ts';
import { systemContext, type Actor, type Ctx, type Role } from '#platform/context.ts';
import { testDatabase } from '#platform/db/testing.server.ts';
import { newCode, newId } from '#platform/ids.ts';
import type { appendEntries } from '#platform/journal/append.server.ts';
import { docxText, pdfText } from '#platform/rendering/testing.ts';
import type { DraftInput } from '../document.ts';
import {
  addPublicationProof,
  bringSignedFile,
  checkDocument,
  correctDocument,
  draftDocument,
  editDraft,
  getDocument,
  getPublicDocument,
  listDocuments,
  listPublicDocuments,
  openPublicSignedFile,
  openSignedFile,
  publishDocument,
  recomposeDrafts,
  registerDocument,
  renderDocument,
  replaceDocument,
  returnForChanges,
  signDocument,
  withdrawDocument,
  withdrawDocumentsHolding,
} from '../index.server.ts';
import { aPaper } from '../testing.ts';

process.env['DATA_DIR'] = mkdtempSync(join(tmpdir(), 'hoi-am-records-'));
const { app, publicRole } = await testDatabase();
const now = new Date('2026-12-24T02:00:00Z');
const today = '2026-12-24';
const setup = systemContext(app, 'setup', now);
const publicCtx = systemContext(publicRole, 'visitor', now);
const pdf = new TextEncoder().encode('%PDF-1.7\nsigned');
const ward = newId();
const conference = newId();
const office: Record<'committee' | 'party' | 'chair' | 'group', string> = { committee: '', party: '', chair: '', group: '' };

beforeAll(async () => {
  await app
    .insertInto('org_unit')
    .values({ id: ward, level: 'commune', code: '90001', slug: 'phuong-mau-90001', valid_from: '2025-07-01' })
    .execute();
  await app
    .insertInto('org_unit_name')
    .values({ unit_id: ward, type_word: 'Phường', name: 'Mẫu', search_key: 'mau', valid_from: '2025-07-01' })
    .execute();
  const body = { unitId: ward, validFrom: '2025-07-01' };
  const committee = await createOrganisation(setup, {
    ...body,
    kind: 'peoples-committee',
    name: 'Ủy ban nhân dân phường Mẫu',
    abbreviation: 'UBND',
  });
  const party = await createOrganisation(setup, {
    ...body,
    kind: 'party-committee',
    name: 'Đảng ủy phường Mẫu',
    superiorName: 'Đảng bộ thành phố Mẫu',
  });
  const chair = await createPost(setup, {
    organisationId: committee.organisationId,
    title: 'Chủ tịch',
    signingTitle: 'CHỦ TỊCH',
    validFrom: '2025-07-01',
  });
  const group = await createGroup(setup, { unitId: ward, localWord: 'Tổ dân phố', number: 3, validFrom: '2025-07-01' });
  Object.assign(office, { committee: committee.organisationId, party: party.organisationId, chair: chair.postId, group: group.groupId });
});

function as(role: Role, unitId = ward): Ctx {
  const actor: Actor = {
    kind: 'officer',
    accountId: newId(),
    hat: { id: newId(), role, postId: office.chair, organisationId: office.committee, unitId },
  };
  return { ...setup, actor };
}

function aDraft(changes: Partial<DraftInput> = {}): DraftInput {
  return {
    unitId: ward,
    issuingOrganisationId: office.committee,
    signerPostId: office.chair,
    subjectKind: 'conference',
    subjectId: conference,
    kind: 'result-notice',
    content: aPaper().content,
    ...changes,
  };
}

type At = { documentId: string; version: number };

async function drafted(changes: Partial<DraftInput> = {}): Promise<At> {
  return { ...(await draftDocument(as('drafting-officer'), aDraft(changes))), version: 1 };
}

async function signed(changes: Partial<DraftInput> = {}): Promise<At> {
  const at = await drafted(changes);
  const { version } = await checkDocument(as('head-of-office'), at);
  return { documentId: at.documentId, ...(await signDocument(as('leader'), { documentId: at.documentId, version, signedOn: today })) };
}

async function registered(number: number, changes: Partial<DraftInput> = {}): Promise<At> {
  const at = await signed(changes);
  const { version } = await bringSignedFile(as('registry'), { ...at, bytes: pdf, name: 'da-ky.pdf' });
  const done = await registerDocument(as('registry'), { documentId: at.documentId, version, number, datedOn: today });
  return { documentId: at.documentId, version: done.version };
}

async function published(number: number, changes: Partial<DraftInput> = {}): Promise<At> {
  const at = await registered(number, changes);
  return { documentId: at.documentId, ...(await publishDocument(as('registry'), at)) };
}

async function anOpinion(): Promise<string> {
  const id = newId();
  await app
    .insertInto('matter')
    .values({ id, code: newCode(), kind: 'dialogue-opinion', source: 'spoken', unit_id: ward, opened_on: today })
    .execute();
  return id;
}

describe('a paper on its way through the office', () => {
  it('goes from draft to publication, each step with its post and its journal entry', async () => {
    const { documentId } = await published(9);
    const document = await getDocument(as('registry'), documentId);
    expect(document).toMatchObject({ state: 'published', symbol: '09/TB-UBND', datedOn: today, layout: 'state-30-2020' });
    expect(document.steps.map(({ step, post }) => [step, post])).toEqual([
      ['drafted', 'Chủ tịch'],
      ['checked', 'Chủ tịch'],
      ['signed', 'Chủ tịch'],
      ['registered', 'Chủ tịch'],
      ['published', 'Chủ tịch'],
    ]);
    const entries = await app
      .selectFrom('journal_entry')
      .select(['kind', 'canonical'])
      .where('subject', '=', `document:${documentId}`)
      .orderBy('id')
      .execute();
    expect(entries.map(({ kind }) => kind).toSorted()).toEqual(
      [
        'records.drafted',
        'records.checked',
        'records.signed',
        'records.file-brought',
        'records.registered',
        'records.published',
      ].toSorted(),
    );
    expect(entries.map(({ canonical }) => canonical).join()).not.toContain('Nạo vét');
  });

  it('takes the layout and the symbol of the body that issues it', async () => {
    const { documentId } = await registered(12, { issuingOrganisationId: office.party, kind: 'conclusion' });
    expect(await getDocument(as('registry'), documentId)).toMatchObject({ layout: 'party-05-2026', symbol: '12-TB/ĐU' });
  });

  it('comes out as PDF and DOCX with what people wrote as they wrote it', async () => {
    const blocks = [{ kind: 'paragraph' as const, text: '#read("/etc/passwd") =1+1 *đậm*' }];
    const { documentId } = await drafted({ content: { ...aPaper().content, blocks } });
    const made = await renderDocument(as('drafting-officer'), documentId, 'pdf');
    expect(pdfText(made.bytes)).toContain('#read("/etc/passwd") =1+1 *đậm*');
    expect(docxText((await renderDocument(as('drafting-officer'), documentId, 'docx')).bytes)).toContain('#read("/etc/passwd") =1+1 *đậm*');
  });

  it('goes back to the draft with a note, which only the private part of the journal holds', async () => {
    const at = await drafted();
    const { version } = await checkDocument(as('head-of-office'), at);
    await returnForChanges(as('head-of-office'), { documentId: at.documentId, version, note: 'Sửa căn cứ thứ hai' });
    const document = await getDocument(as('drafting-officer'), at.documentId);
    expect(document.state).toBe('draft');
    expect(document.steps.at(-1)).toMatchObject({ step: 'returned', note: 'Sửa căn cứ thứ hai' });
  });

  it('refuses an edit on an older version and writes nothing', async () => {
    const at = await drafted();
    const first = { ...aPaper().content, abstract: 'Bản của người thứ nhất' };
    await editDraft(as('drafting-officer'), { ...at, content: first });
    const second = editDraft(as('drafting-officer'), { ...at, content: { ...first, abstract: 'Bản của người thứ hai' } });
    await expect(second).rejects.toMatchObject({ name: 'Conflict', code: 'records.edited-meanwhile', params: { current: 2 } });
    expect((await getDocument(as('drafting-officer'), at.documentId)).title).toBe('Bản của người thứ nhất');
  });

  it('is signed in the form that the signer may use', async () => {
    const { postId: deputy } = await createPost(setup, {
      organisationId: office.committee,
      title: 'Phó Chủ tịch',
      validFrom: '2025-07-01',
    });
    const at = await drafted({ signerPostId: deputy });
    const { signing } = await getDocument(as('drafting-officer'), at.documentId);
    expect(signing).toMatchObject({ form: 'deputy', headTitle: 'Chủ tịch', signerTitle: 'Phó Chủ tịch' });
    const edit = (form: 'on-behalf' | 'deputy') =>
      editDraft(as('drafting-officer'), { ...at, content: aPaper().content, signing: { form, headTitle: undefined } });
    await expect(edit('on-behalf')).rejects.toMatchObject({ code: 'records.signing-form-of-head' });
    await expect(edit('deputy')).rejects.toMatchObject({ fields: { 'signing.headTitle': { code: 'input.required' } } });
  });

  it('refuses to edit a signed paper, and to sign ahead of time or before the draft', async () => {
    const at = await signed();
    await expect(editDraft(as('drafting-officer'), { ...at, content: aPaper().content })).rejects.toMatchObject({
      code: 'records.signed-already',
    });
    const draft = await drafted();
    const { version } = await checkDocument(as('head-of-office'), draft);
    const on = (signedOn: string) => signDocument(as('leader'), { documentId: draft.documentId, version, signedOn });
    await expect(on('2026-12-25')).rejects.toMatchObject({ code: 'records.signed-in-future' });
    await expect(on('2026-12-23')).rejects.toMatchObject({ code: 'records.signed-before-draft' });
  });

  it.each([
    ['records.role-draft', (at: At) => draftDocument(as('registry'), { ...aDraft(), subjectId: at.documentId })],
    ['records.role-edit', (at: At) => editDraft(as('registry'), { ...at, content: aPaper().content })],
    ['records.role-check', (at: At) => checkDocument(as('drafting-officer'), at)],
    ['records.role-return', (at: At) => returnForChanges(as('drafting-officer'), { ...at, note: 'x' })],
    ['records.role-register', (at: At) => registerDocument(as('drafting-officer'), { ...at, number: 1, datedOn: today })],
    ['records.role-register', (at: At) => bringSignedFile(as('drafting-officer'), { ...at, bytes: pdf, name: 'a.pdf' })],
    ['records.role-publish', (at: At) => publishDocument(as('leader'), at)],
    ['records.role-withdraw', (at: At) => withdrawDocument(as('registry'), { ...at, reason: 'x' })],
    ['records.role-replace', (at: At) => replaceDocument(as('registry'), at)],
    ['records.role-correct', (at: At) => correctDocument(as('registry'), { ...at, correction: 'x' })],
    ['records.other-unit', (at: At) => checkDocument(as('head-of-office', newId()), at)],
    ['records.officers-only', (at: At) => checkDocument({ ...setup, actor: { kind: 'resident' } }, at)],
  ])('refuses with %s', async (code, act) => {
    await expect(act(await drafted())).rejects.toMatchObject({ name: 'NotAllowed', code });
  });

  it('is not there for another unit', async () => {
    const { documentId } = await drafted();
    await expect(getDocument(as('head-of-office', newId()), documentId)).rejects.toMatchObject({ name: 'NotFound' });
  });
});

describe('the number', () => {
  it('is refused when another paper of the year has it, and the signed file is kept', async () => {
    await registered(214);
    const at = await signed();
    const { version } = await bringSignedFile(as('registry'), { ...at, bytes: pdf, name: 'da-ky.pdf' });
    const taken = registerDocument(as('registry'), { documentId: at.documentId, version, number: 214, datedOn: today });
    await expect(taken).rejects.toMatchObject({ name: 'Refused', code: 'records.number-used', params: { symbol: '214/TB-UBND' } });
    expect(await getDocument(as('registry'), at.documentId)).toMatchObject({ state: 'signed', signedFile: { name: 'da-ky.pdf' } });
    await registerDocument(as('registry'), { documentId: at.documentId, version, number: 215, datedOn: today });
  });

  it('needs the signed file, a number and a day that was', async () => {
    const at = await signed();
    const enter = (version: number, more: object) =>
      registerDocument(as('registry'), { documentId: at.documentId, version, datedOn: today, ...more });
    await expect(enter(at.version, { number: 300 })).rejects.toMatchObject({ fields: { file: { code: 'records.signed-file-missing' } } });
    const { version } = await bringSignedFile(as('registry'), { ...at, bytes: pdf, name: 'a.pdf' });
    await expect(enter(version, {})).rejects.toMatchObject({ fields: { number: { code: 'input.required' } } });
    await expect(enter(version, { number: 300, datedOn: '2026-12-25' })).rejects.toMatchObject({ code: 'records.dated-in-future' });
    await expect(enter(version, { number: 300, datedOn: '2026-12-23' })).rejects.toMatchObject({ code: 'records.dated-before-signing' });
  });

  it('runs without gaps in the own register, also when many ask at once', async () => {
    const unit = await anOfficeThatCounts();
    const papers = await Promise.all([1, 2, 3, 4].map(() => unit.signedPaper()));
    const numbers = await Promise.all(papers.map((at) => registerDocument(unit.as('registry'), { ...at, datedOn: today })));
    expect(numbers.map(({ symbol }) => symbol).toSorted()).toEqual(['01/TB-UBND', '02/TB-UBND', '03/TB-UBND', '04/TB-UBND']);
  });

  it('comes only with a PDF', async () => {
    const at = await signed();
    const word = new TextEncoder().encode('<html>không phải PDF</html>');
    await expect(bringSignedFile(as('registry'), { ...at, bytes: word, name: 'a.pdf' })).rejects.toMatchObject({ code: 'files.not-pdf' });
    const large = new Uint8Array(20 * 1024 * 1024 + 1).fill(0x25);
    await expect(bringSignedFile(as('registry'), { ...at, bytes: large, name: 'a.pdf' })).rejects.toMatchObject({
      code: 'files.too-large',
    });
  });
});

describe('publication', () => {
  it('shows nothing to visitors before, and the signed copy after', async () => {
    const at = await registered(401);
    await expect(getPublicDocument(publicCtx, at.documentId)).rejects.toMatchObject({ name: 'NotFound' });
    await publishDocument(as('registry'), at);
    expect(await getPublicDocument(publicCtx, at.documentId)).toMatchObject({
      symbol: '401/TB-UBND',
      issuedBy: 'Ủy ban nhân dân phường Mẫu',
      publishedOn: today,
    });
    expect((await openPublicSignedFile(publicCtx, at.documentId)).bytes).toEqual(pdf);
  });

  it('keeps proof of each channel: a file, a link, or who did it', async () => {
    const { documentId } = await published(402);
    const at = { documentId, on: today, at: '08:00' };
    const registry = as('registry');
    await addPublicationProof(registry, { ...at, channel: 'portal', proof: { kind: 'link', link: 'https://mau.example.vn/tb' } });
    await addPublicationProof(registry, {
      ...at,
      channel: 'group-head',
      groupIds: [office.group],
      proof: { kind: 'person-time', person: 'Văn thư' },
    });
    await addPublicationProof(registry, { ...at, channel: 'board', proof: { kind: 'file', bytes: pdf, name: 'bien-ban-niem-yet.pdf' } });
    expect((await getDocument(registry, documentId)).proofs.map(({ channel, group }) => [channel, group]).toSorted()).toEqual([
      ['board', null],
      ['group-head', 'Tổ dân phố số 3'],
      ['portal', null],
    ]);
    expect(JSON.stringify(await getPublicDocument(publicCtx, documentId))).not.toContain('Văn thư');
    await expect(
      addPublicationProof(registry, { ...at, channel: 'group-head', proof: { kind: 'person-time', person: 'a' } }),
    ).rejects.toMatchObject({
      fields: { groupIds: { code: 'records.proof-group' } },
    });
    await expect(
      addPublicationProof(registry, { ...at, at: '23:00', channel: 'board', proof: { kind: 'person-time', person: 'a' } }),
    ).rejects.toMatchObject({
      code: 'records.proof-in-future',
    });
  });

  it('takes no bare tick, not even past the verbs', async () => {
    const { documentId } = await published(403);
    const tick = {
      id: newId(),
      subject_kind: 'document',
      subject_id: documentId,
      unit_id: ward,
      channel: 'board',
      proof_kind: 'person-time',
      happened_at: now,
      recorded_at: now,
    };
    await expect(app.insertInto('publication_proof').values(tick).execute()).rejects.toThrow('publication_proof_is_there');
  });

  it('pages the list of a unit', async () => {
    const { items } = await listPublicDocuments(publicCtx, ward);
    expect(items.length).toBeGreaterThan(1);
    expect((await listPublicDocuments(publicCtx, ward, items[0]?.id)).items[0]?.id).toBe(items[1]?.id);
    expect((await listDocuments(as('registry'), { state: 'published' })).items.every(({ state }) => state === 'published')).toBe(true);
  });
});

describe('a paper with a mistake', () => {
  it('is withdrawn: the fact stays public, title and file do not', async () => {
    const at = await published(501);
    await withdrawDocument(as('head-of-office'), { ...at, reason: 'Sai số liệu' });
    expect(await getPublicDocument(publicCtx, at.documentId)).toMatchObject({
      state: 'withdrawn',
      title: undefined,
      signedFileId: undefined,
      withdrawnOn: today,
    });
    await expect(openPublicSignedFile(publicCtx, at.documentId)).rejects.toMatchObject({ name: 'NotFound' });
  });

  it('counts as replaced when the new one is published, and points to it', async () => {
    const old = await published(502);
    const { documentId } = await replaceDocument(as('drafting-officer'), old);
    expect((await getPublicDocument(publicCtx, old.documentId)).state).toBe('published');
    const checked = await checkDocument(as('head-of-office'), { documentId, version: 1 });
    const signedAt = await signDocument(as('leader'), { documentId, version: checked.version, signedOn: today });
    const brought = await bringSignedFile(as('registry'), { documentId, version: signedAt.version, bytes: pdf, name: 'moi.pdf' });
    const numbered = await registerDocument(as('registry'), { documentId, version: brought.version, number: 503, datedOn: today });
    await publishDocument(as('registry'), { documentId, version: numbered.version });
    expect(await getPublicDocument(publicCtx, old.documentId)).toMatchObject({ state: 'replaced', replacedById: documentId });
  });

  it('is corrected by an official letter that names it', async () => {
    const old = await published(504);
    const { documentId } = await correctDocument(as('drafting-officer'), { ...old, correction: 'Số hộ là 1.284, không phải 1.248.' });
    const letter = await getDocument(as('drafting-officer'), documentId);
    expect(letter).toMatchObject({
      kind: 'correction',
      correctsId: old.documentId,
      title: 'đính chính Thông báo kết quả số 504/TB-UBND ngày 24/12/2026',
    });
  });
});

describe('when an opinion is taken out', () => {
  it('every paper beyond the draft that holds it is withdrawn, its words and its file are shown to nobody', async () => {
    const opinion = await anOpinion();
    const { documentId } = await published(601, { opinionIds: [opinion] });
    const other = await published(602);
    const { withdrawn } = await inTransaction((tx, ctx) => withdrawDocumentsHolding(tx, ctx, opinion));
    expect(withdrawn.map(({ id }) => id)).toEqual([documentId]);
    const hidden = await getDocument(as('head-of-office'), documentId);
    expect(hidden).toMatchObject({ state: 'withdrawn', hidden: true, paper: undefined, signedFile: null });
    await expect(openSignedFile(as('registry'), documentId)).rejects.toMatchObject({ name: 'NotFound' });
    await expect(renderDocument(as('registry'), documentId, 'pdf')).rejects.toMatchObject({ name: 'NotFound' });
    expect((await getPublicDocument(publicCtx, documentId)).title).toBeUndefined();
    expect((await getPublicDocument(publicCtx, other.documentId)).state).toBe('published');
  });

  it('its drafts are composed anew and a checked one goes back to its draft', async () => {
    const opinion = await anOpinion();
    const at = await drafted({ opinionIds: [opinion] });
    await checkDocument(as('head-of-office'), at);
    const content = { ...aPaper().content, abstract: 'Bản lập lại' };
    await inTransaction((tx, ctx) => recomposeDrafts(tx, ctx, opinion, () => Promise.resolve({ content, opinionIds: [] })));
    expect(await getDocument(as('drafting-officer'), at.documentId)).toMatchObject({
      state: 'draft',
      title: 'Bản lập lại',
      opinionIds: [],
    });
  });
});

type Tx = Parameters<typeof appendEntries>[0];

function inTransaction<Result>(step: (tx: Tx, ctx: Ctx) => Promise<Result>): Promise<Result> {
  return app.transaction().execute((tx) => step(tx, as('drafting-officer')));
}

async function anOfficeThatCounts() {
  const unit = newId();
  await app
    .insertInto('org_unit')
    .values({ id: unit, level: 'commune', code: '90003', slug: 'xa-mau-90003', valid_from: '2025-07-01' })
    .execute();
  await app
    .insertInto('org_unit_name')
    .values({ unit_id: unit, type_word: 'Xã', name: 'Mẫu', search_key: 'mau', valid_from: '2025-07-01' })
    .execute();
  const { organisationId } = await createOrganisation(setup, {
    unitId: unit,
    validFrom: '2025-07-01',
    kind: 'peoples-committee',
    name: 'UBND xã Mẫu',
    abbreviation: 'UBND',
  });
  const { postId } = await createPost(setup, { organisationId, title: 'Chủ tịch', validFrom: '2025-07-01' });
  const inUnit = (role: Role) => as(role, unit);
  const { changeSetting } = await import('#domain/statute/index.server.ts');
  await changeSetting(inUnit('administrator'), {
    unitId: unit,
    key: 'office.numbering',
    value: 'own',
    validFrom: '2026-01-01',
    source: 'Quy chế làm việc',
  });
  const signedPaper = async () => {
    const draft = aDraft({ unitId: unit, issuingOrganisationId: organisationId, signerPostId: postId });
    const { documentId } = await draftDocument(inUnit('drafting-officer'), draft);
    const checked = await checkDocument(inUnit('head-of-office'), { documentId, version: 1 });
    const done = await signDocument(inUnit('leader'), { documentId, version: checked.version, signedOn: today });
    const { version } = await bringSignedFile(inUnit('registry'), { documentId, version: done.version, bytes: pdf, name: 'a.pdf' });
    return { documentId, version };
  };
  return { as: inUnit, signedPaper };
}

describe('what is not of the own unit', () => {
  it('issues and signs nothing here, and is told nothing', async () => {
    const elsewhere = newId();
    await app.insertInto('org_unit').values({ id: elsewhere, level: 'commune', code: '90077', slug: 'xa-khac-90077' }).execute();
    await app.insertInto('org_unit_name').values({ unit_id: elsewhere, type_word: 'Xã', name: 'Khác', search_key: 'khac' }).execute();
    const theirs = { unitId: elsewhere, validFrom: '2025-07-01', kind: 'peoples-committee' as const, name: 'UBND xã Khác' };
    const { organisationId } = await createOrganisation(setup, theirs);
    const { postId } = await createPost(setup, { organisationId, title: 'Chủ tịch', validFrom: '2025-07-01' });
    const { groupId } = await createGroup(setup, { unitId: elsewhere, localWord: 'Thôn', number: 1, validFrom: '2025-07-01' });
    for (const mixed of [{ issuingOrganisationId: organisationId }, { signerPostId: postId }])
      await expect(draftDocument(as('drafting-officer'), aDraft(mixed))).rejects.toMatchObject({ code: 'records.body-elsewhere' });
    const { documentId } = await published(77);
    const proof = { kind: 'person-time' as const, person: 'Trưởng thôn' };
    const told = { documentId, channel: 'group-head' as const, groupIds: [groupId], on: today, proof };
    await expect(addPublicationProof(as('registry'), told)).rejects.toMatchObject({ name: 'Invalid' });
  });

  it('nor is the list of papers for every hat of the unit', async () => {
    for (const role of ['group-officer', 'departmental-officer', 'administrator'] as const)
      await expect(listDocuments(as(role))).rejects.toMatchObject({ name: 'NotAllowed' });
  });
});
