import type { DatabaseRole } from './database.server.ts';

/** Where each role signs in. With one DATABASE_URL all are the same and each pool takes its role. */
export type DatabaseUrls = Readonly<Record<DatabaseRole, string>>;
