import { createHmac } from 'node:crypto';
import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { systemContext, type Actor, type Ctx } from '#platform/context.ts';
import { openDatabase } from '#platform/db/database.server.ts';
import { testDatabase } from '#platform/db/testing.server.ts';
import { makeCeremonies } from './ceremonies.ts';
import { changePassword } from './change-password.ts';
import { createAccount } from './create-account.ts';
import { createFirstAdministrator } from './create-first-administrator.ts';
import { endHat } from './end-hat.ts';
import { makeFirstAdministratorLink } from './first-administrator-link.ts';
import { giveHat } from './give-hat.ts';
import type { House } from './house.ts';
import { countNeverSignedIn, listAccounts } from './queries.ts';
import { renewSession } from './renew-session.ts';
import { resetPassword } from './reset-password.ts';
import { findSignedIn } from './session.ts';
import { signInWith } from './sign-in.ts';
import { aUnit } from './testing.ts';
import { wearHat } from './wear-hat.ts';

const database = await testDatabase();
const opened = openDatabase(database.url('hoiam_app'), 'hoiam_app');
afterAll(() => opened.close());
const now = new Date();
const later = (hours: number) => new Date(now.getTime() + hours * 60 * 60 * 1000);
const secret = 's'.repeat(40);
const publicUrl = 'http://127.0.0.1:3600';
const house: House = { ceremonies: makeCeremonies({ db: database.app, secret, publicUrl }), secret, publicUrl };
const system = systemContext(database.app, 'test', now);
const unit = await aUnit(database.owner, database.app, now);
const other = await aUnit(database.owner, database.app, now);

const attempt = (username: string, password: string) => signInWith(house, { username, password, clientAddress: '192.0.2.7' });
const as = (actor: Actor): Ctx => ({ ...system, actor });
const administratorOf = ({ unitId, postId, organisationId }: typeof unit, accountId: string, hatId: string): Ctx =>
  as({ kind: 'officer', accountId, hat: { id: hatId, role: 'administrator', postId, organisationId, unitId } });

async function cookieOf(username: string, password: string): Promise<string> {
  const answer = await attempt(username, password);
  if (!answer.signedIn) throw new Error(answer.code);
  return answer.cookie.value;
}

async function entriesOf(subject: string): Promise<string[]> {
  const rows = await database.app.selectFrom('journal_entry').select('kind').where('subject', '=', subject).execute();
  return rows.map((row) => row.kind).sort();
}

