import { defineVerb } from '#platform/verb.ts';
import { EditConferenceInput } from '../dialogue.ts';
import { mayManage } from '../policy.ts';
import { describedColumns, writeLists } from './conference-lists.ts';
import { changeConference, conferenceEntry, demandAct, lockConference } from './conference-rows.ts';
import { demandNamed } from './references.ts';

/** Changes what describes a conference. Throws Conflict when somebody changed it since the form was opened. */
export const editConference = defineVerb({
  name: 'dialogues.edit-conference',
  input: EditConferenceInput,
  subject: (tx, input) => lockConference(tx, input.conferenceId),
  may: (actor, conference) => mayManage(actor, conference),
  act: async (tx, _, input, conference) => {
    demandAct(conference, 'edit', input.version);
    await demandNamed(tx, conference.unitId, input);
    const version = await changeConference(tx, conference, describedColumns(input));
    await writeLists(tx, conference.id, input);
    return { result: { id: conference.id, version }, entries: [conferenceEntry(conference, 'conference-edited', { version }, 2)] };
  },
});
