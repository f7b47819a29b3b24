import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import type { Due } from '#law/due.ts';
import { citationText } from '#law/citation.ts';
import { termUnits } from '#law/rule.ts';
import { Invalid, Refused } from '#platform/errors.ts';
import { createApiRouter, problemAnswers } from '#platform/web/api.server.ts';
import { findDue } from './queries.ts';

const day = z.string().meta({ examples: ['2026-12-23'], description: 'YYYY-MM-DD' });
const suspension = z.object({ from: day, to: day.meta({ description: 'The day on which the clock runs again; it is not suspended' }) });

const dueRequest = z
  .object({
    rule: z
      .string()
      .max(100)
      .optional()
      .meta({ examples: ['dialogue.gov.result'] }),
    term: z.object({ value: z.number(), unit: z.enum(termUnits, { error: 'law.bad-unit' }) }).optional(),
    from: day.meta({ description: 'The day of the event; for a limit before an event, that event’s day' }),
    ruleOn: day.optional().meta({ description: 'The day whose version of the rule applies; `from` if left out' }),
    conditions: z.record(z.string().max(100), z.union([z.boolean(), z.string().max(100)])).optional(),
    suspensions: z.array(suspension).max(100).optional(),
  })
  .meta({ id: 'DueRequest' });

const step = z.object({
  date: day,
  counted: z.boolean(),
  reason: z.enum(['day', 'working-day', 'make-up-work', 'weekend', 'holiday', 'comp-off', 'suspended', 'rolled', 'removal']),
  ordinal: z.number().int().optional(),
  holiday: z.string().optional(),
  article: z.string().optional(),
});

const dueAnswer = z
  .object({
    dueOn: day,
    rawDueOn: day,
    provisional: z.boolean(),
    steps: z.array(step).meta({ description: 'In the order of counting, each day once, the last one is dueOn' }),
    citation: z
      .object({ act: z.string(), article: z.string().nullable(), certainty: z.string(), text: z.string() })
      .nullable()
      .meta({ description: 'Null for an own term' }),
  })
  .meta({ id: 'DueAnswer' });

const dueRoute = createRoute({
  method: 'post',
  path: '/law/due',
  summary: 'A date under a rule of the law or an own term, with the reason for every day',
  request: { body: { required: true, content: { 'application/json': { schema: dueRequest } } } },
  responses: { 200: { description: 'The date', content: { 'application/json': { schema: dueAnswer } } }, ...problemAnswers(400, 422) },
});

/** Computes only: writes nothing, knows no person. */
export function statuteApi() {
  return createApiRouter().openapi(dueRoute, async (c) => {
    const { rule, term, ...input } = c.req.valid('json');
    const what = rule ?? term;
    if (what === undefined || (rule !== undefined && term !== undefined)) {
      throw new Invalid({ rule: { code: 'law.rule-or-term', params: {} } });
    }
    const answer = await findDue(c.get('publicCtx').db, what, input);
    if (!answer.ok) throw new Refused(answer.code, answer.params);
    return c.json(answerOf(answer), 200);
  });
}

function answerOf({ dueOn, rawDueOn, provisional, steps, citation }: Due): z.input<typeof dueAnswer> {
  return {
    dueOn,
    rawDueOn,
    provisional,
    steps: steps.map(({ basis, ...rest }) => (basis === undefined ? rest : { ...rest, article: citationText(basis.act, basis.article) })),
    citation,
  };
}
