import { createRoute, z } from '@hono/zod-openapi';
import { createApiRouter, problemAnswers, type ApiRouter } from '#platform/web/api.server.ts';
import { Disposition, EditOpinionInput, RecordSpokenInput, takenOutKinds } from '../opinion.ts';
import { listSpoken } from './hall.ts';
import { editInHall, recordInHall, restoreInHall, takeOutInHall } from './hall-entry.ts';

const answer = z.object({
  opinionId: z.string(),
  number: z.number().int().nullable(),
  version: z.number().int(),
  disposition: z.string().nullable(),
  holder: z.string().nullable(),
  sentUpTo: z.string().nullable(),
  dueOn: z.string().nullable(),
  undisposed: z.string().nullable(),
});
const kind = z.enum(takenOutKinds, 'input.choice');
const spoken = z.object({
  spoken: RecordSpokenInput.omit({ sessionId: true }),
  handling: Disposition.optional(),
  takenOut: kind.optional(),
});
const edited = z.object({ edited: EditOpinionInput.omit({ opinionId: true }), handling: Disposition.optional() });
const opinionParam = z.object({ opinion: z.uuid('input.id') });

/** The hall's screen: for officers with the house's session, not for the public description of the API. */
function route<const Path extends string, Params extends z.ZodObject, Body extends z.ZodObject>(path: Path, params: Params, body: Body) {
  return createRoute({
    method: 'post',
    path,
    hide: true,
    request: { params, body: { required: true, content: { 'application/json': { schema: body } } } },
    responses: {
      200: { description: 'Where the opinion stands', content: { 'application/json': { schema: answer } } },
      ...problemAnswers(403, 404, 409, 422),
    },
  });
}

const sessionParam = z.object({ session: z.uuid('input.id') });
const listRoute = createRoute({
  method: 'get',
  path: '/office/sessions/{session}/opinions',
  hide: true,
  request: { params: sessionParam },
  responses: {
    200: { description: 'What was said', content: { 'application/json': { schema: z.array(z.looseObject({})) } } },
    ...problemAnswers(403, 404, 422),
  },
});
const recordRoute = route('/office/sessions/{session}/opinions', sessionParam, spoken);
const editRoute = route('/office/opinions/{opinion}/edits', opinionParam, edited);
const takeOutRoute = route('/office/opinions/{opinion}/taking-out', opinionParam, z.object({ kind }));
const restoreRoute = route('/office/opinions/{opinion}/restoration', opinionParam, z.object({}));

export function hallApi(): ApiRouter {
  return createApiRouter()
    .openapi(listRoute, async (c) => c.json(await listSpoken(c.get('ctx'), c.req.valid('param').session), 200))
    .openapi(recordRoute, async (c) => {
      const { spoken: given, handling, takenOut } = c.req.valid('json');
      return c.json(await recordInHall(c.get('ctx'), { ...given, sessionId: c.req.valid('param').session }, handling, takenOut), 200);
    })
    .openapi(editRoute, async (c) => {
      const { edited: given, handling } = c.req.valid('json');
      return c.json(await editInHall(c.get('ctx'), { ...given, opinionId: c.req.valid('param').opinion }, handling), 200);
    })
    .openapi(takeOutRoute, async (c) =>
      c.json(await takeOutInHall(c.get('ctx'), c.req.valid('param').opinion, c.req.valid('json').kind), 200),
    )
    .openapi(restoreRoute, async (c) => c.json(await restoreInHall(c.get('ctx'), c.req.valid('param').opinion), 200));
}
