import { pools } from '#platform/db/pools.server.ts';
import { answerAuth } from './api.ts';
import { sessionCookieFlags, sessionCookieName, type SessionCookie } from './cookie.ts';
import { house } from './house.ts';
import { renewSession } from './renew-session.ts';
import { findSignedIn, type SignedIn } from './session.ts';
import { signInWith, type SignInAnswer, type SignInAttempt } from './sign-in.ts';
import { endSession } from './sign-out.ts';

type ReadCookie = (name: string) => string | undefined;
export type CurrentSession = { signedIn: SignedIn; renewed: SessionCookie | undefined };

/** Who sends this request; no query without a cookie that we signed. `renewed` is the cookie to send again, with new time. */
export async function currentSession(readCookie: ReadCookie, now: Date): Promise<CurrentSession | undefined> {
  const { publicUrl, secret } = house();
  const name = sessionCookieName(publicUrl);
  const value = readCookie(name);
  if (value === undefined) return undefined;
  const signedIn = await findSignedIn(pools().app.pool, value, secret, now);
  if (signedIn === undefined) return undefined;
  const renewed = (await renewSession(pools().app.db, signedIn, now)) ? { name, value, flags: sessionCookieFlags(publicUrl) } : undefined;
  return { signedIn, renewed };
}

export function signIn(attempt: SignInAttempt): Promise<SignInAnswer> {
  return signInWith(house(), attempt);
}

/** Ends the session of this request. Answers the name of the cookie to delete. */
export async function signOut(readCookie: ReadCookie, now: Date): Promise<{ cookieName: string }> {
  const session = await currentSession(readCookie, now);
  if (session) await endSession(pools().app.db, session.signedIn.sessionId);
  return { cookieName: sessionCookieName(house().publicUrl) };
}

/** The ceremonies at /api/auth/*. */
export function authApi(request: Request, clientAddress: string): Promise<Response> {
  return answerAuth(house(), request, clientAddress);
}
