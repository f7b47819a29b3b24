import { beforeAll, describe, expect, test } from 'vitest';
import { systemContext, type Ctx } from '#platform/context.ts';
import { testDatabase } from '#platform/db/testing.server.ts';
import { findUnit, getPublicUnit, getUnitOn, loadTerritory, orgUnitsApi, searchUnits, successorsOf } from '../index.server.ts';

const { app, publicRole } = await testDatabase();
const now = new Date('2026-11-21T02:00:00Z');
const setup = systemContext(app, 'setup', now);
const anonymous: Ctx = { ...setup, db: publicRole, actor: { kind: 'resident' } };
const today = '2026-11-21';

beforeAll(async () => {
  await loadTerritory(setup, {});
});

const became = async (code: string, on: string) => {
  const { items, complete } = await successorsOf(anonymous, code, on);
  return { items: items.map(({ code, fullName, coverage }) => [code, fullName, coverage]), complete };
};

describe('loading the territory', () => {
  test('counts what the official lists count', async () => {
    const count = async (level: 'province' | 'commune', on: string) => {
      const { n } = await app
        .selectFrom('org_unit')
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .where('level', '=', level)
        .where((eb) => eb.or([eb('valid_from', 'is', null), eb('valid_from', '<=', on)]))
        .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', on)]))
        .executeTakeFirstOrThrow();
      return n;
    };
    expect(await count('province', '2025-06-30')).toBe(63);
    expect(await count('province', today)).toBe(34);
    // 10,035 and 12 that the catalogue still listed although they were dissolved.
    expect(await count('commune', '2025-06-30')).toBe(10_047);
    expect(await count('commune', '2025-07-01')).toBe(3321);
  });

  test('leaves one journal entry, and a second load changes nothing', async () => {
    const entries = () =>
      app.selectFrom('journal_entry').select(['kind', 'canonical']).where('kind', '=', 'org-units.territory-loaded').execute();
    expect(await entries()).toHaveLength(1);
    expect((await loadTerritory(setup, {})).counts).toBeUndefined();
    expect(await entries()).toHaveLength(1);
    expect(JSON.parse((await entries())[0]?.canonical ?? '{}')).toMatchObject({ facts: { counts: { links: 11_238 } } });
  });

  test('is not for officers, whatever their hat', async () => {
    const hat = { id: 'h', role: 'administrator', postId: 'p', organisationId: 'o', unitId: 'u' } as const;
    await expect(loadTerritory({ ...setup, actor: { kind: 'officer', accountId: 'a', hat } }, {})).rejects.toMatchObject({
      code: 'org-units.not-administrator',
    });
  });
});

describe('a code means one unit a day', () => {
  test('00145 was one Long Biên until 2025-06-30 and is another since', async () => {
    const before = await findUnit(anonymous, '00145', '2025-06-30');
    const after = await findUnit(anonymous, '00145', '2025-07-01');
    expect(before).toMatchObject({
      fullName: 'Phường Long Biên',
      districtName: 'Quận Long Biên',
      slug: 'phuong-long-bien-00145-truoc-2025-07-01',
    });
    expect(after).toMatchObject({ fullName: 'Phường Long Biên', districtName: null, slug: 'phuong-long-bien-00145' });
    expect(after?.id).not.toBe(before?.id);
  });

  test('769 was Quận 2, then Thành phố Thủ Đức', async () => {
    expect(await findUnit(anonymous, '769', '2019-07-01')).toMatchObject({ fullName: 'Quận 2' });
    expect(await findUnit(anonymous, '769', '2021-01-01')).toMatchObject({ fullName: 'Thành phố Thủ Đức' });
  });

  test('00235 was Ngã Tư Sở until the merger of 2025-01-01, then Thịnh Quang', async () => {
    expect(await findUnit(anonymous, '00235', '2024-12-31')).toMatchObject({ fullName: 'Phường Ngã Tư Sở' });
    expect(await findUnit(anonymous, '00235', '2025-01-01')).toMatchObject({ fullName: 'Phường Thịnh Quang' });
  });

  test('a change of type in 2026 keeps the unit and changes its name from the day on', async () => {
    const before = await findUnit(anonymous, '75', '2026-04-29');
    const after = await findUnit(anonymous, '75', '2026-04-30');
    expect([before?.nameOnDay, after?.nameOnDay]).toEqual(['Tỉnh Đồng Nai', 'Thành phố Đồng Nai']);
    expect(after?.id).toBe(before?.id);
  });

  test('a dissolved code on a later day is told with the units of today', async () => {
    await expect(getUnitOn(anonymous, '00130', '2025-07-01')).rejects.toMatchObject({
      code: 'org-units.dissolved',
      params: { name: 'Phường Gia Thụy', endedOn: '2025-07-01', successors: 'Phường Bồ Đề, Phường Việt Hưng, Phường Long Biên' },
    });
  });

  test('an unknown code, and a code before its time', async () => {
    await expect(getUnitOn(anonymous, '99999', today)).rejects.toMatchObject({ code: 'org-units.unknown-code' });
    // Đặc khu Bạch Long Vĩ: the district had no commune.
    await expect(getUnitOn(anonymous, '11948', '2019-09-12')).rejects.toMatchObject({
      code: 'org-units.not-yet',
      params: { from: '2025-07-01' },
    });
  });
});

