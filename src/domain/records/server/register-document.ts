import { sql, type Updateable } from 'kysely';
import { unitSettings } from '#domain/statute/index.server.ts';
import { z } from 'zod';
import type { Tx } from '#platform/db/database.server.ts';
import type { DB } from '#platform/db/schema.ts';
import { Invalid, Refused } from '#platform/errors.ts';
import { dayOf } from '#platform/now.ts';
import { day } from '#platform/text.ts';
import { defineVerb } from '#platform/verb.ts';
import { documentRef } from '../document.ts';
import { getLayout } from '../layouts/layout-for.ts';
import { formatSymbol } from '../numbering.ts';
import { mayDocument } from '../policy.ts';
import { changeDocument, demandDocument, documentEntry, lockDocument, recordStep, type DocumentRow } from './document-rows.ts';

/**
 * The registry enters number and date of the signed paper. Art. 15(3) Decree 30/2020: the number of an electronic paper
 * comes from the office's document system; the product counts itself only where the office has none.
 */
export const registerDocument = defineVerb({
  name: 'records.register-document',
  input: documentRef.extend({
    number: z.coerce.number('input.number').int('input.number').min(1, 'input.number').max(99_999, 'input.number').optional(),
    datedOn: day,
  }),
  subject: (tx, input) => lockDocument(tx, input.documentId),
  may: (actor, document) => mayDocument('register', actor, document),
  act: async (tx, ctx, input, document) => {
    demandDocument(document, 'register', input.version);
    demandDate(document, input.datedOn, dayOf(ctx.now));
    if (document.signedFileId === null) throw new Invalid({ file: { code: 'records.signed-file-missing', params: {} } });
    const { officeNumbering } = await unitSettings(tx, document.unitId, input.datedOn);
    const number = officeNumbering === 'own' ? await nextNumber(tx, document, input.datedOn) : demandNumber(input.number);
    const symbol = symbolOf(document, number);
    const version = await writeNumber(tx, document, {
      state: 'registered',
      number,
      symbol,
      dated_on: input.datedOn,
      number_source: officeNumbering,
    });
    await recordStep(tx, ctx, document.id, 'registered');
    return {
      result: { version, number, symbol },
      entries: [documentEntry(document, 'registered', { number, on: input.datedOn, source: officeNumbering })],
    };
  },
});

function demandDate(document: DocumentRow, datedOn: string, today: string): void {
  if (datedOn > today) throw new Refused('records.dated-in-future', { on: datedOn });
  if (document.signedOn !== null && datedOn < document.signedOn)
    throw new Refused('records.dated-before-signing', { on: document.signedOn });
}

function demandNumber(number: number | undefined): number {
  if (number === undefined) throw new Invalid({ number: { code: 'input.required', params: {} } });
  return number;
}

function symbolOf(document: DocumentRow, number: number): string {
  const { system } = getLayout(document.layout);
  return formatSymbol({ system, kind: document.kind, abbreviation: document.issuer.abbreviation, number });
}

// The row of the series stays locked to the end of the transaction: no number twice, none left out.
async function nextNumber(tx: Tx, document: DocumentRow, datedOn: string): Promise<number> {
  const row = await tx
    .insertInto('document_series')
    .values({ organisation_id: document.issuingOrganisationId, series: document.series, year: Number(datedOn.slice(0, 4)), last_number: 1 })
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'series', 'year']).doUpdateSet({ last_number: sql`document_series.last_number + 1` }),
    )
    .returning('last_number')
    .executeTakeFirstOrThrow();
  return row.last_number;
}

async function writeNumber(tx: Tx, document: DocumentRow, change: Updateable<DB['document']> & { symbol: string }): Promise<number> {
  try {
    return await changeDocument(tx, document, change);
  } catch (error) {
    if (isNumberTaken(error)) throw new Refused('records.number-used', { symbol: change.symbol });
    throw error;
  }
}

function isNumberTaken(error: unknown): boolean {
  return error instanceof Error && 'constraint' in error && error.constraint === 'document_number_once';
}
