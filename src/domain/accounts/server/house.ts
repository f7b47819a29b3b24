import { configInUse } from '#platform/config-in-use.server.ts';
import { pools } from '#platform/db/pools.server.ts';
import { makeCeremonies, type Ceremonies } from './ceremonies.ts';
import { authSecret } from './secret.ts';

export type House = { ceremonies: Ceremonies; secret: string; publicUrl: string };

let opened: House | undefined;

/** The ceremonies of this process, made at the first sign-in or session. */
export function house(): House {
  opened ??= openHouse();
  return opened;
}

function openHouse(): House {
  const { dataDir, publicUrl } = configInUse();
  const secret = authSecret(dataDir, process.env['AUTH_SECRET']);
  return { ceremonies: makeCeremonies({ db: pools().app.db, secret, publicUrl }), secret, publicUrl };
}
