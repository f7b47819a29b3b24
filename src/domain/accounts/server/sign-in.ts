import { parseSetCookieHeader } from 'better-auth/cookies';
import { normalisePassword } from '../account.ts';
import { clientAddressHeader } from './client-address.ts';
import { sessionCookieFlags, sessionCookieName, type SessionCookie } from './cookie.ts';
import type { House } from './house.ts';

export type SignInAttempt = { username: string; password: string; clientAddress: string; userAgent?: string | null };
export type SignInAnswer =
  { signedIn: true; cookie: SessionCookie } | { signedIn: false; code: 'accounts.wrong-password' | 'accounts.too-many' };

/** The sign-in ceremony for a plain form: the same door as the API's, with its limits, asked from inside. */
export async function signInWith(house: House, attempt: SignInAttempt): Promise<SignInAnswer> {
  const response = await house.ceremonies.handler(ceremonyRequest(house.publicUrl, attempt));
  if (response.status === 429) return { signedIn: false, code: 'accounts.too-many' };
  if (response.status >= 500) throw new Error(`the sign-in ceremony answered ${response.status}`);
  const name = sessionCookieName(house.publicUrl);
  const value = response.ok ? parseSetCookieHeader(response.headers.get('set-cookie') ?? '').get(name)?.value : undefined;
  if (!value) return { signedIn: false, code: 'accounts.wrong-password' };
  return { signedIn: true, cookie: { name, value, flags: sessionCookieFlags(house.publicUrl) } };
}

function ceremonyRequest(publicUrl: string, { username, password, clientAddress, userAgent }: SignInAttempt): Request {
  return new Request(`${publicUrl}/api/auth/sign-in/username`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      origin: publicUrl,
      [clientAddressHeader]: clientAddress,
      ...(userAgent ? { 'user-agent': userAgent } : {}),
    },
    body: JSON.stringify({ username: username.trim().toLowerCase(), password: normalisePassword(password) }),
  });
}
