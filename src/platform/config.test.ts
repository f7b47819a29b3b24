import { expect, test } from 'vitest';
import { readConfig, WrongSetting } from './config.ts';

test('everything has a default', () => {
  expect(readConfig({}, '/srv/hoi-am')).toEqual({
    port: 3000,
    host: '127.0.0.1',
    dataDir: '/srv/hoi-am/.data',
    databaseUrl: undefined,
    migrateDatabaseUrl: undefined,
    publicUrl: 'http://127.0.0.1:3000',
    trustProxy: false,
  });
});

test.each([
  { PORT: '70000' },
  { PORT: '3000x' },
  { HOST: 'a b' },
  { DATABASE_URL: 'mysql://u:geheim@h/d' },
  { MIGRATE_DATABASE_URL: 'postgres://h/d' },
  { PUBLIC_URL: 'https://hoiam.vn/path' },
  { TRUST_PROXY: 'perhaps' },
])('%o is a wrong setting, named without its secrets', (env) => {
  expect(() => readConfig(env, '/')).toThrow(WrongSetting);
  expect(() => readConfig(env, '/')).toThrow(Object.keys(env)[0]);
  expect(() => readConfig(env, '/')).not.toThrow('geheim');
});
