import { z } from 'zod';
import { papers } from '#platform/files/media-type.ts';
import { storeFile } from '#platform/files/store-file.server.ts';
import { text } from '#platform/text.ts';
import { defineVerb } from '#platform/verb.ts';
import { documentRef } from '../document.ts';
import { mayDocument } from '../policy.ts';
import { changeDocument, demandDocument, documentEntry, lockDocument } from './document-rows.ts';

/** Brings in the signed PDF. An act of its own: when the number is refused afterwards, the file is kept. */
export const bringSignedFile = defineVerb({
  name: 'records.bring-signed-file',
  input: documentRef.extend({ bytes: z.instanceof(Uint8Array, { error: 'records.signed-file-missing' }), name: text(200) }),
  subject: (tx, input) => lockDocument(tx, input.documentId),
  may: (actor, document) => mayDocument('register', actor, document),
  act: async (tx, ctx, input, document) => {
    demandDocument(document, 'register', input.version);
    const file = await storeFile(tx, ctx, { bytes: input.bytes, name: input.name, unitId: document.unitId, audience: 2, accept: papers });
    const version = await changeDocument(tx, document, { signed_file_id: file.id, signed_file_sha256: file.sha256 });
    return { result: { version, file }, entries: [documentEntry(document, 'file-brought', { file: file.id, sha256: file.sha256 })] };
  },
});
