import { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import type { Ctx } from '../context.ts';
import { Invalid } from '../errors.ts';

/** What every endpoint finds in its context: `publicCtx` reads public views only, `ctx` is for verbs. */
export type ApiEnv = { Variables: { ctx: Ctx; publicCtx: Ctx } };
export type ApiRouter = OpenAPIHono<ApiEnv>;

/** A domain's router. Input that does not fit its schema is thrown as Invalid and becomes a 422 problem. */
export function createApiRouter(): ApiRouter {
  return new OpenAPIHono<ApiEnv>({
    defaultHook: (result) => {
      if (result.success) return;
      const fields = result.error.issues.map((issue) => [issue.path.join('.'), { code: fieldCode(issue.message), params: {} }] as const);
      throw new Invalid(Object.fromEntries(fields));
    },
  });
}

export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    code: z.string(),
    params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    errors: z.array(z.object({ pointer: z.string(), code: z.string(), detail: z.string() })).optional(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457 problem details' });

/** The shared error answers of an endpoint, for its OpenAPI description. */
export function problemAnswers(...statuses: (400 | 403 | 404 | 409 | 413 | 422)[]) {
  const content = { 'application/problem+json': { schema: problemSchema } };
  return Object.fromEntries(statuses.map((status) => [status, { description: `Problem ${status}`, content }]));
}

// Our own messages are codes; what Zod says itself is prose and means no more than that the input is wrong.
function fieldCode(message: string): string {
  return message.includes(' ') ? 'input.invalid' : message;
}
