import { unitSettings } from '#domain/statute/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import type { Tx } from '#platform/db/database.server.ts';
import { demand, Refused } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { Entry } from '#platform/journal/entry.ts';
import { dayOf } from '#platform/now.ts';
import { defineVerb } from '#platform/verb.ts';
import { isRuleKey } from '#law/rule.ts';
import { GiveVerdictInput } from '../commitment.ts';
import { mayJudge } from '../policy.ts';
import { checkVerdict } from '../verdict.ts';
import { ledgerEntry } from './entries.ts';
import { judgedAnswer, matterByCode, verdictUntil, type JudgedAnswer, type JudgedMatter } from './judged-answer.ts';
import { secretFits } from './receipt.ts';
import { openCommitment } from './steps/open-commitment.ts';
import type { TermGiven } from './terms.ts';

/** The resident's word on the newest answer. Who does not agree opens the next round, with a date of its own. */
export const giveVerdict = defineVerb({
  name: 'commitments.give-verdict',
  input: GiveVerdictInput,
  subject: async (tx, { code, secret }) => {
    const matter = await matterByCode(tx, code);
    return { ...matter, secretFits: secretFits(matter.secretHash, matter.code, secret) };
  },
  may: mayJudge,
  act: async (tx, ctx, { agrees, words }, matter) => {
    const answer = await judgedAnswer(tx, matter.id);
    if (answer === undefined) throw new Refused('commitments.not-answered-yet');
    await checkTerm(tx, ctx, matter, answer, agrees);
    const verdictId = newId(ctx.now);
    const byHead = !matter.secretFits && ctx.actor.kind === 'officer' ? ctx.actor.accountId : null;
    const given = { given_on: dayOf(ctx.now), given_at: ctx.now, given_by: byHead === null ? 'sender' : 'group-head', account_id: byHead };
    await tx
      .insertInto('verdict')
      .values({
        id: verdictId,
        matter_id: matter.id,
        answer_id: answer.answer_id,
        round: answer.round,
        agrees,
        words: words ?? null,
        ...given,
      })
      .execute();
    const subject = { unitId: matter.unitId, matterId: matter.id, audience: matter.audience };
    const entry = ledgerEntry('verdict-given', subject, {
      verdict: verdictId,
      answer: answer.answer_id,
      agrees,
      round: answer.round,
      by: given.given_by,
    });
    const reopened = agrees ? undefined : await reopen(tx, ctx, matter, answer);
    return { result: { agrees, dueOn: reopened?.dueOn ?? null }, entries: [entry, ...(reopened?.entries ?? [])] };
  },
});

async function checkTerm(tx: Tx, ctx: Ctx, matter: JudgedMatter, answer: JudgedAnswer, agrees: boolean): Promise<void> {
  const today = dayOf(ctx.now);
  const { verdictRounds: rounds } = await unitSettings(tx, answer.holder_unit_id, today);
  const until = await verdictUntil(tx, answer.holder_unit_id, answer.given_at);
  demand(checkVerdict(agrees, today, { until, rounds, round: answer.round, judgedAlready: answer.judged }));
}

async function reopen(tx: Tx, ctx: Ctx, matter: JudgedMatter, answer: JudgedAnswer): Promise<{ dueOn: string | null; entries: Entry[] }> {
  const { commitment, entries } = await openCommitment(tx, ctx, {
    matterId: matter.id,
    kind: answer.kind === 'report-back' ? 'report-back' : 'reply',
    part: answer.part,
    reopens: { id: answer.commitment_id, round: answer.round + 1 },
    holder: { organisationId: answer.holder_organisation_id, unitId: answer.holder_unit_id, postId: answer.holder_post_id ?? undefined },
    term: await sameRule(tx, answer.commitment_id, dayOf(ctx.now)),
  });
  return { dueOn: commitment.dueOn, entries };
}

/** The rule of the first round counts again from today; what had only an agreed day is answered as a new opinion is. */
async function sameRule(tx: Tx, commitmentId: string, from: string): Promise<TermGiven> {
  const term = await tx
    .selectFrom('commitment_term')
    .select(['rule_key', 'conditions'])
    .where('commitment_id', '=', commitmentId)
    .where('cause', '=', 'rule')
    .orderBy('set_at')
    .executeTakeFirst();
  if (!term?.rule_key || !isRuleKey(term.rule_key)) return { cause: 'rule', rule: 'web.opinion.reply', from };
  // Written by setTerm from conditions of this very shape.
  return { cause: 'rule', rule: term.rule_key, from, conditions: term.conditions as Record<string, string | boolean> };
}
