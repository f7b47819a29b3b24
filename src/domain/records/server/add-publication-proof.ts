import { z } from 'zod';
import { demand } from '#platform/errors.ts';
import { instantOf } from '#platform/now.ts';
import { day, id, timeOfDay } from '#platform/text.ts';
import { defineVerb } from '#platform/verb.ts';
import { channels, proofInput } from '../document.ts';
import { canDocument } from '../lifecycle.ts';
import { mayDocument } from '../policy.ts';
import { lockDocument } from './document-rows.ts';
import { recordProof } from './record-proof.ts';

/** That the paper reached people by one channel: a file, a link, or who told it and when; no bare tick. */
export const addPublicationProof = defineVerb({
  name: 'records.add-publication-proof',
  input: z.object({
    documentId: id,
    channel: z.enum(channels, 'input.choice'),
    /** The groups whose heads were told; one proof may stand for several of them. */
    groupIds: z.array(id).max(200, 'input.too-many').default([]),
    proof: proofInput,
    on: day,
    at: timeOfDay.default('00:00'),
  }),
  subject: (tx, input) => lockDocument(tx, input.documentId),
  may: (actor, document) => mayDocument('prove', actor, document),
  act: async (tx, ctx, input, document) => {
    demand(canDocument('prove', document.state));
    const proved = {
      subject: { kind: 'document' as const, id: document.id },
      unitId: document.unitId,
      channel: input.channel,
      proof: input.proof,
      happenedAt: instantOf(input.on, input.at),
    };
    const [first, ...others] = input.channel === 'group-head' ? [...new Set(input.groupIds)] : [];
    const { proofId, entries } = await recordProof(tx, ctx, { ...proved, groupId: first });
    for (const groupId of others) entries.push((await recordProof(tx, ctx, { ...proved, groupId })).entries[0]);
    return { result: { proofId }, entries };
  },
});
