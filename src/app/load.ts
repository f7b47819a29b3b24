import type { Database } from '#platform/db/database.server.ts';

type Loader = { what: string; load: (owner: Database) => Promise<void> };

/** What the product must know before it can serve anybody. Each loader can run again and then changes nothing. */
const loaders: readonly Loader[] = [];

export async function loadReferenceData(owner: Database): Promise<void> {
  for (const loader of loaders) await loader.load(owner);
}
