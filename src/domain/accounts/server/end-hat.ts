import { z } from 'zod';
import { Conflict, NotFound } from '#platform/errors.ts';
import { dayOf } from '#platform/now.ts';
import { day, id } from '#platform/text.ts';
import { defineVerb } from '#platform/verb.ts';
import { mayEndHat } from '../policy.ts';

/** Ends a hat, from today where no day is named: that day it is no longer worn, in open sessions too. */
export const endHat = defineVerb({
  name: 'accounts.end-hat',
  input: z.object({ hatId: id, on: day.optional() }),
  subject: async (tx, input, ctx) => {
    const hat = await tx
      .selectFrom('hat')
      .select(['id', 'account_id', 'role', 'unit_id', 'valid_from', 'valid_to'])
      .where('id', '=', input.hatId)
      .executeTakeFirst();
    if (hat === undefined) throw new NotFound('accounts.hat-unknown');
    // Locked together: two administrators who end each other's hat at once must not leave the unit without any.
    const administrators = await tx
      .selectFrom('hat')
      .select('id')
      .where('unit_id', '=', hat.unit_id)
      .where('role', '=', 'administrator')
      .where('id', '<>', hat.id)
      .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', dayOf(ctx.now))]))
      .orderBy('id')
      .forUpdate()
      .execute();
    return {
      unitId: hat.unit_id,
      accountId: hat.account_id,
      role: hat.role,
      from: hat.valid_from,
      otherAdministrators: administrators.length,
    };
  },
  may: (actor, hat) => mayEndHat(actor, hat, hat.otherAdministrators),
  act: async (tx, ctx, input, hat) => {
    const asked = input.on ?? dayOf(ctx.now);
    const on = asked < hat.from ? hat.from : asked;
    const ended = await tx
      .updateTable('hat')
      .set({ valid_to: on })
      .where('id', '=', input.hatId)
      .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', on)]))
      .executeTakeFirst();
    if (ended.numUpdatedRows !== 1n) throw new Conflict('accounts.hat-ended-already');
    const facts = { account: hat.accountId, hat: input.hatId, role: hat.role, on };
    return {
      result: { on },
      entries: [{ kind: 'accounts.hat-ended', unitId: hat.unitId, subject: `account:${hat.accountId}`, audience: 3, facts }],
    };
  },
});
