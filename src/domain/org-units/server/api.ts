import { createRoute, z } from '@hono/zod-openapi';
import { dayOf } from '#platform/now.ts';
import { day } from '#platform/text.ts';
import { createApiRouter, problemAnswers, type ApiRouter } from '#platform/web/api.server.ts';
import { coverages, type Unit } from '../org-unit.ts';
import { getPublicUnit } from './public-unit.ts';
import { successorsOf } from './successors.ts';
import { searchUnits } from './units.ts';

const successorSchema = z.object({ code: z.string(), name: z.string(), coverage: z.enum(coverages) }).meta({ id: 'UnitSuccessor' });

const unitSchema = z
  .object({
    slug: z.string(),
    code: z.string(),
    level: z.enum(['province', 'district', 'commune']),
    name: z.string(),
    district: z.string().nullable(),
    province: z.string().nullable(),
    validFrom: z.string().nullable(),
    validTo: z.string().nullable(),
  })
  .meta({ id: 'Unit' });

const storySchema = unitSchema
  .extend({
    names: z.array(z.object({ name: z.string(), validFrom: z.string().nullable(), validTo: z.string().nullable() })),
    successors: z.array(successorSchema),
    complete: z.boolean(),
    predecessors: z.array(z.object({ slug: z.string(), name: z.string(), coverage: z.enum(coverages), changedOn: z.string() })),
  })
  .meta({ id: 'UnitStory' });

const json = <Schema extends z.ZodType>(description: string, schema: Schema) => ({
  200: { description, content: { 'application/json': { schema } } },
});

const successorsRoute = createRoute({
  method: 'get',
  path: '/org-units/successors',
  summary: 'The units of today that hold what a code meant on a day',
  request: { query: z.object({ code: z.string().trim().min(1).max(10), on: day.optional() }) },
  responses: {
    ...json('complete is false where the data do not tell all', z.object({ items: z.array(successorSchema), complete: z.boolean() })),
    ...problemAnswers(404, 422),
  },
});

const searchRoute = createRoute({
  method: 'get',
  path: '/org-units',
  summary: 'Communes of all times whose name begins with the query, accents optional',
  request: { query: z.object({ query: z.string().max(100) }) },
  responses: {
    ...json('At most 30, units of today first', z.object({ items: z.array(unitSchema), next: z.null() })),
    ...problemAnswers(422),
  },
});

const unitRoute = createRoute({
  method: 'get',
  path: '/org-units/{slug}',
  summary: 'A unit, its names, what it was made of and what it became',
  request: { params: z.object({ slug: z.string().max(200) }) },
  responses: { ...json('The unit', storySchema), ...problemAnswers(404) },
});

export function orgUnitsApi(): ApiRouter {
  const api = createApiRouter();
  api.openapi(successorsRoute, async (c) => {
    const ctx = c.get('publicCtx');
    const { code, on } = c.req.valid('query');
    const { items, complete } = await successorsOf(ctx, code, on ?? dayOf(ctx.now));
    return c.json({ items: items.map(({ code, fullName, coverage }) => ({ code, name: fullName, coverage })), complete }, 200);
  });
  api.openapi(searchRoute, async (c) => {
    const units = await searchUnits(c.get('publicCtx'), c.req.valid('query').query);
    return c.json({ items: units.map(present), next: null }, 200);
  });
  api.openapi(unitRoute, async (c) => {
    const unit = await getPublicUnit(c.get('publicCtx'), c.req.valid('param').slug);
    const names = unit.names.map(({ fullName, validFrom, validTo }) => ({ name: fullName, validFrom, validTo }));
    const successors = unit.successors.map(({ code, fullName, coverage }) => ({ code, name: fullName, coverage }));
    const predecessors = unit.predecessors.map(({ slug, fullName, coverage, changedOn }) => ({
      slug,
      name: fullName,
      coverage,
      changedOn,
    }));
    return c.json({ ...present(unit), names, successors, complete: unit.complete, predecessors }, 200);
  });
  return api;
}

function present(unit: Unit): z.output<typeof unitSchema> {
  const { slug, code, level, fullName: name, districtName: district, provinceName: province, validFrom, validTo } = unit;
  return { slug, code, level, name, district, province, validFrom, validTo };
}
