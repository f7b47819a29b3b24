import { getGroups } from '#domain/org-units/index.server.ts';
import type { Reader } from '#platform/db/database.server.ts';
import type { Channel } from '../document.ts';

export type ProvedKind = 'document' | 'conference-notice';
export type Proof = {
  id: string;
  channel: Channel;
  groupId: string | null;
  group: string | null;
  kind: 'file' | 'link' | 'person-time';
  fileId: string | null;
  link: string | null;
  person: string | null;
  happenedAt: Date;
};

/** What proves that a paper or a notice reached people. For the office: names persons and files. */
export async function listProofs(db: Reader, subjectKind: ProvedKind, subjectId: string): Promise<Proof[]> {
  const rows = await db
    .selectFrom('publication_proof')
    .select(['id', 'channel', 'group_id', 'proof_kind', 'file_id', 'link', 'person', 'happened_at'])
    .where('subject_kind', '=', subjectKind)
    .where('subject_id', '=', subjectId)
    .orderBy('happened_at')
    .orderBy('id')
    .execute();
  const groups = await getGroups(
    { db },
    rows.flatMap((row) => row.group_id ?? []),
  );
  return rows.map((row) => ({
    id: row.id,
    channel: row.channel as Channel, // the columns' checks list the same words
    groupId: row.group_id,
    group: groups.get(row.group_id ?? '')?.label ?? null,
    kind: row.proof_kind as Proof['kind'],
    fileId: row.file_id,
    link: row.link,
    person: row.person,
    happenedAt: row.happened_at,
  }));
}

export type PublicProof = { channel: Channel; groupId: string | null; link: string | null; happenedAt: Date };

/** The same for everybody: channel, group and time. */
export async function listPublicProofs(db: Reader, subjectKind: ProvedKind, subjectId: string): Promise<PublicProof[]> {
  const rows = await db
    .selectFrom('public_publication_proof')
    .select(['channel', 'group_id', 'link', 'happened_at'])
    .where('subject_kind', '=', subjectKind)
    .where('subject_id', '=', subjectId)
    .orderBy('happened_at')
    .execute();
  return rows.flatMap((row) =>
    row.happened_at === null
      ? []
      : [{ channel: row.channel as Channel, groupId: row.group_id, link: row.link, happenedAt: row.happened_at }],
  );
}
