import { createOrganisation, createPost } from '#domain/org-units/index.server.ts';
import { systemContext, type Ctx } from '#platform/context.ts';
import type { Database } from '#platform/db/database.server.ts';
import { newId } from '#platform/ids.ts';
import { dayOf } from '#platform/now.ts';

export type TestUnit = { unitId: string; organisationId: string; postId: string };

let made = 0;

/** A ward with its people's committee and one post, for tests of accounts. */
export async function aUnit(owner: Database, app: Database, now: Date): Promise<TestUnit> {
  made += 1;
  const unitId = newId(now);
  const code = String(90_000 + made);
  await owner
    .insertInto('org_unit')
    .values({ id: unitId, level: 'commune', code, slug: `phuong-thu-${code}` })
    .execute();
  await owner
    .insertInto('org_unit_name')
    .values({ unit_id: unitId, type_word: 'Phường', name: `Thử ${code}`, search_key: `thu ${code}` })
    .execute();
  const ctx: Ctx = systemContext(app, 'test', now);
  const validFrom = dayOf(now);
  const { organisationId } = await createOrganisation(ctx, {
    unitId,
    kind: 'peoples-committee',
    name: `Ủy ban nhân dân phường Thử ${code}`,
    validFrom,
  });
  const { postId } = await createPost(ctx, { organisationId, title: 'Văn thư', validFrom });
  return { unitId, organisationId, postId };
}
