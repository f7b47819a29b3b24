import { z } from 'zod';
import { getUnit, writeFirstPost } from '#domain/org-units/index.server.ts';
import type { Unit } from '#domain/org-units/org-unit.ts';
import { Refused } from '#platform/errors.ts';
import type { Entry } from '#platform/journal/entry.ts';
import type { Reader, Tx } from '#platform/db/database.server.ts';
import { id } from '#platform/text.ts';
import { defineVerb } from '#platform/verb.ts';
import { displayName, password, username } from '../account.ts';
import { accountMessages } from '../messages/index.ts';
import { mayUseLink, type Link } from '../policy.ts';
import { hashToken } from './first-administrator-link.ts';
import { writeAccount } from './write-account.ts';
import { writeHat } from './write-hat.ts';

const linkColumns = ['id', 'expires_at as expiresAt', 'used_at as usedAt', 'ended_at as endedAt'] as const;

/** The one-time link with this secret, whatever its state; the page asks before it shows its form. */
export async function findFirstAdministratorLink(db: Reader, token: string): Promise<Link | undefined> {
  return db
    .selectFrom('sign_up_link')
    .select(linkColumns)
    .where('token_hash', '=', hashToken(token))
    .where('purpose', '=', 'first-administrator')
    .executeTakeFirst();
}

/** Makes a unit's first administrator by the one-time link, with the post it sits on. Whoever holds the link is trusted once. */
export const createFirstAdministrator = defineVerb({
  name: 'accounts.create-first-administrator',
  input: z.object({ token: z.string(), unitId: id, username, displayName, password }),
  subject: async (tx, input, ctx) => ({ link: await lockLink(tx, input.token), now: ctx.now }),
  may: (_actor, { link, now }) => mayUseLink(link, now),
  act: async (tx, ctx, input, { link }) => {
    const unit = await getUnit({ ...ctx, db: tx }, input.unitId);
    if (unit.level !== 'commune' || unit.validTo !== null) throw new Refused('accounts.unit-unknown');
    const m = accountMessages('vi').setUp;
    const { postId, organisationId, entries } = await writeFirstPost(tx, ctx, {
      unitId: unit.id,
      committeeName: m.office(nameInSentence(unit)),
      postTitle: m.post,
    });
    const account = await writeAccount(tx, ctx, input);
    const hat = await writeHat(tx, ctx, account.accountId, { role: 'administrator', postId, organisationId, unitId: unit.id });
    await tx.updateTable('sign_up_link').set({ used_at: ctx.now }).where('token_hash', '=', hashToken(input.token)).execute();
    const used: Entry = {
      kind: 'accounts.link-used',
      unitId: unit.id,
      subject: `link:${link?.id}`,
      audience: 3,
      facts: { link: link?.id, account: account.accountId },
    };
    return { result: { accountId: account.accountId, username: input.username }, entries: [account.entry, hat.entry, used, ...entries] };
  },
});

function lockLink(tx: Tx, token: string): Promise<(Link & { id: string }) | undefined> {
  return tx
    .selectFrom('sign_up_link')
    .select(linkColumns)
    .where('token_hash', '=', hashToken(token))
    .where('purpose', '=', 'first-administrator')
    .forUpdate()
    .executeTakeFirst();
}

// 'Phường Bồ Đề' → 'phường Bồ Đề', as after "Ủy ban nhân dân".
function nameInSentence({ typeWord, name }: Unit): string {
  return `${typeWord.toLowerCase()} ${name}`;
}
