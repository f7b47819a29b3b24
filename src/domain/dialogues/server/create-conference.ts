import { newId } from '#platform/ids.ts';
import { defineVerb } from '#platform/verb.ts';
import { CreateConferenceInput } from '../dialogue.ts';
import { mayManage } from '../policy.ts';
import { describedColumns, writeLists } from './conference-lists.ts';
import { conferenceEntry } from './conference-rows.ts';
import { demandNamed } from './references.ts';

/** Begins a conference as a draft that only the office sees. */
export const createConference = defineVerb({
  name: 'dialogues.create-conference',
  input: CreateConferenceInput,
  may: (actor, _, input) => mayManage(actor, input),
  act: async (tx, ctx, input) => {
    await demandNamed(tx, input.unitId, input);
    const id = newId(ctx.now);
    await tx
      .insertInto('conference')
      .values({ id, unit_id: input.unitId, ...describedColumns(input), created_at: ctx.now })
      .execute();
    await writeLists(tx, id, input);
    const conference = { id, unitId: input.unitId };
    return {
      result: { id, version: 1 },
      entries: [conferenceEntry(conference, 'conference-created', { kind: input.kind, basis: input.basis }, 2)],
    };
  },
});
