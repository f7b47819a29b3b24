import { betterAuth } from 'better-auth';
import { APIError, createAuthMiddleware } from 'better-auth/api';
import { username } from 'better-auth/plugins/username';
import type { Database } from '#platform/db/database.server.ts';
import { logBug } from '#platform/log-bug.ts';
import { newId } from '#platform/ids.ts';
import { usernamePattern } from '../account.ts';
import { tables } from './ceremony-tables.ts';
import { clientAddressHeader } from './client-address.ts';
import { afterSignIn, beforeSignIn } from './throttle.ts';

export type CeremonyHouse = { db: Database; secret: string; publicUrl: string };
export type Ceremonies = ReturnType<typeof makeCeremonies>;

/** A session that is not used for this long ends. */
export const sessionSeconds = 12 * 60 * 60;

/** Signing in and out, and nothing else: who one is on a request is asked by our own query (session.ts). */
export function makeCeremonies({ db, secret, publicUrl }: CeremonyHouse) {
  return betterAuth({
    baseURL: publicUrl,
    basePath: '/api/auth',
    trustedOrigins: [publicUrl],
    secret,
    database: { db, type: 'postgres', transaction: true },
    telemetry: { enabled: false },
    // A wrong password is no fault of the product; everything else is told by what is thrown.
    logger: { disabled: true },
    onAPIError: { throw: false, onError: tellBug },
    emailAndPassword: { enabled: true, disableSignUp: true },
    ...tables,
    session: { ...tables.session, expiresIn: sessionSeconds, disableSessionRefresh: true },
    rateLimit: {
      enabled: true,
      storage: 'database',
      modelName: 'sign_in_rate',
      fields: { lastRequest: 'last_request' },
      window: 60,
      max: 120,
      // A whole office may sit behind one address: guessing one person's password is slowed by user name (throttle.ts).
      customRules: { '/sign-in/username': { window: 60, max: 60 } },
    },
    advanced: {
      cookiePrefix: 'hoi-am',
      useSecureCookies: publicUrl.startsWith('https://'),
      database: { generateId: () => newId() },
      ipAddress: { ipAddressHeaders: [clientAddressHeader] },
    },
    plugins: [
      username({
        displayUsername: false,
        minUsernameLength: 3,
        maxUsernameLength: 40,
        usernameValidator: (name) => usernamePattern.test(name),
      }),
    ],
    hooks: {
      before: createAuthMiddleware(async (ctx) => {
        if (ctx.path === '/sign-in/username') await beforeSignIn(db, ctx.body);
      }),
      after: createAuthMiddleware(async (ctx) => {
        if (ctx.path === '/sign-in/username') await afterSignIn(db, ctx.body, ctx.context.newSession?.user.id);
      }),
    },
  });
}

function tellBug(error: unknown): void {
  if (!(error instanceof APIError)) logBug(error);
}
