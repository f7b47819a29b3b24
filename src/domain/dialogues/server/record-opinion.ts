import { openMatters } from '#domain/commitments/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import type { Tx } from '#platform/db/database.server.ts';
import { Refused } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { defineVerb } from '#platform/verb.ts';
import { RecordOpinionInput, type OpinionLine, type Receipt } from '../opinion.ts';
import { mayRecord } from '../policy.ts';
import { demandLiving, findAddressee, type Addressee } from './addressee.ts';
import { takeNumbers } from './numbering.ts';
import { opinionEntry, writeOpinions } from './opinion-writing.ts';
import { demandGroups } from './references.ts';
import { receiptTerm } from './terms.ts';

export type Recorded = Receipt & { number: number | null };

/** Opinions that an officer writes down: of a group, at the counter, the Front's synthesis; one or many lines, each with its receipt. */
export const recordOpinion = defineVerb({
  name: 'dialogues.record-opinion',
  input: RecordOpinionInput,
  may: (actor, _, input) => mayRecord(actor, input, { source: input.source, groupIds: input.lines.map((line) => line.groupId) }),
  act: async (tx, ctx, input) => {
    const addressee = await findAddressee(tx, { unitId: input.unitId, conferenceId: input.conferenceId });
    await demandLiving({ ...ctx, db: tx }, addressee);
    const lines = input.lines.map((line) => ownGroup(ctx, line));
    await demandGroups(tx, input.unitId, [...new Set(lines.flatMap((line) => line.groupId ?? []))], 'lines');
    const { matters, entries } = await openAll(tx, ctx, input, lines, addressee);
    const fresh = lines.flatMap((line, at) => {
      const matter = matters[at];
      return matter === undefined || matter.repeated ? [] : [{ line, matter }];
    });
    const conferenceId = addressee.conference?.id;
    const first = conferenceId === undefined || fresh.length === 0 ? undefined : await takeNumbers(tx, conferenceId, fresh.length);
    const written = fresh.map(({ line, matter }, at) => ({
      ...line,
      id: matter.id,
      unitId: input.unitId,
      conferenceId,
      number: first === undefined ? undefined : first + at,
      source: input.source,
      receivedAt: ctx.now,
      recordedByPostId: ctx.actor.kind === 'officer' ? ctx.actor.hat.postId : undefined,
    }));
    const numbers = new Map(written.map((opinion) => [opinion.id, opinion.number ?? null]));
    const result: Recorded[] = matters.map((matter) => ({
      opinionId: matter.id,
      code: matter.code,
      secret: matter.secret ?? '',
      receivedOn: matter.openedOn,
      toldBy: matter.toldBy ?? '',
      repeated: matter.repeated,
      number: numbers.get(matter.id) ?? null,
    }));
    const [head, ...rest] = entries;
    if (head === undefined) return { result, unchanged: 'all lines are known' };
    await writeOpinions(tx, written);
    const own = written.map((opinion) => opinionEntry('opinion-recorded', opinion, { source: input.source, conference: conferenceId }));
    return { result, entries: [head, ...rest, ...own] };
  },
});

async function openAll(
  tx: Tx,
  ctx: Ctx,
  input: { unitId: string; source: 'group' | 'counter' | 'front' },
  lines: readonly OpinionLine[],
  addressee: Addressee,
) {
  const toldBy = await receiptTerm(tx, input.unitId, ctx.now);
  const given = lines.map((line) => ({
    kind: 'dialogue-opinion' as const,
    unitId: input.unitId,
    source: input.source,
    occasionOn: addressee.conference?.firstDay,
    topic: line.topic,
    groupId: line.groupId,
    capacity: line.capacity,
    toldBy,
    // Without a sender's own id one is made here: the person at the counter gets a private code as well.
    submission: {
      id: line.submissionId ?? newId(ctx.now),
      content: {
        unit: input.unitId,
        conference: addressee.conference?.id,
        words: line.words,
        group: line.groupId,
        name: line.name,
        telephone: line.telephone,
      },
    },
  }));
  const ids = given.map((line) => line.submission.id);
  if (new Set(ids).size < ids.length) throw new Refused('dialogues.submission-differs');
  return openMatters(tx, ctx, given);
}

// What a group's officer writes down is of that group, said or not.
function ownGroup(ctx: Ctx, line: OpinionLine): OpinionLine {
  if (ctx.actor.kind !== 'officer' || ctx.actor.hat.role !== 'group-officer') return line;
  return { ...line, groupId: line.groupId ?? ctx.actor.hat.groupId };
}
