import { redirect } from '@sveltejs/kit';
import type { Ctx } from '../context.ts';
import { failFrom } from './fail.ts';

/** One of a page's forms: the act answers the address of the page to show then. A refusal gives the form back with its values. */
export async function answerForm<Values>(locals: Pick<App.Locals, 'ctx' | 'locale'>, values: Values, act: (ctx: Ctx) => Promise<string>) {
  let next: string;
  try {
    next = await act(locals.ctx);
  } catch (cause) {
    return failFrom(cause, locals.locale, values);
  }
  redirect(303, next);
}
