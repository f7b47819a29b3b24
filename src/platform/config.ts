import { resolve } from 'node:path';

export type Config = {
  port: number;
  host: string;
  dataDir: string;
  /** Absent: the embedded PostgreSQL of the data folder. */
  databaseUrl: string | undefined;
  migrateDatabaseUrl: string | undefined;
  publicUrl: string;
  trustProxy: boolean;
};

type Environment = Record<string, string | undefined>;

/** A setting of the environment that cannot be meant; its message is one line for the operator. */
export class WrongSetting extends Error {}

/** Reads the settings; paths are taken from the project's folder. Throws WrongSetting. */
export function readConfig(env: Environment, root: string): Config {
  const port = readPort(env['PORT'] || '3000');
  const host = readHost(env['HOST'] || '127.0.0.1');
  const databaseUrl = readDatabaseUrl('DATABASE_URL', env);
  const migrateDatabaseUrl = readDatabaseUrl('MIGRATE_DATABASE_URL', env);
  if (migrateDatabaseUrl && !databaseUrl) throw new WrongSetting('MIGRATE_DATABASE_URL is set without DATABASE_URL; set both or neither');
  return {
    port,
    host,
    dataDir: resolve(root, env['DATA_DIR'] || '.data'),
    databaseUrl,
    migrateDatabaseUrl,
    publicUrl: readPublicUrl(env['PUBLIC_URL']) ?? addressOf(host, port),
    trustProxy: readSwitch('TRUST_PROXY', env['TRUST_PROXY']),
  };
}

/** The address a person types for this host and port. */
export function addressOf(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65535) throw new WrongSetting(`PORT=${text} is not a port; use a number from 1 to 65535`);
  return port;
}

function readHost(text: string): string {
  if (!/^[A-Za-z0-9.:_-]+$/.test(text)) throw new WrongSetting(`HOST=${text} is not an address or a host name`);
  return text;
}

function readDatabaseUrl(name: string, env: Environment): string | undefined {
  const text = env[name];
  if (!text) return undefined;
  // The value may hold a password: the message names the setting only.
  if (!/^postgres(ql)?:\/\//.test(text)) throw new WrongSetting(`${name} must begin with postgres:// or postgresql://`);
  try {
    // A URL without a host, as used for unix sockets, is no WHATWG URL.
    new URL(text.replace('@/', '@localhost/'));
  } catch {
    throw new WrongSetting(`${name} is not a readable address; special signs in the password are written as %XX`);
  }
  return text;
}

function readPublicUrl(text: string | undefined): string | undefined {
  if (!text) return undefined;
  const url = URL.parse(text);
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.pathname !== '/' || url.search !== '' || url.hash !== '')
    throw new WrongSetting(`PUBLIC_URL=${text} must be an address like https://hoiam.example.vn, without a path`);
  return url.origin;
}

function readSwitch(name: string, text: string | undefined): boolean {
  if (!text || ['0', 'false', 'no'].includes(text)) return false;
  if (['1', 'true', 'yes'].includes(text)) return true;
  throw new WrongSetting(`${name}=${text} is neither 1 nor 0`);
}
