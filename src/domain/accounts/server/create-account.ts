import { z } from 'zod';
import { id } from '#platform/text.ts';
import { defineVerb } from '#platform/verb.ts';
import { displayName, hatInput, password, username } from '../account.ts';
import { mayAdminister } from '../policy.ts';
import { randomPassword, writeAccount } from './write-account.ts';
import { findPlace, writeHat, type HatPlace } from './write-hat.ts';

export type CreatedAccount = { accountId: string; username: string; password: string; hatIds: string[] };

/** Makes an account of a unit with its first hats. Without a password one is made at random and answered once. */
export const createAccount = defineVerb({
  name: 'accounts.create-account',
  input: z.object({ unitId: id, username, displayName, password: password.optional(), hats: z.array(hatInput).max(10).default([]) }),
  subject: async (tx, input): Promise<HatPlace[]> => {
    const places: HatPlace[] = [];
    for (const hat of input.hats) places.push(await findPlace(tx, hat));
    return places;
  },
  may: (actor, places, input) => {
    const verdicts = [input.unitId, ...places.map((place) => place.unitId)].map((unitId) => mayAdminister(actor, unitId));
    return verdicts.find((verdict) => !verdict.allowed) ?? mayAdminister(actor, input.unitId);
  },
  act: async (tx, ctx, input, places) => {
    const secret = input.password ?? randomPassword();
    const account = await writeAccount(tx, ctx, { ...input, password: secret });
    const hats = [];
    for (const place of places) hats.push(await writeHat(tx, ctx, account.accountId, place));
    const result: CreatedAccount = {
      accountId: account.accountId,
      username: input.username,
      password: secret,
      hatIds: hats.map((hat) => hat.hatId),
    };
    return { result, entries: [account.entry, ...hats.map((hat) => hat.entry)] };
  },
});
