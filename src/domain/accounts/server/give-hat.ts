import { z } from 'zod';
import { NotFound } from '#platform/errors.ts';
import { defineVerb } from '#platform/verb.ts';
import { hatInput } from '../account.ts';
import { mayAdminister } from '../policy.ts';
import { findPlace, writeHat } from './write-hat.ts';

/** Gives an account one more hat, also one at another unit: that unit's administrator gives it. */
export const giveHat = defineVerb({
  name: 'accounts.give-hat',
  input: hatInput.extend({ accountId: z.uuid({ error: 'input.choice' }) }),
  subject: async (tx, input) => {
    const account = await tx.selectFrom('user_account').select('id').where('id', '=', input.accountId).executeTakeFirst();
    if (account === undefined) throw new NotFound('accounts.account-unknown');
    return findPlace(tx, input);
  },
  may: (actor, place) => mayAdminister(actor, place.unitId),
  act: async (tx, ctx, input, place) => {
    const { hatId, entry } = await writeHat(tx, ctx, input.accountId, place);
    return { result: { hatId }, entries: [entry] };
  },
});
