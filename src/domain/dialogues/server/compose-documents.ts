import { z } from 'zod';
import { id } from '#platform/text.ts';
import { defineVerb } from '#platform/verb.ts';
import { paperKinds } from '../papers/compose.ts';
import { mayManage } from '../policy.ts';
import { conferenceEntry, demandAct, lockConference } from './conference-rows.ts';
import { readPaperFacts } from './paper-facts.ts';
import { composePapers } from './papers.ts';

/** Composes papers of a conference from its opinions as they are now; drafts are composed anew, papers beyond the draft are left alone. */
export const composeDocuments = defineVerb({
  name: 'dialogues.compose-documents',
  input: z.object({ conferenceId: id, kinds: z.array(z.enum(paperKinds, 'input.choice')).min(1, 'input.required') }),
  subject: (tx, input) => lockConference(tx, input.conferenceId),
  may: (actor, conference) => mayManage(actor, conference),
  act: async (tx, ctx, input, conference) => {
    demandAct(conference, 'compose-documents');
    const { papers, entries } = await composePapers(
      tx,
      ctx,
      conference,
      [...new Set(input.kinds)],
      await readPaperFacts(tx, conference.id),
    );
    if (papers.length === 0) return { result: { papers }, unchanged: 'all these papers are beyond their draft' };
    const own = conferenceEntry(conference, 'documents-composed', { documents: papers.map((paper) => paper.documentId) }, 2);
    return { result: { papers }, entries: [own, ...entries] };
  },
});
