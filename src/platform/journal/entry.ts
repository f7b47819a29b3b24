import { createHash, randomBytes } from 'node:crypto';
import type { Actor } from '../context.ts';
import { newId } from '../ids.ts';
import { canonicalise, type Json } from './canonical.ts';

/** 0 everybody · 1 the sender · 2 the unit · 3 restricted */
export type Audience = 0 | 1 | 2 | 3;

/** What a verb says of its act. `facts` holds ids, codes and dates only; free text and names go to `personal`, which may be erased. */
export type Entry = {
  kind: string;
  subject: string;
  unitId: string | null;
  matterId?: string;
  audience: Audience;
  facts: { readonly [key: string]: Json | undefined };
  personal?: Json;
};

/** An entry as its row: canonical text, hash, and the personal part under its salt. */
export type SealedEntry = {
  id: string;
  at: string;
  actor_kind: Actor['kind'];
  account_id: string | null;
  hat_id: string | null;
  post_id: string | null;
  request_id: string;
  verb: string;
  kind: string;
  unit_id: string | null;
  matter_id: string | null;
  subject: string;
  audience: Audience;
  canonical: string;
  entry_hash: string;
  salt: string | null;
  body: string | null;
};

export type Act = { verb: string; actor: Actor; at: Date; requestId: string };

export function sealEntry(entry: Entry, act: Act): SealedEntry {
  const id = newId(act.at);
  const at = act.at.toISOString();
  const body = entry.personal === undefined ? null : canonicalise(entry.personal);
  const salt = body === null ? null : randomBytes(16);
  const officer = act.actor.kind === 'officer' ? act.actor : undefined;
  const canonical = canonicalise({
    v: 1,
    id,
    at,
    actor: act.actor.kind,
    account: officer?.accountId,
    hat: officer?.hat.id,
    post: officer?.hat.postId,
    job: act.actor.kind === 'system' ? act.actor.job : undefined,
    request: act.requestId,
    verb: act.verb,
    kind: entry.kind,
    unit: entry.unitId,
    matter: entry.matterId,
    subject: entry.subject,
    audience: entry.audience,
    facts: entry.facts,
    nonce: randomBytes(12).toString('base64url'),
    private_digest: body === null || salt === null ? undefined : digest(salt, body),
  });
  return {
    id,
    at,
    actor_kind: act.actor.kind,
    account_id: officer?.accountId ?? null,
    hat_id: officer?.hat.id ?? null,
    post_id: officer?.hat.postId ?? null,
    request_id: act.requestId,
    verb: act.verb,
    kind: entry.kind,
    unit_id: entry.unitId,
    matter_id: entry.matterId ?? null,
    subject: entry.subject,
    audience: entry.audience,
    canonical,
    entry_hash: createHash('sha256').update(canonical).digest('hex'),
    salt: salt?.toString('hex') ?? null,
    body,
  };
}

function digest(salt: Buffer, body: string): string {
  return createHash('sha256').update(salt).update(body).digest('hex');
}
