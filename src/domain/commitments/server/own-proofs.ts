import type { Tx } from '#platform/db/database.server.ts';
import { Refused } from '#platform/errors.ts';

/** Throws Refused unless each file was brought for this matter: whoever names another file would publish it. */
export async function demandOwnProofs(tx: Tx, matterId: string, fileIds: readonly string[]): Promise<void> {
  if (fileIds.length === 0) return;
  const own = await tx
    .selectFrom('brought_proof')
    .select('file_id')
    .where('matter_id', '=', matterId)
    .where('file_id', 'in', fileIds)
    .execute();
  if (own.length < new Set(fileIds).size) throw new Refused('commitments.proof-unknown');
}
