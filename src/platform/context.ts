import type { Database } from './db/database.server.ts';
import type { Locale } from './i18n/locale.ts';

export const roles = [
  'drafting-officer',
  'registry',
  'head-of-office',
  'leader',
  'departmental-officer',
  'front-officer',
  'group-officer',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

/** A role at a post, worn now. The journal says which one was worn. */
export type Hat = { id: string; role: Role; postId: string; organisationId: string; unitId: string; groupId?: string };

export type Actor = { kind: 'resident' } | { kind: 'officer'; accountId: string; hat: Hat } | { kind: 'system'; job: string };

/** Everything an act depends on besides its input. Rules get `now` from here and never read the clock. */
export type Ctx = { db: Database; actor: Actor; now: Date; requestId: string; locale: Locale };

export function systemContext(db: Database, job: string, now: Date, requestId = `system:${job}`): Ctx {
  return { db, actor: { kind: 'system', job }, now, requestId, locale: 'vi' };
}
