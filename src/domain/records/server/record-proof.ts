import { getGroups } from '#domain/org-units/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import type { Tx } from '#platform/db/database.server.ts';
import { Invalid, Refused } from '#platform/errors.ts';
import { storeFile } from '#platform/files/store-file.server.ts';
import { newId } from '#platform/ids.ts';
import type { Entry } from '#platform/journal/entry.ts';
import type { Channel, ProofInput } from '../document.ts';

// Other domains take a proof with their own act.
export { proofInput, type ProofInput } from '../document.ts';

export type ProofToRecord = {
  subject: { kind: 'document' | 'conference-notice'; id: string };
  unitId: string;
  channel: Channel;
  /** The group whose head told its people; for that channel only. */
  groupId?: string | undefined;
  proof: ProofInput;
  happenedAt: Date;
};

/** Keeps the proof that a channel was used. A step: asks no policy, the caller journals its entry. */
export async function recordProof(tx: Tx, ctx: Ctx, given: ProofToRecord): Promise<{ proofId: string; entries: [Entry, ...Entry[]] }> {
  if ((given.channel === 'group-head') !== (given.groupId !== undefined))
    throw new Invalid({ groupIds: { code: 'records.proof-group', params: {} } });
  if (given.groupId !== undefined) await demandOwnGroup(tx, given.unitId, given.groupId);
  if (given.happenedAt > ctx.now) throw new Refused('records.proof-in-future');
  const proofId = newId(ctx.now);
  await tx
    .insertInto('publication_proof')
    .values({
      id: proofId,
      subject_kind: given.subject.kind,
      subject_id: given.subject.id,
      unit_id: given.unitId,
      channel: given.channel,
      group_id: given.groupId ?? null,
      proof_kind: given.proof.kind,
      ...(await proofColumns(tx, ctx, given)),
      happened_at: given.happenedAt,
      recorded_by_post_id: ctx.actor.kind === 'officer' ? ctx.actor.hat.postId : null,
      recorded_at: ctx.now,
    })
    .execute();
  const facts = { channel: given.channel, group: given.groupId, proof: given.proof.kind };
  return {
    proofId,
    entries: [{ kind: 'records.proved', subject: `${given.subject.kind}:${given.subject.id}`, unitId: given.unitId, audience: 0, facts }],
  };
}

async function demandOwnGroup(tx: Tx, unitId: string, groupId: string): Promise<void> {
  const group = (await getGroups({ db: tx }, [groupId])).get(groupId);
  if (group?.unitId !== unitId) throw new Invalid({ groupIds: { code: 'records.proof-group', params: {} } });
}

async function proofColumns(tx: Tx, ctx: Ctx, { proof, unitId }: ProofToRecord) {
  switch (proof.kind) {
    case 'file': {
      const file = await storeFile(tx, ctx, { bytes: proof.bytes, name: proof.name, unitId, audience: 2 });
      return { file_id: file.id };
    }
    case 'link':
      return { link: proof.link };
    case 'person-time':
      return { person: proof.person };
    default:
      return proof satisfies never;
  }
}
