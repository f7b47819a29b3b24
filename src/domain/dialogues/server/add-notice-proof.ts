import { z } from 'zod';
import { proofInput, recordProof } from '#domain/records/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import type { Tx } from '#platform/db/database.server.ts';
import type { Entry } from '#platform/journal/entry.ts';
import { instantOf } from '#platform/now.ts';
import { day, id, timeOfDay } from '#platform/text.ts';
import { defineVerb } from '#platform/verb.ts';
import { noticeChannels } from '../notice.ts';
import { mayManage } from '../policy.ts';
import { lockConference, type ConferenceRow } from './conference-rows.ts';
import { demandGroups, invalidField } from './references.ts';

/** One channel of the notice with its proof; for the heads of groups one proof may stand for several of them. */
export const noticeProof = z.object({
  channel: z.enum(noticeChannels, 'input.choice'),
  groupIds: z.array(id).max(200, 'input.too-many').default([]),
  proof: proofInput,
  on: day,
  at: timeOfDay.default('08:00'),
});
export type NoticeProof = z.output<typeof noticeProof>;

/** That the notice of a conference reached people by one channel; may be added before and after it is announced. */
export const addNoticeProof = defineVerb({
  name: 'dialogues.add-notice-proof',
  input: z.object({ conferenceId: id, proof: noticeProof }),
  subject: (tx, input) => lockConference(tx, input.conferenceId),
  may: (actor, conference) => mayManage(actor, conference),
  act: async (tx, ctx, input, conference) => {
    const [first, ...others] = await recordNoticeProof(tx, ctx, conference, input.proof);
    return { result: { proofs: others.length + 1 }, entries: [first, ...others] };
  },
});

export async function recordNoticeProof(tx: Tx, ctx: Ctx, conference: ConferenceRow, given: NoticeProof): Promise<[Entry, ...Entry[]]> {
  const { channel, proof } = given;
  await demandGroups(tx, conference.unitId, given.groupIds, 'groupIds');
  const common = {
    subject: { kind: 'conference-notice' as const, id: conference.id },
    unitId: conference.unitId,
    channel,
    proof,
    happenedAt: instantOf(given.on, given.at),
  };
  if (channel !== 'group-head') return (await recordProof(tx, ctx, common)).entries;
  const [head, ...rest] = [...new Set(given.groupIds)];
  if (head === undefined) throw invalidField('groupIds', 'dialogues.notice-groups-missing');
  const entries = (await recordProof(tx, ctx, { ...common, groupId: head })).entries;
  for (const groupId of rest) entries.push(...(await recordProof(tx, ctx, { ...common, groupId })).entries);
  return entries;
}
