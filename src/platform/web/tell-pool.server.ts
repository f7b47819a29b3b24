import { pools } from '../db/pools.server.ts';

const told = process.env['HOI_AM_TELL_POOL'] === '1';

/** For the journey that proves pages and API to share one pool; silent otherwise. */
export function tellPool(headers: Headers): void {
  if (told) headers.set('x-pool', pools().app.id);
}
