import { beforeAll, describe, expect, test } from 'vitest';
import { systemContext, type Actor, type Ctx } from '#platform/context.ts';
import { testDatabase } from '#platform/db/testing.server.ts';
import { newId } from '#platform/ids.ts';
import {
  appointHolder,
  createGroup,
  createOrganisation,
  createPost,
  endGroup,
  listGroups,
  listHolders,
  listOrganisations,
  listPosts,
  renameGroup,
} from '../index.server.ts';

const { app } = await testDatabase();
const now = new Date('2026-11-21T02:00:00Z');
const setup = systemContext(app, 'setup', now);
const today = '2026-11-21';
const ward = newId();
const oldWard = newId();

const wearing = (role: 'administrator' | 'registry', unitId: string): Ctx => {
  const actor: Actor = {
    kind: 'officer',
    accountId: newId(),
    hat: { id: newId(), role, postId: newId(), organisationId: newId(), unitId },
  };
  return { ...setup, actor };
};
const administrator = wearing('administrator', ward);

beforeAll(async () => {
  // Two invented wards stand for a unit of today and the one it was made of.
  await app
    .insertInto('org_unit')
    .values([
      { id: ward, level: 'commune', code: '90001', slug: 'phuong-moi-90001', valid_from: '2025-07-01' },
      { id: oldWard, level: 'commune', code: '90002', slug: 'phuong-cu-90002', valid_to: '2025-07-01' },
    ])
    .execute();
  await app
    .insertInto('org_unit_name')
    .values([
      { unit_id: ward, type_word: 'Phường', name: 'Mới', search_key: 'moi', valid_from: '2025-07-01' },
      { unit_id: oldWard, type_word: 'Phường', name: 'Cũ', search_key: 'cu', valid_to: '2025-07-01' },
    ])
    .execute();
  await app
    .insertInto('org_unit_link')
    .values({ from_id: oldWard, to_id: ward, changed_on: '2025-07-01', coverage: 'whole', source: 'administrator' })
    .execute();
});

const aCommittee = (given: object = {}) => ({
  unitId: ward,
  kind: 'peoples-committee' as const,
  name: `UBND phường Mới ${newId()}`,
  validFrom: '2025-07-01',
  ...given,
});
const aPost = async () => {
  const { organisationId } = await createOrganisation(administrator, aCommittee());
  return createPost(administrator, {
    organisationId,
    title: 'Chủ tịch',
    signingTitle: 'CHỦ TỊCH',
    roleHint: 'leader',
    validFrom: '2025-07-01',
  });
};

describe('organisations and posts', () => {
  test('are made by the administrator, each with an entry that holds no name', async () => {
    const { organisationId } = await createOrganisation(administrator, aCommittee({ name: 'UBND phường Mới', abbreviation: 'UBND' }));
    const { postId } = await createPost(administrator, { organisationId, title: 'Chủ tịch', validFrom: '2025-07-01' });
    expect((await listOrganisations(setup, ward, today)).map(({ id }) => id)).toContain(organisationId);
    expect((await listPosts(setup, ward, today)).find(({ id }) => id === postId)).toMatchObject({ organisationName: 'UBND phường Mới' });
    const entry = await app
      .selectFrom('journal_entry')
      .select(['canonical', 'kind'])
      .where('subject', '=', `organisation:${organisationId}`)
      .executeTakeFirstOrThrow();
    expect(entry.kind).toBe('org-units.organisation-created');
    expect(entry.canonical).not.toContain('Mới');
  });

  test('are refused to another hat and to the administrator of another unit', async () => {
    const refusal = { code: 'accounts.hat-missing' };
    await expect(createOrganisation(wearing('registry', ward), aCommittee())).rejects.toMatchObject(refusal);
    await expect(createOrganisation(wearing('administrator', oldWard), aCommittee())).rejects.toMatchObject(refusal);
  });

  test('a dissolved unit gets none after its end, and is told with its successor', async () => {
    await expect(createOrganisation(setup, aCommittee({ unitId: oldWard, validFrom: '2026-01-01' }))).rejects.toMatchObject({
      code: 'org-units.dissolved',
      params: { name: 'Phường Cũ', endedOn: '2025-07-01', successors: 'Phường Mới' },
    });
    await expect(createOrganisation(setup, aCommittee({ unitId: oldWard, validFrom: '2019-01-01' }))).resolves.toBeDefined();
  });

  test('nothing begins before its unit, or a post before its organisation', async () => {
    await expect(createOrganisation(setup, aCommittee({ validFrom: '2025-06-30' }))).rejects.toMatchObject({
      code: 'org-units.before-unit',
    });
    const { organisationId } = await createOrganisation(setup, aCommittee());
    const early = createPost(setup, { organisationId, title: 'Chủ tịch', validFrom: '2025-06-30' });
    await expect(early).rejects.toMatchObject({ code: 'org-units.before-organisation' });
  });

  test('the same name twice is a conflict', async () => {
    const twice = aCommittee({ name: 'Đảng ủy phường Mới' });
    await createOrganisation(setup, twice);
    await expect(createOrganisation(setup, twice)).rejects.toMatchObject({ code: 'org-units.organisation-exists' });
  });
});