describe('an account', () => {
  it('is made with a random password, signs in with it, and is journalled without its name', async () => {
    const made = await createAccount(system, {
      unitId: unit.unitId,
      username: 'Van-Thu',
      displayName: 'Cán bộ Văn thư',
      hats: [{ role: 'registry', postId: unit.postId }],
    });
    const signedIn = await findSignedIn(opened.pool, await cookieOf('van-thu', made.password), secret, now);
    expect(signedIn).toMatchObject({
      accountId: made.accountId,
      displayName: 'Cán bộ Văn thư',
      hat: { role: 'registry', unitId: unit.unitId },
    });
    expect(await entriesOf(`account:${made.accountId}`)).toEqual(['accounts.created', 'accounts.hat-given']);
    const { canonical } = await database.app
      .selectFrom('journal_entry')
      .select('canonical')
      .where('subject', '=', `account:${made.accountId}`)
      .where('kind', '=', 'accounts.created')
      .executeTakeFirstOrThrow();
    expect(canonical).not.toContain('Văn thư');
    expect(canonical).not.toContain(made.password);
  });

  it('is refused under a user name that is taken, and under one with accents', async () => {
    await createAccount(system, { unitId: unit.unitId, username: 'trung', displayName: 'Một' });
    await expect(createAccount(system, { unitId: unit.unitId, username: 'TRUNG', displayName: 'Hai' })).rejects.toMatchObject({
      code: 'accounts.username-taken',
    });
    await expect(createAccount(system, { unitId: unit.unitId, username: 'văn thư', displayName: 'Ba' })).rejects.toMatchObject({
      fields: { username: { code: 'accounts.username-form' } },
    });
  });

  it('is made only by an administrator of the same unit', async () => {
    const made = await createAccount(system, {
      unitId: unit.unitId,
      username: 'quan-tri',
      displayName: 'Quản trị',
      hats: [{ role: 'administrator', postId: unit.postId }],
    });
    const admin = administratorOf(unit, made.accountId, made.hatIds[0] ?? '');
    await createAccount(admin, {
      unitId: unit.unitId,
      username: 'can-bo-1',
      displayName: 'Cán bộ',
      hats: [{ role: 'leader', postId: unit.postId }],
    });
    await expect(createAccount(admin, { unitId: other.unitId, username: 'can-bo-2', displayName: 'Cán bộ' })).rejects.toMatchObject({
      code: 'accounts.hat-missing',
    });
    await expect(
      createAccount(admin, {
        unitId: unit.unitId,
        username: 'can-bo-3',
        displayName: 'Cán bộ',
        hats: [{ role: 'leader', postId: other.postId }],
      }),
    ).rejects.toMatchObject({ code: 'accounts.hat-missing' });
    await expect(
      createAccount(as({ kind: 'resident' }), { unitId: unit.unitId, username: 'can-bo-4', displayName: 'Ai đó' }),
    ).rejects.toMatchObject({ code: 'accounts.hat-missing' });
  });

  it('gets a new password from its own unit only, and its sessions end', async () => {
    const made = await createAccount(system, { unitId: unit.unitId, username: 'quen-mat-khau', displayName: 'Cán bộ' });
    const cookie = await cookieOf('quen-mat-khau', made.password);
    await expect(
      resetPassword(administratorOf(other, made.accountId, made.accountId), { accountId: made.accountId }),
    ).rejects.toMatchObject({ code: 'accounts.hat-missing' });
    const fresh = await resetPassword(administratorOf(unit, made.accountId, made.accountId), { accountId: made.accountId });
    expect(await findSignedIn(opened.pool, cookie, secret, now)).toBeUndefined();
    expect(await attempt('quen-mat-khau', made.password)).toEqual({ signedIn: false, code: 'accounts.wrong-password' });
    expect((await attempt('quen-mat-khau', fresh.password)).signedIn).toBe(true);
  });

  it('changes its own password with the present one, and is signed out elsewhere', async () => {
    const made = await createAccount(system, {
      unitId: unit.unitId,
      username: 'tu-doi',
      displayName: 'Cán bộ',
      hats: [{ role: 'leader', postId: unit.postId }],
    });
    const [here, elsewhere] = [await cookieOf('tu-doi', made.password), await cookieOf('tu-doi', made.password)];
    const session = await findSignedIn(opened.pool, here, secret, now);
    if (!session?.hat) throw new Error('not signed in');
    const own = as({ kind: 'officer', accountId: made.accountId, hat: session.hat });
    const change = (ctx: Ctx, current: string) =>
      changePassword(ctx, { sessionId: session.sessionId, current, next: 'mật khẩu mới rất dài' });
    await expect(change(own, 'sai')).rejects.toMatchObject({ code: 'accounts.current-password-wrong' });
    await expect(change(as({ kind: 'resident' }), made.password)).rejects.toMatchObject({ code: 'accounts.not-signed-in' });
    await change(own, made.password);
    expect(await findSignedIn(opened.pool, here, secret, now)).toBeDefined();
    expect(await findSignedIn(opened.pool, elsewhere, secret, now)).toBeUndefined();
    expect((await attempt('tu-doi', 'mật khẩu mới rất dài')).signedIn).toBe(true);
  });

  it('is listed with its hats, and counted until it signs in', async () => {
    const before = await countNeverSignedIn(system, other.unitId);
    const made = await createAccount(system, {
      unitId: other.unitId,
      username: 'moi-den',
      displayName: 'Người mới',
      hats: [{ role: 'leader', postId: other.postId }],
    });
    expect(await countNeverSignedIn(system, other.unitId)).toBe(before + 1);
    await cookieOf('moi-den', made.password);
    expect(await countNeverSignedIn(system, other.unitId)).toBe(before);
    const { items } = await listAccounts(system, other.unitId);
    expect(items.find((line) => line.username === 'moi-den')).toMatchObject({
      hats: [{ role: 'leader', validTo: null }],
      lastSignedInAt: expect.any(Date) as Date,
    });
  });
});

