import type { Database } from '#platform/db/database.server.ts';
import { sessionSeconds } from './ceremonies.ts';
import type { SignedIn } from './session.ts';

/** A session in use lasts on: when half its time is over it is given the whole time again. True when it was. */
export async function renewSession(db: Database, signedIn: SignedIn, now: Date): Promise<boolean> {
  const left = signedIn.expiresAt.getTime() - now.getTime();
  if (left > (sessionSeconds * 1000) / 2) return false;
  const until = new Date(now.getTime() + sessionSeconds * 1000);
  await db.updateTable('sign_in_session').set({ expires_at: until, updated_at: now }).where('id', '=', signedIn.sessionId).execute();
  return true;
}
