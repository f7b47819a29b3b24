import { Refused } from '#platform/errors.ts';
import { dayOf } from '#platform/now.ts';
import { defineVerb } from '#platform/verb.ts';
import { labelOf } from '../counting.ts';
import { ConcludeInput } from '../dialogue.ts';
import type { PaperKind } from '../papers/compose.ts';
import { mayManage } from '../policy.ts';
import { changeConference, conferenceEntry, demandAct, lockConference } from './conference-rows.ts';
import { countedRows } from './counted-rows.ts';
import { numberCollected } from './numbering.ts';
import { readPaperFacts } from './paper-facts.ts';
import { composePapers } from './papers.ts';
import { demandPosts } from './references.ts';
import { datePromises } from './promises.ts';
import { resultTerm } from './terms.ts';

/** The conclusion is recorded, promises get their dates by the rule, and the papers are composed. */
export const concludeConference = defineVerb({
  name: 'dialogues.conclude-conference',
  input: ConcludeInput,
  subject: (tx, input) => lockConference(tx, input.conferenceId),
  may: (actor, conference) => mayManage(actor, conference),
  act: async (tx, ctx, input, conference) => {
    demandAct(conference, 'conclude');
    const concludesPostId = input.concludesPostId ?? conference.concludesPostId;
    if (concludesPostId === null) throw new Refused('dialogues.concluder-missing');
    await demandPosts(tx, conference.unitId, [concludesPostId], 'concludesPostId');
    await numberCollected(tx, conference.id);
    await demandDisposed(await countedRows(tx, conference.id));
    const on = dayOf(ctx.now);
    await changeConference(tx, conference, {
      state: 'concluded',
      concluded_on: on,
      conclusion: input.conclusion,
      concludes_post_id: concludesPostId,
    });
    const dated = await datePromises(tx, ctx, conference, on);
    const resultDueOn = await resultTerm(tx, conference.unitId, conference.basis, conference.heldOn ?? on);
    const kinds: PaperKind[] = ['minutes', 'conclusion', ...(resultDueOn === undefined ? [] : (['result-notice'] as const)), 'plan'];
    const { papers, entries } = await composePapers(
      tx,
      ctx,
      { ...conference, concludesPostId },
      kinds,
      await readPaperFacts(tx, conference.id),
    );
    const own = conferenceEntry(conference, 'concluded', { on, by: concludesPostId, dated: dated.count });
    return { result: { papers, resultDueOn: resultDueOn ?? null }, entries: [own, ...dated.entries, ...entries] };
  },
});

// What was only collected may be dealt with in the days after; what was said in the room is decided before the conclusion.
function demandDisposed(opinions: Awaited<ReturnType<typeof countedRows>>): void {
  const left = opinions.filter((one) => one.source === 'spoken' && one.disposition === null);
  if (left.length > 0) throw new Refused('dialogues.undisposed', { count: left.length, labels: left.map(labelOf).join(', ') });
}
