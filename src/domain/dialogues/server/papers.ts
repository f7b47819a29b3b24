import { sql } from 'kysely';
import { openDraft, rewriteDraft } from '#domain/records/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import type { Tx } from '#platform/db/database.server.ts';
import { Refused } from '#platform/errors.ts';
import type { Entry } from '#platform/journal/entry.ts';
import { composeContent, type PaperKind } from '../papers/compose.ts';
import type { PaperFacts } from '../papers/facts.ts';

type Signer = { issuingOrganisationId: string; signerPostId: string };
type Conference = { id: string; unitId: string; concludesPostId: string | null };
export type ComposedPaper = { kind: PaperKind; documentId: string; fresh: boolean };

/**
 * Composes papers into drafts of the record office. A draft that is there is composed anew; a paper that was checked or signed
 * stays as it is: it is replaced or corrected, never overwritten.
 */
export async function composePapers(
  tx: Tx,
  ctx: Ctx,
  conference: Conference,
  kinds: readonly PaperKind[],
  facts: PaperFacts,
): Promise<{ papers: ComposedPaper[]; entries: Entry[] }> {
  const papers: ComposedPaper[] = [];
  const entries: Entry[] = [];
  for (const kind of kinds) {
    const existing = await findLiving(tx, conference.id, kind);
    if (existing !== undefined && existing.state !== 'draft') continue;
    const { content, opinionIds } = composeContent(kind, facts);
    if (existing !== undefined) {
      entries.push(...(await rewriteDraft(tx, ctx, existing.id, { content, opinionIds })).entries);
      papers.push({ kind, documentId: existing.id, fresh: false });
      continue;
    }
    const given = { unitId: conference.unitId, subjectKind: 'conference' as const, subjectId: conference.id, kind, content, opinionIds };
    const opened = await openDraft(tx, ctx, { ...given, ...(await signerOf(tx, conference, kind)) });
    entries.push(...opened.entries);
    papers.push({ kind, documentId: opened.documentId, fresh: true });
  }
  return { papers, entries };
}

async function findLiving(tx: Tx, conferenceId: string, kind: PaperKind): Promise<{ id: string; state: string } | undefined> {
  return tx
    .selectFrom('document')
    .select(['id', 'state'])
    .where('subject_kind', '=', 'conference')
    .where('subject_id', '=', conferenceId)
    .where('kind', '=', kind)
    .where('state', 'not in', ['withdrawn', 'replaced'])
    .orderBy('created_at', 'desc')
    .executeTakeFirst();
}

/** The conclusion is the paper of who concludes; minutes, result notice and plan are the people's committee's. */
async function signerOf(tx: Tx, conference: Conference, kind: PaperKind): Promise<Signer> {
  if (kind === 'conclusion') {
    if (conference.concludesPostId === null) throw new Refused('dialogues.concluder-missing');
    const post = await tx
      .selectFrom('post')
      .select(['organisation_id'])
      .where('id', '=', conference.concludesPostId)
      .executeTakeFirstOrThrow();
    return { issuingOrganisationId: post.organisation_id, signerPostId: conference.concludesPostId };
  }
  const { rows } = await sql<Signer>`
    select body.id as "issuingOrganisationId", post.id as "signerPostId"
    from organisation body
    join post on post.organisation_id = body.id
    left join conference_chair chair on chair.post_id = post.id and chair.conference_id = ${conference.id}
    where body.unit_id = ${conference.unitId} and body.kind = 'peoples-committee'
      and (chair.post_id is not null or post.role_hint = 'leader')
    order by chair.position nulls last, post.valid_from, post.id
    limit 1`.execute(tx);
  const [signer] = rows;
  if (!signer) throw new Refused('dialogues.signer-missing');
  return signer;
}
