import { newId } from '#platform/ids.ts';
import { defineVerb } from '#platform/verb.ts';
import { allowed, refused } from '#platform/errors.ts';
import { AddToMatterInput } from '../commitment.ts';
import { ledgerEntry } from './entries.ts';
import { matterByCode } from './judged-answer.ts';
import { secretFits } from './receipt.ts';

/** What the sender adds later with the private code; for the unit only. */
export const addToMatter = defineVerb({
  name: 'commitments.add-to-matter',
  input: AddToMatterInput,
  subject: async (tx, { code, secret }) => {
    const matter = await matterByCode(tx, code);
    return { ...matter, secretFits: secretFits(matter.secretHash, matter.code, secret) };
  },
  may: (_, matter) => (matter.secretFits ? allowed : refused('commitments.secret-wrong')),
  act: async (tx, ctx, { words }, matter) => {
    const additionId = newId(ctx.now);
    await tx.insertInto('matter_addition').values({ id: additionId, matter_id: matter.id, words, given_at: ctx.now }).execute();
    const entry = ledgerEntry('addition-made', { unitId: matter.unitId, matterId: matter.id }, { addition: additionId });
    return { result: { code: matter.code }, entries: [entry] };
  },
});
