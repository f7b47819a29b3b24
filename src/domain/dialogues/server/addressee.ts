import { sql } from 'kysely';
import { getUnit, successorsOfUnit } from '#domain/org-units/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import type { Tx } from '#platform/db/database.server.ts';
import { NotFound, Refused } from '#platform/errors.ts';
import { dayOf } from '#platform/now.ts';
import type { ConferenceState } from '../dialogue.ts';
import { mayDo } from '../lifecycle.ts';
import { invalidField } from './references.ts';

export type Addressee = {
  unitId: string;
  fullName: string;
  endedOn: string | null;
  conference?: { id: string; state: ConferenceState; firstDay: string | undefined; from: string | null; to: string | null };
};

export type AddresseeRow = {
  unit_id: string;
  full_name: string;
  valid_to: string | null;
  group_found: boolean;
  conference_id: string | null;
  state: ConferenceState | null;
  collecting_from: string | null;
  collecting_to: string | null;
  first_on: string | null;
};
type Given = { unitId: string; conferenceId?: string | undefined; groupId?: string | undefined };

/** Unit, conference and group of an opinion in one read. Throws Invalid on the field that names nothing. */
export async function findAddressee(tx: Tx, given: Given): Promise<Addressee> {
  const { rows } = await sql<AddresseeRow>`
    select * from find_addressee(${given.unitId}::uuid, ${given.conferenceId ?? null}::uuid, ${given.groupId ?? null}::uuid)`.execute(tx);
  return addresseeOf(given, rows[0]);
}

/** What was found, or the field that names nothing. */
export function addresseeOf(given: Given, row: AddresseeRow | undefined): Addressee {
  if (!row) throw invalidField('unitId', 'dialogues.no-such-unit');
  if (given.groupId !== undefined && !row.group_found) throw invalidField('groupId', 'dialogues.no-such-group');
  if (given.conferenceId !== undefined && row.conference_id === null) throw new NotFound('dialogues.no-such-conference');
  const unit = { unitId: row.unit_id, fullName: row.full_name, endedOn: row.valid_to };
  if (row.conference_id === null || row.state === null) return unit;
  return {
    ...unit,
    conference: {
      id: row.conference_id,
      state: row.state,
      firstDay: row.first_on ?? undefined,
      from: row.collecting_from,
      to: row.collecting_to,
    },
  };
}

/** A unit that is no more takes no opinions, and a conference only within its window. Throws Invalid naming the successors, or Refused. */
export async function demandLiving(ctx: Ctx, addressee: Addressee): Promise<void> {
  const today = dayOf(ctx.now);
  const { endedOn, conference } = addressee;
  if (endedOn !== null && endedOn <= today) throw await dissolvedField(ctx, addressee.unitId, addressee.fullName, endedOn);
  if (conference === undefined) return;
  const open = mayDo(conference.state, 'collect').allowed;
  const within = (conference.from === null || conference.from <= today) && (conference.to === null || today <= conference.to);
  if (!open || !within) throw new Refused('dialogues.collecting-closed', { from: conference.from ?? '', to: conference.to ?? '' });
}

async function dissolvedField(ctx: Ctx, unitId: string, name: string, on: string) {
  const unit = await getUnit(ctx, unitId);
  const { items } = await successorsOfUnit(ctx, unit, unit.validFrom ?? '');
  if (items.length === 0) return invalidField('unitId', 'dialogues.unit-dissolved-unknown', { name, on });
  return invalidField('unitId', 'dialogues.unit-dissolved', { name, on, successors: items.map((unit) => unit.fullName).join(', ') });
}
