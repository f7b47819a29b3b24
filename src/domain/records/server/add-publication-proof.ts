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
    groupId: id.optional(),
    proof: proofInput,
    on: day,
    at: timeOfDay.default('00:00'),
  }),
  subject: (tx, input) => lockDocument(tx, input.documentId),
  may: (actor, document) => mayDocument('prove', actor, document),
  act: async (tx, ctx, input, document) => {
    demand(canDocument('prove', document.state));
    const { proofId, entries } = await recordProof(tx, ctx, {
      subject: { kind: 'document', id: document.id },
      unitId: document.unitId,
      channel: input.channel,
      groupId: input.groupId,
      proof: input.proof,
      happenedAt: instantOf(input.on, input.at),
    });
    return { result: { proofId }, entries };
  },
});
