import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setUpOffice, type OfficePlan } from '#app/demo/office.ts';
import { getUnitOn } from '#domain/org-units/index.server.ts';
import { systemContext } from '#platform/context.ts';
import { openDatabase } from '#platform/db/database.server.ts';
import { clusterUrl, openCluster } from '#platform/embedded/cluster.server.ts';

const since = '2025-07-01';

/** A second ward with an office of its own, to see what its people may not see of the first. */
function officeOf(unitId: string): OfficePlan {
  return {
    unitId,
    since,
    bodies: {
      committee: { kind: 'peoples-committee', name: 'Ủy ban nhân dân phường Việt Hưng', shortName: 'UBND phường', abbreviation: 'UBND' },
      office: { kind: 'office', name: 'Văn phòng HĐND và UBND phường Việt Hưng', shortName: 'Văn phòng', parent: 'committee' },
    },
    posts: {
      chair: { body: 'committee', title: 'Chủ tịch UBND phường', signingTitle: 'CHỦ TỊCH', role: 'leader' },
      head: { body: 'office', title: 'Chánh Văn phòng', signingTitle: 'CHÁNH VĂN PHÒNG', role: 'head-of-office' },
    },
    groups: [{ number: 1 }],
    accounts: {
      'viethung.chanhvanphong': { displayName: 'Chánh Văn phòng phường Việt Hưng', hats: [{ role: 'head-of-office', post: 'head' }] },
    },
  };
}

export const anotherWardSignIns = 'another-ward-sign-ins.json';

export async function openAnotherWard(dataDir: string): Promise<void> {
  const file = join(dataDir, anotherWardSignIns);
  if (existsSync(file)) return;
  const { db, close } = openDatabase(clusterUrl(openCluster(dataDir), 'hoiam_app', 'hoiam'), 'hoiam_app', 1);
  try {
    const unit = await getUnitOn(systemContext(db, 'journeys', new Date()), '00127', since);
    const office = await setUpOffice(db, officeOf(unit.id));
    writeFileSync(file, JSON.stringify(office.signIns));
  } finally {
    await close();
  }
}