describe('a session', () => {
  it('is refused when its cookie was touched or signed by somebody else', async () => {
    const made = await createAccount(system, { unitId: unit.unitId, username: 'cookie', displayName: 'Cán bộ' });
    const cookie = await cookieOf('cookie', made.password);
    const [token = ''] = cookie.split('.');
    const forged = `${token}.${createHmac('sha256', 'another secret').update(token).digest('base64')}`;
    expect(await findSignedIn(opened.pool, cookie, secret, now)).toBeDefined();
    for (const bad of [forged, token, `${token}.`, `x${cookie}`, cookie.replace(/.$/, ''), '.', '']) {
      expect(await findSignedIn(opened.pool, bad, secret, now)).toBeUndefined();
    }
  });

  it('asks the database nothing when the cookie is not ours', async () => {
    const nowhere = new pg.Pool({ host: '/nowhere', connectionTimeoutMillis: 100 });
    expect(await findSignedIn(nowhere, 'forged.c2ln', secret, now)).toBeUndefined();
    await nowhere.end();
  });

  it('ends after twelve hours without use and lasts on with use', async () => {
    const made = await createAccount(system, { unitId: unit.unitId, username: 'lau-dai', displayName: 'Cán bộ' });
    const cookie = await cookieOf('lau-dai', made.password);
    expect(await findSignedIn(opened.pool, cookie, secret, later(13))).toBeUndefined();
    const inUse = await findSignedIn(opened.pool, cookie, secret, later(7));
    if (!inUse) throw new Error('the session has ended too early');
    expect(await renewSession(database.app, inUse, later(7))).toBe(true);
    expect(await findSignedIn(opened.pool, cookie, secret, later(13))).toBeDefined();
  });

  it('of a person with two hats wears the first, then the one chosen, and the access log says so', async () => {
    const made = await createAccount(system, {
      unitId: unit.unitId,
      username: 'hai-vai',
      displayName: 'Cán bộ',
      hats: [
        { role: 'registry', postId: unit.postId },
        { role: 'drafting-officer', postId: unit.postId },
      ],
    });
    const cookie = await cookieOf('hai-vai', made.password);
    const before = await findSignedIn(opened.pool, cookie, secret, now);
    if (!before) throw new Error('not signed in');
    expect(before.hat?.role).toBe('registry');
    const [, second = ''] = made.hatIds;
    await wearHat(system, before, second);
    expect((await findSignedIn(opened.pool, cookie, secret, now))?.hat?.role).toBe('drafting-officer');
    const log = await database.app.selectFrom('access_log').select('what').where('hat_id', '=', second).execute();
    expect(log).toEqual([{ what: 'accounts.hat-changed' }]);
    await expect(wearHat(system, before, unit.postId)).rejects.toMatchObject({ code: 'accounts.hat-unknown' });
  });

  it('no longer wears a hat that was ended', async () => {
    const made = await createAccount(system, {
      unitId: unit.unitId,
      username: 'het-vai',
      displayName: 'Cán bộ',
      hats: [{ role: 'registry', postId: unit.postId }],
    });
    const cookie = await cookieOf('het-vai', made.password);
    const hatId = made.hatIds[0] ?? '';
    await endHat(system, { hatId });
    expect(await findSignedIn(opened.pool, cookie, secret, now)).toMatchObject({ hats: [], hat: undefined });
    await expect(endHat(system, { hatId })).rejects.toMatchObject({ code: 'accounts.hat-ended-already' });
    expect(await entriesOf(`account:${made.accountId}`)).toContain('accounts.hat-ended');
  });
});

describe('a hat', () => {
  it('is not given twice for the same days, and a group only to a group officer', async () => {
    const made = await createAccount(system, {
      unitId: unit.unitId,
      username: 'trung-vai',
      displayName: 'Cán bộ',
      hats: [{ role: 'leader', postId: unit.postId }],
    });
    const again = giveHat(system, { accountId: made.accountId, role: 'leader', postId: unit.postId });
    await expect(again).rejects.toMatchObject({ code: 'accounts.hat-given-already' });
    const withGroup = giveHat(system, { accountId: made.accountId, role: 'leader', postId: unit.postId, groupId: unit.unitId });
    await expect(withGroup).rejects.toMatchObject({ code: 'accounts.group-only-for-group-officer' });
    // Without a group of one's own the ledger of the whole unit would open.
    const withoutGroup = giveHat(system, { accountId: made.accountId, role: 'group-officer', postId: unit.postId });
    await expect(withoutGroup).rejects.toMatchObject({ code: 'accounts.group-needed' });
  });

  it('of the last administrator of a unit cannot be ended by that administrator', async () => {
    const place = await aUnit(database.owner, database.app, now);
    const hats = [{ role: 'administrator' as const, postId: place.postId }];
    const first = await createAccount(system, { unitId: place.unitId, username: 'mot-minh', displayName: 'Một', hats });
    const hatId = first.hatIds[0] ?? '';
    const admin = administratorOf(place, first.accountId, hatId);
    await expect(endHat(admin, { hatId })).rejects.toMatchObject({ code: 'accounts.last-administrator' });
    await createAccount(admin, { unitId: place.unitId, username: 'nguoi-hai', displayName: 'Hai', hats });
    await endHat(admin, { hatId });
  });
});

