import { createRoute, z } from '@hono/zod-openapi';
import { findUnitBySlug } from '#domain/org-units/index.server.ts';
import { id } from '#platform/text.ts';
import { createApiRouter, problemAnswers, type ApiRouter } from '#platform/web/api.server.ts';
import { conferenceStates } from '../dialogue.ts';
import { conferenceDetail, conferenceSummary, detailOf, opinionRequest, receiptSchema, summaryOf } from './api-shapes.ts';
import { listPublicConferences } from './public-list.ts';
import { getPublicConference } from './public-queries.ts';
import { submitFromApi } from './submit-from-api.ts';

const json = <Schema extends z.ZodType>(description: string, schema: Schema) => ({
  description,
  content: { 'application/json': { schema } },
});

const listRoute = createRoute({
  method: 'get',
  path: '/dialogues',
  summary: 'Dialogue conferences from the plan on, latest day first',
  request: {
    query: z.object({
      unit: z.string().max(120).optional().meta({ description: 'The slug of a unit' }),
      state: z.enum(conferenceStates, 'input.choice').optional(),
      cursor: z.string().max(60).optional().meta({ description: '`next` of the page before' }),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    }),
  },
  responses: {
    200: json('One page', z.object({ items: z.array(conferenceSummary), next: z.string().nullable() })),
    ...problemAnswers(422),
  },
});

const detailRoute = createRoute({
  method: 'get',
  path: '/dialogues/{id}',
  summary: 'A conference with its sessions and the opinions that were released',
  request: { params: z.object({ id }) },
  responses: { 200: json('The conference', conferenceDetail), ...problemAnswers(404, 422) },
});

const submitRoute = createRoute({
  method: 'post',
  path: '/opinions',
  summary: 'Send an opinion; the same id with the same content answers with the same receipt',
  request: { body: { required: true, content: { 'application/json': { schema: opinionRequest } } } },
  responses: {
    201: json('Received', receiptSchema),
    200: json('Received before: the same receipt', receiptSchema),
    ...problemAnswers(400, 409, 422),
  },
});

/** /dialogues, /dialogues/{id}, /opinions. */
export function dialoguesApi(): ApiRouter {
  return createApiRouter()
    .openapi(listRoute, async (c) => {
      const { unit, state, cursor, limit } = c.req.valid('query');
      const found = unit === undefined ? undefined : await findUnitBySlug(c.get('publicCtx'), unit);
      if (unit !== undefined && found === undefined) return c.json({ items: [], next: null }, 200);
      const page = await listPublicConferences(c.get('publicCtx'), { unitId: found?.id, state, after: cursor, limit });
      return c.json({ items: page.items.map(summaryOf), next: page.next }, 200);
    })
    .openapi(detailRoute, async (c) => c.json(detailOf(await getPublicConference(c.get('publicCtx'), c.req.valid('param').id)), 200))
    .openapi(submitRoute, async (c) => {
      const { repeated, ...receipt } = await submitFromApi(c.get('ctx'), c.req.valid('json'));
      return repeated ? c.json(receipt, 200) : c.json(receipt, 201);
    });
}
