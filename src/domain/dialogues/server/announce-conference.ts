import { z } from 'zod';
import type { Ctx } from '#platform/context.ts';
import type { Tx } from '#platform/db/database.server.ts';
import { Refused } from '#platform/errors.ts';
import type { Entry } from '#platform/journal/entry.ts';
import { dayOf } from '#platform/now.ts';
import { id, optionalText } from '#platform/text.ts';
import { defineVerb } from '#platform/verb.ts';
import { daysLate, missingChannels, strictest, type NoticeLimit } from '../notice.ts';
import { mayManage } from '../policy.ts';
import { noticeProof, recordNoticeProof } from './add-notice-proof.ts';
import { changeConference, conferenceEntry, demandAct, lockConference, type ConferenceRow } from './conference-rows.ts';
import { findNoticeProofs } from './notice-proofs.ts';
import { sessionDays } from './sessions.ts';
import { noticeLimits } from './terms.ts';

/**
 * The notice is out: each channel with its proof, given now or before. Throws Refused `dialogues.notice-late` after the last
 * permitted day unless a reason is kept, and `dialogues.notice-proof-missing`.
 */
export const announceConference = defineVerb({
  name: 'dialogues.announce-conference',
  input: z.object({ conferenceId: id, lateReason: optionalText(1000), proofs: z.array(noticeProof).max(20, 'input.too-many').default([]) }),
  subject: (tx, input) => lockConference(tx, input.conferenceId),
  may: (actor, conference) => mayManage(actor, conference),
  act: async (tx, ctx, input, conference) => {
    demandAct(conference, 'announce');
    const days = await sessionDays(tx, conference.id);
    const [first] = days;
    if (first === undefined) throw new Refused('dialogues.session-missing');
    if (first < dayOf(ctx.now)) throw new Refused('dialogues.session-past', { on: first });
    const entries: Entry[] = [];
    for (const proof of input.proofs) entries.push(...(await recordNoticeProof(tx, ctx, conference, proof)));
    const announcedOn = await demandProved(tx, ctx, conference);
    const limit = strictest(await noticeLimits(tx, conference.unitId, conference.basis, first));
    const late = limit === undefined ? 0 : daysLate(limit.latestOn, announcedOn);
    if (late > 0 && input.lateReason === undefined && limit !== undefined) throw lateNotice(limit, late, first);
    await changeConference(tx, conference, {
      state: 'announced',
      announced_on: announcedOn,
      notice_due_on: limit?.latestOn ?? null,
      late_reason: late > 0 ? (input.lateReason ?? null) : null,
      halted_on: null,
      halted_reason: null,
    });
    const facts = { on: announcedOn, latestOn: limit?.latestOn, late, sessions: days };
    return {
      result: { announcedOn, latestOn: limit?.latestOn ?? null, late },
      entries: [conferenceEntry(conference, 'announced', facts), ...entries],
    };
  },
});

/** Answers the day on which mass media or the board told it first. */
async function demandProved(tx: Tx, ctx: Ctx, conference: ConferenceRow): Promise<string> {
  const { channels, missingGroups, firstOn } = await findNoticeProofs(tx, conference);
  const missing = missingChannels(channels).length + (channels.includes('group-head') ? missingGroups.length : 0);
  if (missing > 0) throw new Refused('dialogues.notice-proof-missing', { count: missing });
  const today = dayOf(ctx.now);
  return firstOn === undefined || firstOn > today ? today : firstOn;
}

function lateNotice(limit: NoticeLimit, days: number, heldOn: string): Refused {
  return new Refused('dialogues.notice-late', { days, heldOn, latestOn: limit.latestOn, citation: limit.citation });
}
