import { z } from 'zod';
import { demand } from '#platform/errors.ts';
import { storeFile } from '#platform/files/store-file.server.ts';
import { id, text } from '#platform/text.ts';
import { defineVerb } from '#platform/verb.ts';
import { mayDo } from '../lifecycle.ts';
import { mayAnswer } from '../policy.ts';
import { ledgerEntry } from './entries.ts';
import { commitmentSubject } from './subjects.ts';

/** Keeps a document or photograph that an answer will name. An act of its own: when the answer is refused, the file is kept. */
export const bringProof = defineVerb({
  name: 'commitments.bring-proof',
  input: z.object({ commitmentId: id, bytes: z.instanceof(Uint8Array, { error: 'commitments.proof-missing' }), name: text(200) }),
  subject: (tx, { commitmentId }) => commitmentSubject(tx, commitmentId),
  may: mayAnswer,
  act: async (tx, ctx, { commitmentId, bytes, name }, commitment) => {
    demand(mayDo(commitment.state, 'answer'));
    const file = await storeFile(tx, ctx, { bytes, name, unitId: commitment.unitId, audience: 2 });
    await tx.insertInto('brought_proof').values({ file_id: file.id, matter_id: commitment.matterId }).execute();
    const subject = { unitId: commitment.unitId, matterId: commitment.matterId, commitmentId };
    return { result: file, entries: [ledgerEntry('proof-brought', subject, { file: file.id, sha256: file.sha256 })] };
  },
});
