import type { Config } from '#platform/config.ts';
import type { OpenedDatabase } from '#platform/db/database.server.ts';
import type { Topics } from '#platform/web/topics.ts';

/** What one web process holds: shared by pages and API, which stand in one module graph. */
export type Running = {
  config: Config;
  app: OpenedDatabase;
  anonymous: OpenedDatabase;
  worker: OpenedDatabase;
  topics: Topics;
};

let current: Running | undefined;

export function setRunning(running: Running): void {
  current = running;
}

export function getRunning(): Running {
  if (!current) throw new Error('the server has not been started');
  return current;
}