describe('what a unit became', () => {
  test('Gia Thụy was split; Long Biên got land where nobody lives', async () => {
    expect(await became('00130', '2019-09-12')).toEqual({
      items: [
        ['00118', 'Phường Bồ Đề', 'partial'],
        ['00127', 'Phường Việt Hưng', 'partial'],
        ['00145', 'Phường Long Biên', 'partial_area_only'],
      ],
      complete: true,
    });
  });

  test('Nguyễn Cư Trinh is Cầu Ông Lãnh, under the same code', async () => {
    expect(await became('26758', '2019-04-19')).toEqual({ items: [['26758', 'Phường Cầu Ông Lãnh', 'whole']], complete: true });
  });

  test('old Long Biên: all its people in the new one', async () => {
    expect((await became('00145', '2019-09-12')).items).toEqual([
      ['00118', 'Phường Bồ Đề', 'partial_area_only'],
      ['00145', 'Phường Long Biên', 'partial_area_all_population'],
    ]);
  });

  test('two rounds are followed: Nguyễn Trung Trực to Trúc Bạch to Ba Đình', async () => {
    expect(await became('00010', '2019-09-12')).toEqual({ items: [['00004', 'Phường Ba Đình', 'whole']], complete: true });
  });

  test('Ia Mơ went on unchanged, Krông Na was renamed, and both are themselves today', async () => {
    expect((await became('23938', '2019-09-12')).items).toEqual([['23938', 'Xã Ia Mơ', 'unchanged']]);
    expect((await became('24235', '2019-09-12')).items).toEqual([['24235', 'Xã Buôn Đôn', 'renamed']]);
    expect((await became('24235', '2026-01-01')).items).toEqual([['24235', 'Xã Buôn Đôn', 'unchanged']]);
  });

  test('an island district without communes became its special zone', async () => {
    expect(await became('318', '2019-09-12')).toEqual({ items: [['11948', 'Đặc khu Bạch Long Vĩ', 'whole']], complete: true });
    expect((await became('755', '2019-09-12')).items).toEqual([['26732', 'Đặc khu Côn Đảo', 'whole']]);
  });

  test('a district is looked for in its communes', async () => {
    const { items, complete } = await became('760', '2019-04-19');
    expect(items.map(([, name]) => name)).toContain('Phường Cầu Ông Lãnh');
    expect(complete).toBe(true);
  });

  test('Tiền Giang went to Đồng Tháp', async () => {
    expect((await became('82', '2019-09-12')).items).toEqual([['82', 'Tỉnh Đồng Tháp', 'whole']]);
  });

  test('where a unit ended in 2020 without a link, it says so', async () => {
    const ended = await app
      .selectFrom('org_unit')
      .leftJoin('org_unit_link', 'org_unit_link.from_id', 'org_unit.id')
      .select('code')
      .where('level', '=', 'commune')
      .where('valid_to', '=', '2020-01-01')
      .where('from_id', 'is', null)
      .executeTakeFirstOrThrow();
    expect(await became(ended.code, '2019-09-12')).toEqual({ items: [], complete: false });
  });
});

describe('pages and API', () => {
  test('the page of a dissolved ward tells both sides, seen by the public role', async () => {
    const old = await getPublicUnit(anonymous, 'phuong-gia-thuy-00130');
    expect(old.successors).toHaveLength(3);
    const today = await getPublicUnit(anonymous, 'phuong-bo-de-00118');
    expect(today.predecessors).toContainEqual(expect.objectContaining({ slug: 'phuong-gia-thuy-00130', coverage: 'partial' }));
  });

  test('a search needs no accents and finds old names', async () => {
    expect((await searchUnits(anonymous, 'gia thuy')).map(({ slug }) => slug)).toContain('phuong-gia-thuy-00130');
    expect((await searchUnits(anonymous, 'phường Long Bien')).slice(0, 2).map(({ slug }) => slug)).toContain('phuong-long-bien-00145');
    expect((await searchUnits(anonymous, 'krong na')).map(({ slug }) => slug)).toContain('xa-buon-don-24235');
    expect(await searchUnits(anonymous, '%')).toEqual([]);
  });

  test('the API answers as described', async () => {
    const api = orgUnitsApi();
    const ask = async (query: string) => {
      const variables = { ctx: anonymous, publicCtx: anonymous };
      const wrapped = (await import('#platform/web/api.server.ts')).createApiRouter();
      wrapped.use(async (c, next) => {
        c.set('ctx', variables.ctx);
        c.set('publicCtx', variables.publicCtx);
        await next();
      });
      wrapped.route('/', api);
      wrapped.onError((error, c) => c.json({ code: 'code' in error ? error.code : error.message }, 500));
      const response = await wrapped.request(`/org-units/successors?${query}`);
      return response.json();
    };
    expect(await ask('code=26758&on=2019-04-19')).toEqual({
      items: [{ code: '26758', name: 'Phường Cầu Ông Lãnh', coverage: 'whole' }],
      complete: true,
    });
    expect(await ask('code=00130&on=2019-02-30')).toEqual({ code: 'input.invalid' });
    expect(await ask('code=1&on=2019-02-28')).toEqual({ code: 'org-units.unknown-code' });
  });
});
