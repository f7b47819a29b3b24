import type { Database } from '#platform/db/database.server.ts';

/** Ends a session for good: its cookie is worth nothing afterwards. */
export async function endSession(db: Database, sessionId: string): Promise<void> {
  await db.deleteFrom('sign_in_session').where('id', '=', sessionId).execute();
}
