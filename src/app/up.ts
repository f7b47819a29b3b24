// The second half of the start, as plain TypeScript: database, data, demonstration, then the built web server.
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { systemContext } from '#platform/context.ts';
import { addressOf, readConfig, WrongSetting, type Config } from '#platform/config.ts';
import { type Database, openDatabase } from '#platform/db/database.server.ts';
import type { DatabaseUrls } from '#platform/db/addresses.ts';
import { readMigrations } from '#platform/db/migrate.server.ts';
import { becomeInstance } from '#platform/instance.server.ts';
import { buildIfChanged } from './build.ts';
import { prepareDatabase } from './database.ts';
import { loadReferenceData } from './load.ts';
import type { Server, serve } from './server.ts';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const ending = Promise.withResolvers<void>();
let asked = false;
void ending.promise.then(() => (asked = true));
for (const name of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(name, () => ending.resolve());
// The launcher is gone, killed even: nothing may stay behind.
process.on('disconnect', () => ending.resolve());
// A forgotten promise is a bug to be read in the log, no reason to end everybody's work; anything else ends in order.
process.on('unhandledRejection', (error) => console.error(error));
process.on('uncaughtException', (error) => {
  console.error(error);
  process.exitCode = 1;
  ending.resolve();
});

try {
  await up();
  process.exit();
} catch (error) {
  // Asked to end in the middle of the start: what then breaks off is no failure.
  if (asked) process.exit(0);
  console.error(error instanceof WrongSetting ? error.message : error instanceof Error ? sentence(error) : error);
  process.exit(1);
}

async function up(): Promise<void> {
  const config = readConfig(process.env, root);
  const instance = await becomeInstance(config.dataDir);
  if ('taken' in instance) {
    console.log(instance.taken);
    return;
  }
  await claimPort(config);
  const build = buildIfChanged(root);
  // Awaited below; until then a failure is no unhandled one.
  build.catch(() => undefined);
  const database = await prepareDatabase(config, root, ending.promise, async (urls, fresh) => {
    // What cannot be built is told before the long work on the database.
    await build;
    await fill(config, urls, fresh);
  });
  if (!database) return;
  try {
    const server = await startServer(config, database.urls, await build);
    instance.say(`Hồi Âm runs here already: ${addressOf(config.host, config.port)}`);
    console.log(`ready on ${addressOf(config.host, config.port)}`);
    await ending.promise;
    await server.close();
  } finally {
    await database.stop();
  }
}

/** Asked before the long work, so that a taken port is told at once; listening later can still fail. */
function claimPort({ host, port }: Config): Promise<void> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => fail(new WrongSetting(portTrouble(error, host, port))));
    probe.listen(port, host, () => probe.close(() => done()));
  });
}

function portTrouble(error: NodeJS.ErrnoException, host: string, port: number): string {
  if (error.code === 'EADDRINUSE') return `port ${port} is taken by another program; end it, or choose another: PORT=${port + 1} npm start`;
  if (error.code === 'EACCES') return `PORT=${port} may not be opened by this user; use a port above 1023`;
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') return `HOST=${host} is not an address of this machine`;
  return `HOST=${host} PORT=${port} cannot be opened: ${error.message}`;
}

async function fill(config: Config, urls: DatabaseUrls, fresh: boolean): Promise<void> {
  const app = openDatabase(urls.hoiam_app, 'hoiam_app', 2);
  try {
    await loadReferenceData(app.db, root, new Date());
    if (process.argv.includes('--empty')) await printFirstAdministratorLink(app.db, config);
  } finally {
    await app.close();
  }
  const demo = process.argv.includes('--demo') || (fresh && !process.argv.includes('--empty'));
  if (demo) await play(config, urls);
}

/** Loaded only here: nothing of the demonstration is in a start without it. */
async function play(config: Config, urls: DatabaseUrls): Promise<void> {
  const app = openDatabase(urls.hoiam_app, 'hoiam_app', 2);
  try {
    console.log('playing the demonstration …');
    const { loadDemo, keepSignIns } = await import('./demo/index.ts');
    const signIns = await loadDemo(app.db, new Date());
    if (signIns === undefined) console.log(alreadyPlayed(config.dataDir));
    else keepSignIns(config.dataDir, signIns);
  } finally {
    await app.close();
  }
}

// The sign-ins are kept when the last act is played: without them a start was killed in the middle, in a database that is not ours to empty.
function alreadyPlayed(dataDir: string): string {
  if (existsSync(join(dataDir, 'demo-sign-ins.json'))) return 'the demonstration is here already; nothing was changed';
  return 'offices are here already, or a demonstration that was broken off: nothing was changed; for a whole one give an empty database';
}

/** For an installation without data: whoever opens the link makes the first administrator. */
async function printFirstAdministratorLink(app: Database, { publicUrl }: Config): Promise<void> {
  // Only here: the sign-in library takes a noticeable part of a second to load.
  const { createFirstAdminLink } = await import('#domain/accounts/index.server.ts');
  const link = await createFirstAdminLink(systemContext(app, 'start', new Date()), publicUrl);
  if (link) console.log(`make the first administrator here, once, before ${link.expiresAt.toISOString().slice(0, 10)}: ${link.address}`);
  else console.log('there is an administrator already; no link was made');
}

async function startServer(config: Config, urls: DatabaseUrls, folder: string): Promise<Server> {
  const main = (await import(pathToFileURL(join(folder, 'server/main.js')).href)) as { serve: typeof serve };
  const migrations = readMigrations(join(root, 'db/migrations')).map((migration) => migration.name);
  return main.serve({ config, urls, migrations }).catch((error: NodeJS.ErrnoException) => {
    throw error.syscall === 'listen' ? new WrongSetting(portTrouble(error, config.host, config.port)) : error;
  });
}

function sentence(error: Error): string {
  return process.env['DEBUG'] ? (error.stack ?? error.message) : error.message;
}