describe('signing in', () => {
  it('is a wrong one, not a failure, whatever is typed as a user name', async () => {
    for (const name of ['a\0b', '\0', '__proto__', 'x'.repeat(5000)])
      expect(await attempt(name, 'sai')).toEqual({ signedIn: false, code: 'accounts.wrong-password' });
  });

  it('pauses after five wrong passwords, also for a user name that does not exist', async () => {
    const made = await createAccount(system, { unitId: unit.unitId, username: 'bi-doan', displayName: 'Cán bộ' });
    for (const name of ['bi-doan', 'khong-co']) {
      for (let round = 0; round < 5; round += 1)
        expect(await attempt(name, 'sai')).toEqual({ signedIn: false, code: 'accounts.wrong-password' });
      expect(await attempt(name, name === 'bi-doan' ? made.password : 'sai')).toEqual({ signedIn: false, code: 'accounts.too-many' });
    }
  });

  it('sets a cookie for one machine over http and a secure one over https', async () => {
    const made = await createAccount(system, {
      unitId: unit.unitId,
      username: 'an-toan',
      displayName: 'Cán bộ',
      password: 'một câu ngắn dễ nhớ',
    });
    const https = {
      ceremonies: makeCeremonies({ db: database.app, secret, publicUrl: 'https://hoiam.example.vn' }),
      secret,
      publicUrl: 'https://hoiam.example.vn',
    };
    const over = async (place: House) =>
      signInWith(place, { username: 'an-toan', password: 'một câu ngắn dễ nhớ'.normalize('NFD'), clientAddress: '192.0.2.7' });
    expect(await over(house)).toMatchObject({
      cookie: { name: 'hoi-am.session_token', flags: { secure: false, httpOnly: true, sameSite: 'lax' } },
    });
    expect(await over(https)).toMatchObject({ cookie: { name: '__Secure-hoi-am.session_token', flags: { secure: true } } });
    expect(made.password).toBe('một câu ngắn dễ nhớ');
  });
});

describe('the link of the first administrator', () => {
  const anybody = as({ kind: 'resident' });
  const person = { username: 'quan-tri-dau', displayName: 'Quản trị', password: 'mật khẩu thật dài' };

  it('is not made where there is an administrator', async () => {
    expect(await makeFirstAdministratorLink(system, {})).toBeUndefined();
  });

  it('works once, until its end, and gives way to a newer one', async () => {
    await database.owner
      .updateTable('hat')
      .set({ valid_to: '2020-01-01', valid_from: '2020-01-01' })
      .where('role', '=', 'administrator')
      .execute();
    const older = await makeFirstAdministratorLink(system, {});
    const link = await makeFirstAdministratorLink(system, {});
    if (!older || !link) throw new Error('no link was made');
    const place = await aUnit(database.owner, database.app, now);
    const use = (token: string, at = now) => createFirstAdministrator({ ...anybody, now: at }, { token, unitId: place.unitId, ...person });
    await expect(use('guessed')).rejects.toMatchObject({ code: 'accounts.link-unknown' });
    await expect(use(older.token)).rejects.toMatchObject({ code: 'accounts.link-unknown' });
    await expect(use(link.token, later(8 * 24))).rejects.toMatchObject({ code: 'accounts.link-expired' });
    await use(link.token);
    await expect(use(link.token)).rejects.toMatchObject({ code: 'accounts.link-used' });
    const signedIn = await findSignedIn(opened.pool, await cookieOf(person.username, person.password), secret, now);
    expect(signedIn?.hat).toMatchObject({ role: 'administrator', unitId: place.unitId });
  });
});
