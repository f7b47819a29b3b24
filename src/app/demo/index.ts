import { getUnitOn, listOrganisations } from '#domain/org-units/index.server.ts';
import { changeSetting } from '#domain/statute/index.server.ts';
import { systemContext, type Ctx } from '#platform/context.ts';
import type { Database } from '#platform/db/database.server.ts';
import { dayOf } from '#platform/now.ts';
import { playBoDe, urgeInherited } from './bo-de.ts';
import { handOverToToday, playGiaThuy } from './gia-thuy.ts';
import { setUpOffice, type Office, type SignIn } from './office.ts';
import { boDeOffice, giaThuyOffice } from './offices.ts';

export { keepSignIns } from './sign-ins.ts';

/** Plays the demonstration through the product's own verbs. Answers how its people sign in; nothing where one of its units has an office already. */
export async function loadDemo(db: Database, now: Date): Promise<SignIn[] | undefined> {
  return (await playDemo(db, now))?.boDe.signIns.slice();
}

/** The same, with the offices it set up. */
export async function playDemo(db: Database, now: Date): Promise<{ giaThuy: Office; boDe: Office } | undefined> {
  const ctx = systemContext(db, 'demonstration', now);
  const giaThuyUnit = await getUnitOn(ctx, '00130', '2019-09-12');
  const boDeUnit = await getUnitOn(ctx, '00118', '2025-07-01');
  if ((await listOrganisations(ctx, giaThuyUnit.id, '2019-09-12')).length > 0) return undefined;
  if ((await listOrganisations(ctx, boDeUnit.id, dayOf(now))).length > 0) return undefined;
  const giaThuy = await setUpOffice(db, giaThuyOffice(giaThuyUnit.id));
  const { openCode } = await playGiaThuy(db, giaThuy);
  const boDe = await setUpOffice(db, boDeOffice(boDeUnit.id, giaThuyUnit.id));
  await handOverToToday(db, giaThuy, openCode, boDe.body('committee'));
  await sayThatItIsMadeUp(ctx);
  await playBoDe(db, boDe, now, giaThuyUnit.id);
  await urgeInherited(db, boDe, now, openCode);
  return { giaThuy, boDe };
}

/** On top of every page: nobody may take the demonstration for a real ward. */
async function sayThatItIsMadeUp(ctx: Ctx): Promise<void> {
  const value = 'Bản trình diễn: tình huống minh họa, không phải số liệu thật của phường.';
  await changeSetting(ctx, { unitId: null, key: 'site.notice', value, validFrom: dayOf(ctx.now), source: 'Bản trình diễn' });
}
