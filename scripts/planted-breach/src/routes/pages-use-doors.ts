import { pool } from '#platform/db/pool.server.ts';

export const shown = pool;
