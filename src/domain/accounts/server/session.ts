import { createHmac, timingSafeEqual } from 'node:crypto';
import type pg from 'pg';
import type { Hat } from '#platform/context.ts';
import { dayOf } from '#platform/now.ts';

export type SignedIn = {
  sessionId: string;
  accountId: string;
  displayName: string;
  username: string;
  expiresAt: Date;
  /** Valid today, in the order in which they were given. */
  hats: readonly Hat[];
  /** The hat chosen in this session, else the first. */
  hat: Hat | undefined;
};

type Row = {
  session_id: string;
  account_id: string;
  display_name: string;
  username: string;
  expires_at: Date;
  worn_id: string | null;
  hats: Hat[];
};

const text = `
select s.id as session_id, s.account_id, a.display_name, a.username, s.expires_at, s.hat_id as worn_id,
  coalesce((
    select json_agg(json_build_object('id', h.id, 'role', h.role, 'postId', h.post_id, 'organisationId', h.organisation_id, 'unitId', h.unit_id, 'groupId', h.group_id)
      order by h.given_no)
    from hat h
    where h.account_id = s.account_id and h.valid_from <= $3 and (h.valid_to is null or h.valid_to > $3)
  ), '[]') as hats
from sign_in_session s
join user_account a on a.id = s.account_id
where s.token = $1 and s.expires_at > $2`;

/** Who sends this cookie: one query behind its signature, none where the signature is not ours. */
export async function findSignedIn(pool: pg.Pool, cookie: string, secret: string, now: Date): Promise<SignedIn | undefined> {
  const token = signedToken(cookie, secret);
  if (token === undefined) return undefined;
  const { rows } = await pool.query<Row>({ name: 'accounts-signed-in', text, values: [token, now, dayOf(now)] });
  const row = rows[0];
  if (row === undefined) return undefined;
  const hats = row.hats.map(withoutNull);
  return {
    sessionId: row.session_id,
    accountId: row.account_id,
    displayName: row.display_name,
    username: row.username,
    expiresAt: row.expires_at,
    hats,
    hat: hats.find((hat) => hat.id === row.worn_id) ?? hats[0],
  };
}

/** The token of a cookie `token.signature`, if the signature (HMAC-SHA256, base64) is ours. */
export function signedToken(cookie: string, secret: string): string | undefined {
  const dot = cookie.lastIndexOf('.');
  if (dot < 1) return undefined;
  const token = cookie.slice(0, dot);
  const given = Buffer.from(cookie.slice(dot + 1));
  const ours = Buffer.from(createHmac('sha256', secret).update(token).digest('base64'));
  return given.length === ours.length && timingSafeEqual(given, ours) ? token : undefined;
}

function withoutNull({ groupId, ...hat }: Hat & { groupId?: string | null }): Hat {
  return groupId ? { ...hat, groupId } : hat;
}