describe('holders', () => {
  test('a new holder ends the one before on that day; an acting one stands beside', async () => {
    const { postId } = await aPost();
    const [first, second, deputy] = [newId(), newId(), newId()];
    await appointHolder(administrator, { postId, accountId: first, from: '2025-07-01' });
    await appointHolder(administrator, { postId, accountId: second, from: '2026-01-01' });
    await appointHolder(administrator, { postId, accountId: deputy, from: '2026-02-01', acting: true });
    expect((await listHolders(setup, [postId], '2025-12-31')).map(({ accountId }) => accountId)).toEqual([first]);
    expect((await listHolders(setup, [postId], today)).map(({ accountId, acting }) => [accountId, acting])).toEqual([
      [second, false],
      [deputy, true],
    ]);
  });

  test('not before the present holder began, and not before the post', async () => {
    const { postId } = await aPost();
    await appointHolder(setup, { postId, accountId: newId(), from: '2026-01-01' });
    await expect(appointHolder(setup, { postId, accountId: newId(), from: '2026-01-01' })).rejects.toMatchObject({
      code: 'org-units.holder-not-before',
    });
    await expect(appointHolder(setup, { postId, accountId: newId(), from: '2025-01-01' })).rejects.toMatchObject({
      code: 'org-units.post-not-then',
    });
  });

  test('the same holder again changes nothing', async () => {
    const { postId } = await aPost();
    const accountId = newId();
    const { holderId } = await appointHolder(setup, { postId, accountId, from: '2026-01-01' });
    expect(await appointHolder(setup, { postId, accountId, from: '2026-03-01' })).toEqual({ holderId });
  });
});

describe('residential groups', () => {
  const aGroup = (given: object = {}) => ({ unitId: ward, localWord: 'Tổ dân phố', validFrom: '2025-07-01', ...given });

  test('never two "Tổ 3" without the old ward: then both are told apart', async () => {
    await createGroup(administrator, aGroup({ number: 3 }));
    await expect(createGroup(administrator, aGroup({ number: 3 }))).rejects.toMatchObject({
      code: 'org-units.group-exists',
      params: { name: 'Tổ dân phố số 3' },
    });
    await createGroup(administrator, aGroup({ number: 3, formerUnitId: oldWard }));
    const labels = (await listGroups(setup, ward, today)).filter(({ number }) => number === 3).map(({ label }) => label);
    expect(labels).toEqual(['Tổ dân phố số 3 (Cũ cũ)', 'Tổ dân phố số 3']);
  });

  test('are renamed and keep their id, end on a day and no sooner than they began', async () => {
    const { groupId } = await createGroup(administrator, aGroup({ number: 30 }));
    await renameGroup(administrator, { groupId, localWord: 'Thôn', name: 'Trung' });
    expect((await listGroups(setup, ward, today)).find(({ id }) => id === groupId)?.label).toBe('Thôn Trung');
    await expect(endGroup(administrator, { groupId, endedOn: '2025-07-01' })).rejects.toMatchObject({ code: 'org-units.group-end-early' });
    await endGroup(administrator, { groupId, endedOn: '2026-06-01' });
    expect((await listGroups(setup, ward, '2026-05-31')).some(({ id }) => id === groupId)).toBe(true);
    expect((await listGroups(setup, ward, '2026-06-01')).some(({ id }) => id === groupId)).toBe(false);
    await expect(renameGroup(administrator, { groupId, localWord: 'Thôn', name: 'Hạ' })).rejects.toMatchObject({
      code: 'org-units.group-ended',
    });
  });

  test('need a number or a name, and lie in the unit of the group around them', async () => {
    await expect(createGroup(setup, aGroup())).rejects.toMatchObject({ fields: { number: { code: 'org-units.group-without-name' } } });
    const { groupId } = await createGroup(setup, aGroup({ localWord: 'Khu phố', number: 1 }));
    const elsewhere = createGroup(setup, aGroup({ unitId: oldWard, number: 9, parentId: groupId, validFrom: '2019-01-01' }));
    await expect(elsewhere).rejects.toMatchObject({ code: 'org-units.group-elsewhere' });
    await expect(createGroup(setup, aGroup({ number: 9, parentId: groupId }))).resolves.toBeDefined();
  });
});
