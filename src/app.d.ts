import type { SignedIn } from '#domain/accounts/index.server.ts';
import type { Ctx, Hat } from '#platform/context.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import type { ShellUnit } from '#ui/shell/unit.ts';

declare global {
  namespace App {
    interface Locals {
      /** The request's context: the officer of the session or a resident, in the role `app`. */
      ctx: Ctx;
      /** Sees the public views only: for pages that anybody may read. */
      publicCtx: Ctx;
      locale: Locale;
      /** Who is signed in, with or without a hat today. */
      session: SignedIn | undefined;
      /** The same with the hat worn now: undefined for residents, and for an account without a hat today. */
      officer: { accountId: string; displayName: string; hat: Hat; hats: readonly Hat[] } | undefined;
    }
    interface PageData {
      /** The unit named in the header; pages without a unit in their address may give it too. */
      unit?: ShellUnit;
    }
    interface Error {
      message: string;
      requestId?: string;
    }
  }
}

export {};
