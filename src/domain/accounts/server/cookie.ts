import { sessionSeconds } from './ceremonies.ts';

export type CookieFlags = { path: '/'; httpOnly: true; secure: boolean; sameSite: 'lax'; maxAge: number };
export type SessionCookie = { name: string; value: string; flags: CookieFlags };

/** Plain http is only right on one's own machine; a public address is https and its cookie never leaves it. */
export function sessionCookieName(publicUrl: string): string {
  return `${publicUrl.startsWith('https://') ? '__Secure-' : ''}hoi-am.session_token`;
}

export function sessionCookieFlags(publicUrl: string): CookieFlags {
  return { path: '/', httpOnly: true, secure: publicUrl.startsWith('https://'), sameSite: 'lax', maxAge: sessionSeconds };
}
