import { createRoute, z } from '@hono/zod-openapi';
import { getUnitBySlug } from '#domain/org-units/index.server.ts';
import { dayOf } from '#platform/now.ts';
import { createApiRouter, problemAnswers, type ApiRouter } from '#platform/web/api.server.ts';
import { answerKinds, commitmentKinds, commitmentStates, matterSources } from '../commitment.ts';
import { LedgerFilter, ledgerStates, type LedgerLine } from '../ledger.ts';
import type { Matter } from '../matter.ts';
import { checkTries, countTry, lookUp } from './guessing.ts';
import { giveVerdict } from './give-verdict.ts';
import { listLedger } from './ledger.ts';
import { getPublicMatter } from './matter.ts';

const day = z.string();
const lineSchema = z
  .object({
    id: z.uuid(),
    code: z.string(),
    kind: z.enum(commitmentKinds),
    round: z.number().int(),
    unitId: z.uuid(),
    holder: z.object({ unitId: z.uuid(), organisation: z.string() }),
    title: z.string().nullable(),
    topic: z.string().nullable(),
    source: z.enum(matterSources),
    openedOn: day,
    dueOn: day.nullable(),
    provisional: z.boolean(),
    late: z.boolean(),
    lateReason: z.string().nullable(),
    state: z.enum(commitmentStates),
    answer: z.enum(answerKinds).nullable(),
    answeredOn: day.nullable(),
    sentUpTo: z.string().nullable(),
  })
  .meta({ id: 'Commitment' });

const matterSchema = z
  .object({
    code: z.string(),
    unit: z.string(),
    released: z.boolean(),
    takenOut: z.boolean(),
    openedOn: day,
    toldBy: day.nullable(),
    title: z.string().nullable(),
    text: z.string().nullable(),
    commitments: z.array(lineSchema),
    answers: z.array(
      z.object({ kind: z.enum(answerKinds), text: z.string(), answeredOn: day, answeredBy: z.string(), agrees: z.boolean().nullable() }),
    ),
  })
  .meta({ id: 'Matter' });

const json = <Schema extends z.ZodType>(description: string, schema: Schema) => ({
  200: { description, content: { 'application/json': { schema } } },
});

const listRoute = createRoute({
  method: 'get',
  path: '/commitments',
  summary: 'The public ledger of a unit or of all: released matters, by due date; answered ones newest first',
  request: {
    query: z.object({
      unit: z.string().max(200).optional().meta({ description: "The unit's short name in addresses; all units if left out" }),
      state: z.enum(ledgerStates).default('open'),
      cursor: z.string().max(100).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
  },
  responses: {
    ...json('A page; next is the cursor of the following one', z.object({ items: z.array(lineSchema), next: z.string().nullable() })),
    ...problemAnswers(404, 422),
  },
});

const matterRoute = createRoute({
  method: 'get',
  path: '/matters/{code}',
  summary: 'What the code of a receipt shows to everybody',
  request: { params: z.object({ code: z.string().max(20) }) },
  responses: { ...json('The matter', matterSchema), ...problemAnswers(404) },
});

const verdictRoute = createRoute({
  method: 'post',
  path: '/matters/{code}/verdict',
  summary: "The resident's word on the newest answer, by the private code",
  request: {
    params: z.object({ code: z.string().max(20) }),
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.object({ secret: z.string().max(30), agrees: z.boolean(), words: z.string().max(2000).optional() }),
        },
      },
    },
  },
  responses: {
    ...json('dueOn is the date of the next round, when it is looked at again', z.object({ agrees: z.boolean(), dueOn: day.nullable() })),
    ...problemAnswers(403, 404, 422),
  },
});

export function commitmentsApi(): ApiRouter {
  const api = createApiRouter();
  api.openapi(listRoute, async (c) => {
    const ctx = c.get('publicCtx');
    const { unit, limit, ...filter } = c.req.valid('query');
    const unitId = unit === undefined ? undefined : (await getUnitBySlug(ctx, unit)).id;
    const today = dayOf(ctx.now);
    const page = await listLedger(ctx, { ...LedgerFilter.parse(filter), unitId, today, limit, sight: 'public' });
    return c.json({ items: page.items.map((line) => present(line, today)), next: page.next }, 200);
  });
  api.openapi(matterRoute, async (c) => {
    const ctx = c.get('publicCtx');
    const address = c.req.header('x-house-address') ?? '';
    const matter = await lookUp(address, ctx.now, () => getPublicMatter(ctx, c.req.valid('param').code));
    return c.json(presentMatter(matter, dayOf(ctx.now)), 200);
  });
  api.openapi(verdictRoute, async (c) => {
    const ctx = c.get('ctx');
    const { code } = c.req.valid('param');
    const address = c.req.header('x-house-address') ?? '';
    checkTries(address, ctx.now);
    return c.json(await countTry(address, ctx.now, giveVerdict(ctx, { code, ...c.req.valid('json') })), 200);
  });
  return api;
}

function present(line: LedgerLine, today: string): z.output<typeof lineSchema> {
  const { id, code, kind, round, unitId, title, topic, source, openedOn, dueOn, provisional, lateReason, state, sentUpTo } = line;
  return {
    ...{ id, code, kind, round, unitId, title, topic, source, openedOn, dueOn, provisional, lateReason, state, sentUpTo },
    holder: { unitId: line.holderUnitId, organisation: line.holderName },
    late: state === 'open' && dueOn !== null && dueOn < today,
    answer: line.answerKind,
    answeredOn: line.closedOn,
  };
}

function presentMatter(matter: Matter, today: string): z.output<typeof matterSchema> {
  return {
    code: matter.code,
    unit: matter.unitName,
    released: matter.audience === 0,
    takenOut: matter.takenOutOn !== null,
    openedOn: matter.openedOn,
    toldBy: matter.toldBy,
    title: matter.title,
    text: matter.body,
    commitments: matter.commitments.map((line) => present(line, today)),
    answers: matter.answers.map(({ kind, body, answeredOn, organisationName, agrees }) => ({
      kind,
      text: body,
      answeredOn,
      answeredBy: organisationName,
      agrees,
    })),
  };
}
