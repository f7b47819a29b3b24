import { join } from 'node:path';
import { loadTerritory } from '#domain/org-units/index.server.ts';
import { loadCalendar } from '#domain/statute/index.server.ts';
import { type Ctx, systemContext } from '#platform/context.ts';
import type { Database } from '#platform/db/database.server.ts';

/** What the product must know before it can serve anybody. Each loader can run again and then changes nothing. */
export async function loadReferenceData(app: Database, root: string, now: Date): Promise<void> {
  const ctx: Ctx = systemContext(app, 'start', now);
  await loadTerritory(ctx, { directory: join(root, 'data/admin-units') });
  await loadCalendar(ctx, {});
}
